"""Dates that lean on a publication of which too little is known."""

from datetime import date

import pytest

from anafacts.extract.events.unsure import past, settled
from anafacts.model import Basis, DateInterval, DateMention, Period

YEAR = DateInterval.of_years(2026, 2026)
DAY = DateInterval.of_day(date(2026, 2, 3))
LATE = DateInterval.of_day(date(2026, 11, 9))
WIDE = DateInterval(date(2025, 12, 25), date(2026, 12, 25))


@pytest.mark.parametrize(
    ("text", "interval", "published", "kept"),
    [
        ("last week", WIDE, YEAR, False),
        ("this weekend", WIDE, YEAR, False),
        ("last year", DateInterval.of_years(2025, 2025), YEAR, True),
        ("the following week", WIDE, YEAR, True),
        ("last week", DAY, DAY, True),
        ("last week", WIDE, None, True),
    ],
)
def test_a_vague_publication_anchors_no_week(
    text: str, interval: DateInterval, published: DateInterval | None, *, kept: bool
) -> None:
    """Weeks and days lose their days; years, and what leans on another date, keep them."""
    mention = DateMention(0, len(text), text, interval, Basis.ANCHORED)
    (found,) = settled([mention], published)
    assert (found.interval is not None) is kept
    assert found.text == text


@pytest.mark.parametrize(
    ("interval", "basis", "published", "year"),
    [
        (LATE, Basis.ANCHORED, YEAR, 2025),
        (DAY, Basis.ANCHORED, YEAR, 2026),
        (LATE, Basis.EXPLICIT, YEAR, 2026),
        (LATE, Basis.ANCHORED, LATE, 2026),
        (LATE, Basis.ANCHORED, None, 2026),
    ],
)
def test_a_past_day_lies_where_more_of_the_year_allows_it(
    interval: DateInterval, basis: Basis, published: DateInterval | None, year: int
) -> None:
    """In a text of some day of 2026, a past 9 November is likelier that of 2025."""
    found = past(Period(interval, basis), "November 9", published)
    assert found.interval is not None
    assert found.interval.start.year == year


def test_the_last_day_of_february_has_a_year_before() -> None:
    """29 February becomes the 28th where the year before has none."""
    leap = DateInterval(date(2028, 2, 29), date(2028, 3, 1))
    early = DateInterval(date(2027, 7, 1), date(2028, 4, 1))
    found = past(Period(leap, Basis.ANCHORED), "February 29", early)
    assert found.interval is not None
    assert found.interval.start == date(2027, 2, 28)
