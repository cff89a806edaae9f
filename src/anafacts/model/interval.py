"""A stretch of days with the precision at which it was named."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Grain(StrEnum):
    """The precision at which a date was written."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """Days from ``start`` up to, not including, ``end``; a month is a month, never its 21st day."""

    start: date
    end: date
    grain: Grain = Grain.SPAN

    @property
    def last(self) -> date:
        """The last day inside the interval."""
        return self.end - timedelta(days=1)

    @classmethod
    def of_day(cls, day: date) -> "DateInterval":
        """Return the one day.

        Raises:
            ValueError: it is the last day of the calendar, behind which no end can stand.
        """
        return cls(day, _after(day, 1), Grain.DAY)

    @classmethod
    def of_month(cls, year: int, month: int) -> "DateInterval":
        """Return the whole month.

        Raises:
            ValueError: there is no such month, or it is the last of the calendar.
        """
        days = calendar.monthrange(year, month)[1]
        first = date(year, month, 1)
        return cls(first, _after(first, days), Grain.MONTH)

    @classmethod
    def of_years(cls, first: int, last: int, grain: Grain = Grain.YEAR) -> "DateInterval":
        """Return the years ``first`` to ``last``, both included.

        Raises:
            ValueError: the calendar does not hold them, or ``last`` is its last year.
        """
        return cls(date(first, 1, 1), date(last + 1, 1, 1), grain)

    @classmethod
    def of_iso(cls, text: str) -> "DateInterval":
        """Return the year, the month or the day: "2024", "2024-12" or "2024-12-31".

        Raises:
            ValueError: it is none of them, or the calendar does not hold it.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no ISO 8601 date")
        year, month, day = (int(part) if part else None for part in match.groups())
        first = date(year or 0, month or 1, day or 1)
        if day:
            return cls.of_day(first)
        return cls.of_month(first.year, month) if month else cls.of_years(first.year, first.year)

    def overlaps(self, other: "DateInterval") -> bool:
        """Return whether the two share a day."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "DateInterval") -> bool:
        """Return whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: "DateInterval") -> "DateInterval":
        """Return the shortest interval that holds both."""
        return DateInterval(min(self.start, other.start), max(self.end, other.end))

    def __str__(self) -> str:
        """Return the interval as a reader would write it: a day, a month, a year or a range."""
        if self.end - self.start == timedelta(days=1):
            return self.start.isoformat()
        if self == DateInterval.of_years(self.start.year, self.last.year, self.grain):
            same = self.start.year == self.last.year
            return str(self.start.year) if same else f"{self.start.year} to {self.last.year}"
        if (self.start.year, self.start.month) == (self.last.year, self.last.month) and (
            self == DateInterval.of_month(self.start.year, self.start.month)
        ):
            return self.start.strftime("%Y-%m")
        return f"{self.start.isoformat()} to {self.last.isoformat()}"


def _after(day: date, days: int) -> date:
    """Return the day so many days later; a ValueError, as for any other date that is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(f"{day} and {days} days: {error}") from error
