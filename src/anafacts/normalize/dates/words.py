"""The words of the date grammar, from ``date_words.toml``."""

import re
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load

_PIVOT = 30  # two digits from here on are of the last century
_SHARES = ((0, 2), (2, 4), (4, 6), (0, 3), (3, 6))  # in sixths: three thirds, two halves
_TENS_SPLIT = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class DateWord:
    """Words of one kind that stand for one value; a vague number has ``value`` to ``high``."""

    kind: str
    surfaces: tuple[str, ...]
    value: int = 0
    high: int = 0
    example: str = ""
    source: str = ""


@cache
def entries(kind: str) -> tuple[DateWord, ...]:
    """Return the entries of one kind in file order."""
    return tuple(e for e in load("date_words", DateWord) if e.kind == kind)


@cache
def surfaces(kind: str) -> frozenset[str]:
    """Return every word of one kind as written in the lexicon."""
    return frozenset(s for e in entries(kind) for s in e.surfaces)


def alternation(kind: str) -> str:
    """Return a regular expression that matches any word of the kind, longest first."""
    ordered = sorted(surfaces(kind), key=lambda s: (-len(s), s))
    return "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in ordered)


@cache
def _values(kind: str) -> dict[str, DateWord]:
    return {s.casefold(): e for e in entries(kind) for s in e.surfaces}


def value(kind: str, word: str) -> int | None:
    """Return what a word of the kind stands for, whatever its case; None if it is no such word."""
    entry = _values(kind).get(" ".join(word.casefold().rstrip(".").split()))
    return None if entry is None else entry.value


def month_name(number: int) -> str:
    """Return the full name of a month."""
    return entries("month")[number - 1].surfaces[0]


def unit_name(word: str) -> str:
    """Return the unit in the singular: "weeks" is "week"."""
    low = word.casefold()
    return next(e.surfaces[0] for e in entries("unit") if low in e.surfaces)


def share(part: str, whole: int) -> tuple[int, int]:
    """Return from where up to where, in so many steps, a part such as "early" goes, half-open."""
    first, last = _SHARES[value("part", part) or 0]
    return whole * first // 6, whole * last // 6


def full_year(digits: str) -> int:
    """Return the year of two digits or four: "'20" is 2020, "'60" is 1960."""
    number = int(digits)
    if len(digits) > 2:  # noqa: PLR2004
        return number
    return number + (2000 if number < _PIVOT else 1900)


def amount(words: str) -> tuple[int, int] | None:
    """Return the lowest and highest number that the words allow: "12", "twenty-five", "a few"."""
    text = " ".join(words.casefold().split())
    if (plain := text.replace(",", "")).isdecimal():
        return int(plain), int(plain)
    if vague := _values("vague").get(text):
        return vague.value, vague.high
    return _spelled(text)


def _spelled(text: str) -> tuple[int, int] | None:
    total = 0
    for part in _TENS_SPLIT.split(text):
        number = value("number", part)
        if number is None:
            return None
        total = max(total, 1) * number if number == 100 else total + number  # noqa: PLR2004
    return total, total
