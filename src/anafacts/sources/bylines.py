"""Who wrote a work, as an entry of a list of references names them."""

import re
from dataclasses import dataclass
from functools import cache

from anafacts.sources.words import words

_INITIALS = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.?[ -]?){1,4}")
_AFTER = re.compile(r"(?P<name>.*?\w{2}[\w'’-]*)\s+(?P<initials>(?:[^\W\d_]\.[ -]?)+|[A-Z]{1,3})")
_BEFORE = re.compile(r"(?P<initials>(?:[^\W\d_]\.[ -]?)+)\s*(?P<name>[^\W\d_].*\w)")
_MORE = re.compile(r",?\s*(?:et\.? all?\.?|and others)$", re.IGNORECASE)
_INITIALED = re.compile(r"[^\W\d_]\.|[^\W\d_]{2} [A-Z]{1,3}(?:,|$)")
_FEW = 2  # parts that may be the name of one body: United Nations, Department of Peace
_MOST_WORDS = 3  # of a family name: van der Berg


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors as written, the names that citations use, and whether they are editors."""

    authors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    editors: bool = False


def byline(text: str) -> Byline:
    """Return who a byline names; a body whose name holds commas or "and" stays one name.

    Understood are "Fortin, C., & Heine, J.", "J. Fortin and K. Heine", "Fortin, Carla, and Jo
    Heine", "Fortin, Carla; Heine, Jo" and the names of bodies.
    """
    role = _editor().search(text)
    plain = _role().sub("", _editor().sub("", text)).strip(" ,.;:")
    plain = _MORE.sub("", plain)
    people = _people(plain)
    return Byline(tuple(p[0] for p in people), tuple(p[1] for p in people), role is not None)


def _people(text: str) -> list[tuple[str, str]]:
    if ";" in text:
        return [p for part in text.split(";") for p in _people(part.strip())[:1]]
    parts = _split(text)
    if _INITIALED.search(text) and not _is_body(text) and not _is_written_out(parts):
        return _with_initials(parts)
    if "," not in text:
        pair = parts if len(parts) == len(list(filter(_is_full_name, parts))) == _FEW else []
        return [(p, p.split()[-1]) for p in pair] or ([(text, text)] if text else [])
    return _written_out(text)


def _with_initials(parts: list[str]) -> list[tuple[str, str]]:
    people: list[tuple[str, str]] = []
    for part in parts:
        if _INITIALS.fullmatch(part) and people:
            name = people[-1][1]
            people[-1] = (f"{name}, {part}", name)
            continue
        match = _AFTER.fullmatch(part) or _BEFORE.fullmatch(part)
        people.append((part, match["name"] if match else part))
    return people


def _written_out(text: str) -> list[tuple[str, str]]:
    """Return people whose first names are written out; of two, the first stands inverted."""
    first, *others = parts = _split(text)
    if len(parts) > _FEW and all(" " in part for part in parts):
        return [(part, part.split()[-1]) for part in parts]
    if len(first.split()) > _MOST_WORDS or not others:
        return [(text, text)]
    given, *rest = others
    people = [(f"{first}, {given}", first)]
    while rest:
        name, *rest = rest
        if " " not in name and rest:
            inverted, *rest = rest
            people.append((f"{name}, {inverted}", name))
        else:
            people.append((name, name.split()[-1]))
    return people


def _is_written_out(parts: list[str]) -> bool:
    """Return whether a family name without initials and a first name come first."""
    first, second = (*parts, "", "")[:2]
    bare = " " not in first and "." not in first
    return bare and bool(second) and not _INITIALS.fullmatch(second)


def _is_full_name(part: str) -> bool:
    words = part.split()
    return 1 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)


def _split(text: str) -> list[str]:
    return [part.strip() for part in _between().split(text) if part.strip(" .")]


def _is_body(text: str) -> bool:
    """Return whether dots stand in nothing but the name of a country: U.S. Census Bureau."""
    return "," not in text and "&" not in text and bool(re.match(r"(?:[A-Z]\.){2,}\s", text))


@cache
def _between() -> re.Pattern[str]:
    last = "|".join(sorted(words("entry_and")))
    return re.compile(rf"\s*,?\s*&\s*|\s*,?\s+(?:{last})\s+|\s*,\s*")


@cache
def _editor() -> re.Pattern[str]:
    roles = "|".join(sorted(words("entry_editor"), key=len, reverse=True))
    return re.compile(rf"\(\s*(?:{roles})\.?\s*\)|,\s*(?:{roles})\.?\s*$", re.IGNORECASE)


@cache
def _role() -> re.Pattern[str]:
    roles = "|".join(sorted(words("entry_role"), key=len, reverse=True))
    return re.compile(rf"\(\s*(?:{roles})\.?\s*\)", re.IGNORECASE)
