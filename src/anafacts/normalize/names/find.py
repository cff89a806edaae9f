"""Find the names of countries, regions, their bodies and capitals in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.normalize.names.data import region_words
from anafacts.normalize.names.entity import Entity, EntityKind
from anafacts.normalize.names.lookup import Surface, surfaces

_WORD = re.compile(r"(?<![\w@#])\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,400}|\S{1,64}@\S{1,200}")
_MONEY = re.compile(r"\s?\$")
_NO_LAND = frozenset({EntityKind.ORGANISATION, EntityKind.OTHER})  # but bodies with a region
_SHOUTED = 4  # from this length on, a name may stand in capitals ("CHINA")


@dataclass(frozen=True, slots=True)
class Territory:
    """A name in a text: half-open offsets, what it stands for, and how sure that is.

    ``adjective`` is true of "Chilean"; ``ambiguous`` of names that often mean something else
    ("Jordan", "Turkey", "Georgia", and any short name in a line of capitals).
    """

    start: int
    end: int
    text: str
    entity: Entity
    adjective: bool = False
    ambiguous: bool = False


@lru_cache(maxsize=256)
def find_territories(text: str) -> tuple[Territory, ...]:
    """Return the territories that a text names, in order, the longest where several begin.

    Countries, regions, bodies of countries and capitals; nothing inside an address of the web.
    Case counts: "us" and "turkey" are words, "US" and "Turkey" are names.
    """
    found: list[Territory] = []
    hidden = [place for m in _ADDRESS.finditer(text) for place in m.span()]
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        inside = bisect_right(hidden, start) % 2  # behind the start of an address, before its end
        if start < end or inside:
            continue
        territory = _at(text, start, word.group())
        if territory and not _article_only(text, territory):
            found.append(territory)
            end = territory.end
    return tuple(found)


def _article_only(text: str, found: Territory) -> bool:
    """Return whether a longer name begins after the article: "the South" in "the South African"."""
    if not found.text.casefold().startswith("the"):
        return False
    following = _WORD.search(text, found.start + len("the"))
    inner = _at(text, following.start(), following.group()) if following else None
    return inner is not None and inner.end > found.end


def _at(text: str, start: int, word: str) -> Territory | None:
    for pattern, surface in _index().get(word, ()):
        match = pattern.match(text, start)
        if match is None or (surface.text == "US" and _MONEY.match(text, match.end())):
            continue
        unsure = surface.ambiguous or _in_capitals(text, match, surface)
        return Territory(
            start, match.end(), match.group(), surface.entity, surface.adjective, unsure
        )
    return None


def _in_capitals(text: str, match: re.Match[str], surface: Surface) -> bool:
    """Return whether a short name in capitals stands between other words in capitals."""
    if len(surface.text) >= _SHOUTED or not surface.text.isupper():
        return False
    around = text[max(0, match.start() - 12) : match.start()].split()[-1:]
    around += text[match.end() : match.end() + 12].split()[:1]
    return any(len(w) > 1 and w.isalpha() and w.isupper() for w in around)


@cache
def _index() -> dict[str, tuple[tuple[re.Pattern[str], Surface], ...]]:
    """Return the surfaces by their first word, the longest first."""
    table: dict[str, list[Surface]] = {}
    for surface in _wanted():
        first = _WORD.match(surface.text)
        if first is not None:
            table.setdefault(first.group(), []).append(surface)
    return {
        word: tuple((_pattern(s.text), s) for s in sorted(group, key=lambda s: -len(s.text)))
        for word, group in table.items()
    }


def _wanted() -> Iterator[Surface]:
    for surface in surfaces().values():
        entity = surface.entity
        if entity.kind in _NO_LAND and entity.name not in region_words():
            continue
        yield surface
        shouted = surface.text.upper()
        if len(surface.text) >= _SHOUTED and shouted not in surfaces() and not surface.ambiguous:
            yield Surface(shouted, entity, surface.adjective)


def _pattern(text: str) -> re.Pattern[str]:
    spaced = re.escape(text).replace(r"\ ", r"[\s\u00a0]+").replace("'", "['’]")
    return re.compile(rf"{spaced}(?!\w)")
