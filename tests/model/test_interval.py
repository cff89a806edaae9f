"""Stretches of days at the ends of the calendar, and in words."""

from collections.abc import Callable
from datetime import date

import pytest

from anafacts.model import DateInterval


@pytest.mark.parametrize(
    "make",
    [
        lambda: DateInterval.of_day(date.max),
        lambda: DateInterval.of_month(9999, 12),
        lambda: DateInterval.of_month(2024, 13),
        lambda: DateInterval.of_years(9999, 9999),
        lambda: DateInterval.of_years(0, 1),
    ],
    ids=["last day", "last month", "no month", "last year", "no year"],
)
def test_what_the_calendar_does_not_hold_is_a_value_error(
    make: Callable[[], DateInterval],
) -> None:
    """A day behind which no day follows is refused like any other date that is none."""
    with pytest.raises(ValueError, match=r"month|year|date"):
        make()


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (DateInterval.of_day(date(2024, 2, 29)), "2024-02-29"),
        (DateInterval.of_month(2024, 2), "2024-02"),
        (DateInterval.of_years(2024, 2024), "2024"),
        (DateInterval.of_years(2014, 2020), "2014 to 2020"),
        (DateInterval(date(2024, 2, 28), date(2024, 3, 2)), "2024-02-28 to 2024-03-01"),
    ],
)
def test_an_interval_is_written_as_a_reader_would(interval: DateInterval, words: str) -> None:
    """A day, a month, a year and a range each have their own short form; the end is inside."""
    assert str(interval) == words


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2024", DateInterval.of_years(2024, 2024)),
        ("2024-02", DateInterval.of_month(2024, 2)),
        ("2024-02-29", DateInterval.of_day(date(2024, 2, 29))),
    ],
)
def test_an_iso_date_is_as_long_as_it_says(text: str, interval: DateInterval) -> None:
    """A year is a year and a month a month."""
    assert DateInterval.of_iso(text) == interval


@pytest.mark.parametrize("text", ["", "24", "2024-2", "2024-13", "2023-02-29", "20240229", "May"])
def test_what_is_no_iso_date_is_refused(text: str) -> None:
    """Other ways to write a date, and days that there are not, are a ValueError."""
    with pytest.raises(ValueError, match=r"ISO|month|day|year"):
        DateInterval.of_iso(text)
