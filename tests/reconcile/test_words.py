"""Numbers and units as a reader writes them."""

from datetime import date, timedelta

import pytest

from anafacts.model import DateInterval
from anafacts.reconcile.bounds import Bounds, in_words
from anafacts.reconcile.words import amount, plural, when

INF = float("inf")


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("week", "weeks"),
        ("square foot", "square feet"),
        ("kilometer per hour", "kilometers per hour"),
        ("barrel of oil", "barrels of oil"),
        ("degree Celsius", "degrees Celsius"),
        ("century", "centuries"),
        ("person", "people"),
        ("box", "boxes"),
        ("percent", "percent"),
        ("weight by volume percent", "weight by volume percent"),
        ("USD", "USD"),
        ("", ""),
    ],
)
def test_plural_of_units(unit: str, many: str) -> None:
    """The -s goes to the noun that is counted; codes and percent have none."""
    assert plural(unit) == many


def test_one_is_no_plural() -> None:
    """One week, but seven days."""
    assert (amount(1, "week"), amount(7, "day")) == ("1 week", "7 days")


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (Bounds(10.5, 17.5), "10.5 to 17.5 days"),
        (Bounds(8.0, 9.0, low_open=False, high_open=True), "8 to 9 days, 9 left out"),
        (Bounds(5.0, INF, low_open=True), "more than 5 days"),
        (Bounds(5.0, INF), "at least 5 days"),
        (Bounds(-INF, 5.0), "at most 5 days"),
        (Bounds(-INF, 5.0, high_open=True), "less than 5 days"),
        (Bounds(-INF, INF), "any figure"),
        (Bounds(3.0, 3.0), "3 days"),
    ],
)
def test_ranges_are_said_in_words(bounds: Bounds, words: str) -> None:
    """No brackets of the mathematician: the words say which end is in."""
    assert in_words(bounds, "day") == words


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2023, 10, 23), date(2023, 10, 26), "23 to 26 October 2023"),
        (date(2023, 5, 30), date(2023, 6, 2), "30 May to 2 June 2023"),
        (date(2023, 12, 30), date(2024, 1, 2), "30 December 2023 to 2 January 2024"),
        (date(2023, 5, 3), date(2023, 5, 3), "3 May 2023"),
    ],
)
def test_days_are_told_without_repeating_month_and_year(first: date, last: date, said: str) -> None:
    """What both ends have in common is written once."""
    assert when(DateInterval(first, last + timedelta(days=1))) == said
