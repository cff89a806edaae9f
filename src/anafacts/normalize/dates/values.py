"""The only place that speaks to dateparser, with every setting pinned.

dateparser fills what is missing from the clock and reads plain numbers as dates, so it is handed
only complete calendar dates and complete shifts ("2 years ago") in a form written by this module,
each with an explicit base.
"""

from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

_PINNED: dict[str, Any] = {
    "DATE_ORDER": "MDY",
    "DEFAULT_LANGUAGES": ["en"],
    "PREFER_DATES_FROM": "past",
    "PREFER_DAY_OF_MONTH": "first",
    "PREFER_LOCALE_DATE_ORDER": False,
    "PREFER_MONTH_OF_YEAR": "first",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "RETURN_TIME_AS_PERIOD": False,
    "TIMEZONE": "UTC",
    "TO_TIMEZONE": "UTC",
}
_ABSOLUTE = _PINNED | {
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001  # never used: all parts are required
}
_RELATIVE = _PINNED | {
    "PARSERS": ["relative-time"],
    "PREFER_DAY_OF_MONTH": "current",  # a shift by months or years keeps the day ...
    "PREFER_MONTH_OF_YEAR": "current",  # ... and a shift by years the month
}


@lru_cache(maxsize=65_536)
def calendar_day(day: int, month: str, year: int) -> date | None:
    """Return the day that day number, English month name and year name; None if there is none."""
    return _parse(f"{day} {month} {year:04d}", _ABSOLUTE)


@lru_cache(maxsize=65_536)
def shifted(base: date, amount: int, unit: str) -> date | None:
    """Return ``base`` moved by so many days, weeks, months, years or decades (negative: back).

    The last day of a month stays inside the month that is reached; None outside years 1 to 9999.
    """
    if amount == 0:
        return base
    words = f"{-amount} {unit}s ago" if amount < 0 else f"in {amount} {unit}s"
    return _parse(words, _RELATIVE | {"RELATIVE_BASE": datetime.combine(base, time(12))})


def _parse(words: str, settings: dict[str, Any]) -> date | None:
    import dateparser

    found = dateparser.parse(words, languages=["en"], settings=settings)
    return None if found is None else found.date()
