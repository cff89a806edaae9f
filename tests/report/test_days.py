"""Dates are written at the precision at which they were named."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from anafacts.model import DateInterval, Grain
from anafacts.report.days import days, moment


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (None, ""),
        (DateInterval.of_day(date(2025, 5, 13)), "13 May 2025"),
        (DateInterval.of_month(2024, 12), "December 2024"),
        (DateInterval.of_years(2014, 2014), "2014"),
        (DateInterval.of_years(2000, 2023, Grain.SPAN), "2000 to 2023"),
        (DateInterval.of_years(1950, 1959, Grain.DECADE), "the 1950s"),
        (DateInterval(date(2024, 4, 1), date(2024, 7, 1), Grain.QUARTER), "quarter 2 of 2024"),
        (DateInterval(date(2023, 2, 1), date(2023, 5, 1)), "February to April 2023"),
        (DateInterval(date(2024, 12, 1), date(2025, 3, 1)), "December 2024 to February 2025"),
        (DateInterval(date(2023, 10, 23), date(2023, 10, 27)), "23 to 26 October 2023"),
        (DateInterval(date(2025, 5, 13), date(2025, 6, 4)), "13 May to 3 June 2025"),
        (DateInterval(date(2024, 12, 30), date(2025, 1, 3)), "30 December 2024 to 2 January 2025"),
        (DateInterval(date(2025, 5, 5), date(2025, 5, 12), Grain.WEEK), "week of 5 May 2025"),
    ],
)
def test_interval_is_written_at_its_precision(interval: DateInterval | None, words: str) -> None:
    """A day, a month, a year and a span each have their own form; nothing is filled in."""
    assert days(interval) == words


@pytest.mark.parametrize(
    "value",
    [
        datetime(2025, 11, 21, 20, 31, tzinfo=UTC),
        datetime(2025, 11, 21, 21, 31, tzinfo=timezone(timedelta(hours=1))),
        datetime(2025, 11, 21, 20, 31),  # noqa: DTZ001 - a warehouse may give a bare time
    ],
)
def test_moment_is_in_utc(value: datetime) -> None:
    """The same moment reads the same whatever its zone."""
    assert moment(value) == "21 November 2025, 20:31 UTC"
