"""Arithmetic on intervals: calendar stretches around a day, and shifts by so many units."""

from collections.abc import Callable
from datetime import date, timedelta

from anafacts.model import DateInterval, Grain
from anafacts.normalize.dates.values import shifted

DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_CLOCK = frozenset({"second", "minute", "hour"})


def calendar_unit(day: date, unit: str) -> DateInterval:
    """Return the calendar day, week (Monday to Sunday), month, quarter, year, ... that holds it."""
    if unit in {"week", "fortnight"}:
        monday = day - timedelta(days=day.weekday())
        return DateInterval(monday, monday + timedelta(days=7), Grain.WEEK)
    if unit == "month":
        return DateInterval.of_month(day.year, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        start = DateInterval.of_month(day.year, first).start
        return DateInterval(start, DateInterval.of_month(day.year, first + 2).end, Grain.QUARTER)
    if unit in _YEARS:
        size = _YEARS[unit]
        first = max(day.year - day.year % size, 1)
        return DateInterval.of_years(first, day.year - day.year % size + size - 1, Grain(unit))
    return DateInterval.of_day(day)


def moved(day: date, amount: int, unit: str) -> date | None:
    """Return the day moved by so many units; hours and less leave it where it is."""
    if unit in _CLOCK:
        return day
    if unit in DAYS:
        return shifted(day, amount * DAYS[unit], "day")
    if unit in _MONTHS:
        return shifted(day, amount * _MONTHS[unit], "month")
    return shifted(day, amount * _YEARS[unit], "year")


def neighbour(day: date, steps: int, unit: str) -> DateInterval | None:
    """Return the calendar unit that lies ``steps`` units after the one that holds the day."""
    there = moved(calendar_unit(day, unit).start, steps, unit)
    return None if there is None else calendar_unit(there, unit)


def around(day: date, amount: int, unit: str) -> DateInterval | None:
    """Return what "so many units from that day" means: half a unit either way, as people count.

    Days are days, "two weeks" is 14 days give or take 3, months and years are calendar ones.
    """
    there = moved(day, amount, unit)
    if there is None:
        return None
    if unit in {"week", "fortnight"}:
        return DateInterval(there - timedelta(days=3), there + timedelta(days=4), Grain.WEEK)
    grain = "year" if unit in _YEARS else unit
    return calendar_unit(there, grain)


def resolved(
    base: DateInterval, resolve: Callable[[date], DateInterval | None]
) -> tuple[DateInterval | None, bool]:
    """Return what ``resolve`` gives for the base, and whether that is inexact.

    A base known only to the month or the year gives everything that its first to its last day
    would give.
    """
    first, last = resolve(base.start), resolve(base.last)
    if first is None or last is None or first == last:
        return first, False
    return first.cover(last), True
