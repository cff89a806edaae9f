"""Whether two names are one person's."""

import re
import unicodedata

from anafacts.normalize.names.data import leading_family_names, pronoun_by_given_name, titles

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_PARTICLES = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "al",
        "el",
        "ibn",
        "ben",
        "du",
        "y",
    }
)


def person_key(name: str) -> str:
    """Return the name in small letters without titles, accents and suffixes: "jorge heine"."""
    return " ".join(_parts(name))


def surname(name: str) -> str:
    """Return the key of the last word of a name, with the particles before it."""
    parts = _parts(name)
    if not parts:
        return ""
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(parts[first:])


def pronoun_of(name: str) -> str:
    """Return "he" or "she" where the given name tells it, "" elsewhere and for a surname alone."""
    words = name.split()
    return pronoun_by_given_name().get(words[0].casefold(), "") if len(words) > 1 else ""


def same_person(a: str, b: str) -> bool:
    """Return whether one name can be the other's: the same surname, given names that agree.

    "Heine", "Professor Jorge Heine" and "J. Heine" agree; "Jorge Heine" and "Hilda Heine" do not.
    A second surname may be left out ("Gabriel Boric Font"), and family names may stand first
    ("Xi", "Xi Jinping").
    """
    first, second = _parts(a), _parts(b)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        later = [p for p in long[1:] if p not in _PARTICLES]
        return short[0] in later or short == long or (short[0] == long[0] and _family_first(long))
    return _agree(short, long)


def _agree(short: list[str], long: list[str]) -> bool:
    """Return whether every part of the shorter name is, in order, one of the longer, ends alike."""
    if not _fits(short[0], long[0]):
        return False
    place = 1
    for part in short[1:]:
        while place < len(long) and not _fits(part, long[place]):
            place += 1
        if place == len(long):
            return False
        place += 1
    return len(short[-1]) > 1


def _fits(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and long.startswith(short)


def _family_first(parts: list[str]) -> bool:
    """Return whether the first word is a family name that stands first ("Xi Jinping")."""
    return parts[0] in leading_family_names()


def _parts(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"[’']s\b", "", plain)
    words = [w.group().strip(".'’") for w in _WORD.finditer(plain)]
    words = [piece for w in words for piece in (w.split(".") if "." in w else [w]) if piece]
    while words and words[0] in titles():
        words = words[1:]
    return [w for w in words if w not in _SUFFIXES and w not in titles()] or words[-1:]
