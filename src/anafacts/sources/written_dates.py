"""Find dates as they are commonly written; the calendar decides what is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from anafacts.model import DateInterval

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_MONTH = rf"(?P<month>{_FULL})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})(?![\d–-]*\d|s\b|-\w)"
_SHORT_YEAR = r"(?P<year>(?:19|20)?\d{2})(?!\d)"

# In order of trust; a later pattern never reads what an earlier one has read.
_PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?<![\w-]){p}", re.IGNORECASE)
    for p in (
        r"(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"{_MONTH}\s?{_DAY}\s?,?\s?{_YEAR}",
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"(?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})[/.]{_SHORT_YEAR}",
        rf"{_MONTH},? (?:of )?{_YEAR}",
        rf"{_YEAR}",
    )
)
_SLASHED = _PATTERNS[3]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text, half-open offsets; a month or a year where no day is given."""

    start: int
    end: int
    interval: DateInterval


def written_dates(text: str, *, month_first: bool | None = None) -> tuple[WrittenDate, ...]:
    """Return the dates in a text in order of place.

    ``month_first`` says how 11/10/11 is read; None leaves such a date out unless only one reading
    is on the calendar.
    """
    found: list[WrittenDate] = []
    taken = bytearray(len(text))
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            interval = _interval(match, month_first=month_first)
            if interval and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(WrittenDate(start, end, interval))
    return tuple(sorted(found, key=lambda d: d.start))


def _interval(match: re.Match[str], *, month_first: bool | None) -> DateInterval | None:
    groups = match.groupdict()
    year = int(groups["year"])
    year += 0 if year >= 100 else 2000  # noqa: PLR2004
    if not groups.get("month"):
        return DateInterval.of_years(year, year)
    if not groups.get("day"):
        return DateInterval.of_month(year, _month(groups["month"]))
    first, second = _month(groups["month"]), int(groups["day"])
    if match.re is _SLASHED:
        days = set(_readings(year, (first, second), month_first=month_first))
    else:
        days = {day for day in (_day(year, first, second),) if day}
    return DateInterval.of_day(days.pop()) if len(days) == 1 else None


def _readings(year: int, pair: tuple[int, int], *, month_first: bool | None) -> Iterator[date]:
    first, second = pair
    if month_first is not False and (day := _day(year, first, second)):
        yield day
    if month_first is not True and (day := _day(year, second, first)):
        yield day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    return int(word) if word.isdecimal() else MONTHS.index(word[:3].lower()) + 1
