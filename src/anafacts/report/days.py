"""Dates as a reader would write them: 13 May 2025, December 2024, 2014."""

from datetime import UTC, date, datetime

from anafacts.model import DateInterval, Grain

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)  # calendar.month_name follows the locale of the process
_QUARTER_MONTHS = 3


def day(value: date) -> str:
    """Return the day in words, the month spelled out."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days(interval: DateInterval | None) -> str:
    """Return the interval at the precision at which it was named; nothing for None."""
    if interval is None:
        return ""
    first, last = interval.start, interval.last
    if first == last:
        return day(first)
    if _whole_years(interval):
        return _years(interval)
    if _whole_months(interval):
        return _months(interval)
    if interval.grain is Grain.WEEK:
        return f"week of {day(first)}"
    return f"{_without_repeat(first, last)} to {day(last)}"


def dated(published: str, *, inferred: bool) -> str:
    """Return when a text was published, in words, and whether that is only inferred from it."""
    return f"{published}, inferred" if inferred else published or "undated"


def moment(value: datetime) -> str:
    """Return the minute in UTC; a time without a zone is taken as UTC."""
    here = in_utc(value)
    return f"{day(here.date())}, {here:%H:%M} UTC"


def in_utc(value: datetime) -> datetime:
    """Return the same moment in UTC; a time without a zone is taken as UTC."""
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)


def _whole_years(interval: DateInterval) -> bool:
    return interval.start.replace(month=1, day=1) == interval.start and (
        interval.end.replace(month=1, day=1) == interval.end
    )


def _whole_months(interval: DateInterval) -> bool:
    return interval.start.day == 1 and interval.end.day == 1


def _years(interval: DateInterval) -> str:
    first, last = interval.start.year, interval.last.year
    if first == last:
        return str(first)
    return f"the {first}s" if interval.grain is Grain.DECADE else f"{first} to {last}"


def _months(interval: DateInterval) -> str:
    first, last = interval.start, interval.last
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if interval.grain is Grain.QUARTER:
        return f"quarter {first.month // _QUARTER_MONTHS + 1} of {first.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{MONTHS[first.month - 1]}{year} to {MONTHS[last.month - 1]} {last.year}"


def _without_repeat(first: date, last: date) -> str:
    if first.year != last.year:
        return day(first)
    same_month = first.month == last.month
    return str(first.day) if same_month else f"{first.day} {MONTHS[first.month - 1]}"
