"""Dates as TEI attributes write them."""

from datetime import date

import pytest

from anafacts.model import DateInterval
from anafacts.normalize.dates import find_dates
from benchmarks.quality.tei import value

_BASE = DateInterval.of_day(date(2015, 6, 17))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("on 3 May 1911", "1911-05-03"),
        ("in May 1911", "1911-05"),
        ("in 1911", "1911"),
        ("in the summer of 1911", "1911-06/1911-09"),
        ("in AD 79", "0079"),
        ("in 44 BC", "-0044"),
        ("in late May 1911", "1911-05-15/1911-05-31"),
        ("in the early 1910s", "1910-01-01/1914-12-31"),
        ("at the end of the month", "2015-06-30"),
        ("three weeks ago", "2015-05-27"),
        ("in the past few weeks", None),
    ],
)
def test_a_date_is_written_as_the_set_has_it(text: str, written: str | None) -> None:
    """Each kind of date has its own form; what begins nowhere in particular has none."""
    (mention,) = find_dates(text, base=_BASE)
    assert value(mention) == written


def test_what_returns_every_year_has_no_year() -> None:
    """In a travel guide June is every June."""
    (mention,) = find_dates("It rains in June.", base=_BASE)
    assert value(mention, recurring=True) == "--06"
