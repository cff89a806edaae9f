"""Dates in texts whose publication is known more or less closely."""

from datetime import date

import pytest

from anafacts.extract.blurred import without_blurred
from anafacts.model import DateInterval
from anafacts.normalize.dates import find_dates

_YEAR = DateInterval.of_years(2024, 2024)
_DAY = DateInterval.of_day(date(2024, 6, 5))


@pytest.mark.parametrize(
    ("text", "published", "known"),
    [
        ("The bridge fell last week.", _YEAR, False),
        ("The bridge fell last week.", _DAY, True),
        ("The bridge fell last year.", _YEAR, True),
        ("The bridge fell in March 2023.", _YEAR, True),
        ("The bridge fell last week.", DateInterval.of_month(2024, 6), True),
    ],
)
def test_a_week_of_an_unknown_day_names_no_days(
    text: str, published: DateInterval, *, known: bool
) -> None:
    """What is counted from an unknown day of a year dates nothing, what is from the year does."""
    found = without_blurred(find_dates(text, base=published), published)
    assert [d.interval is not None for d in found] == [known]
