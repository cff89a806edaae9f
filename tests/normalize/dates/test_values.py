"""What dateparser is asked, and what it answers."""

from datetime import date

import pytest

from anafacts.normalize.dates.values import calendar_day, shifted


@pytest.mark.parametrize(
    ("day", "month", "year", "expected"),
    [
        (13, "May", 2025, date(2025, 5, 13)),
        (8, "February", 1700, date(1700, 2, 8)),
        (29, "February", 2024, date(2024, 2, 29)),
        (31, "February", 2024, None),
    ],
)
def test_a_complete_date_is_read_and_nothing_filled_in(
    day: int, month: str, year: int, expected: date | None
) -> None:
    """A day that the calendar lacks is None, never a day nearby."""
    assert calendar_day(day, month, year) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (-2, "week", date(2025, 5, 17)),
        (-3, "month", date(2025, 2, 28)),
        (-10, "year", date(2015, 5, 31)),
        (10, "day", date(2025, 6, 10)),
        (0, "day", date(2025, 5, 31)),
        (-5000, "year", None),
    ],
)
def test_a_shift_keeps_the_day_of_the_month(amount: int, unit: str, expected: date | None) -> None:
    """A shift leans on the base alone, and stays inside the month it reaches."""
    assert shifted(date(2025, 5, 31), amount, unit) == expected
