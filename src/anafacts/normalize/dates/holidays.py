"""Holidays and the day on which each falls in a year, from ``holidays.toml``."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from anafacts.lexicon.load import load

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of the month, the nth weekday of a month, or so many days after Easter Sunday."""

    surfaces: tuple[str, ...]
    month: int = 0
    day: int = 0
    nth: int = 0
    weekday: int = 0
    easter: bool = False
    later: int = 0
    bare: bool = False
    example: str = ""
    source: str = ""


def holidays() -> tuple[Holiday, ...]:
    """Return the holidays in file order."""
    return load("holidays", Holiday)


@cache
def _by_name() -> dict[str, Holiday]:
    return {name(surface): h for h in holidays() for surface in h.surfaces}


def name(words: str) -> str:
    """Return the words as a holiday is looked up: lower case, straight apostrophes."""
    return " ".join(words.casefold().replace("’", "'").split())


def holiday(words: str, year: int) -> date:
    """Return the day on which the holiday falls in the year.

    Raises:
        KeyError: there is no such holiday.
    """
    known = _by_name()[name(words)]
    if known.easter:
        first = easter_sunday(year)
    elif known.nth:
        first = nth_weekday(date(year, known.month, 1), known.nth, known.weekday)
    else:
        first = date(year, known.month, known.day)
    return first + timedelta(days=known.later)


def nth_weekday(first: date, nth: int, weekday: int) -> date:
    """Return the nth such weekday from the first of a month; -1 is the last of that month."""
    if nth < 0:
        after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        return after - timedelta(days=(after.weekday() - weekday - 1) % _WEEK + 1)
    return first + timedelta(days=(weekday - first.weekday()) % _WEEK + _WEEK * (nth - 1))


def easter_sunday(year: int) -> date:
    """Return the Gregorian Easter Sunday (Oudin, 1940)."""
    golden, century = year % 19, year // 100
    shift = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = shift - (shift // 28) * (1 - (shift // 28) * (29 // (shift + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % _WEEK
    from_march = moon - sunday
    month = 3 + (from_march + 40) // 44
    return date(year, month, from_march + 28 - 31 * (month // 4))
