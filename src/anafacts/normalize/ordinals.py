"""The edition of an event that comes in a series: "Fourth" is 4, "inaugural" is 1."""

import re

_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def edition_of(word: str) -> int | None:
    """Return the number that an ordinal word or figure names, None for any other word.

    "inaugural" and "maiden" are the first edition.
    """
    lower = word.lower()
    if match := _FIGURE.fullmatch(lower):
        return int(match[1])
    if lower in _WORDS:
        return _WORDS.index(lower) + 1
    if lower in {"inaugural", "maiden"}:
        return 1
    tens, _, units = lower.partition("-")
    if tens in _TENS and units in _WORDS[:9]:
        return (_TENS.index(tens) + 2) * 10 + _WORDS.index(units) + 1
    return None
