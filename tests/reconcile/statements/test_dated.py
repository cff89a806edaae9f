"""Two times of two statements."""

import pytest

from anafacts.model import Outcome
from anafacts.reconcile.statements.dated import relate_times
from anafacts.reconcile.statements.moments import Side
from tests.reconcile.statements.build import dated


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("3 May 1950", "1950", Outcome.FOLLOWS),
        ("1950", "3 May 1950", Outcome.OPEN),
        ("1950", "1951", Outcome.CONTRADICTS),
        ("3 May", "3 June", Outcome.CONTRADICTS),
        ("May 1950", "MAY 1950", Outcome.FOLLOWS),
        ("3 May", "3 May 1950", Outcome.FOLLOWS),
    ],
)
def test_dates(a: str, b: str, outcome: Outcome) -> None:
    """A time holds what lies in it; of two months without a year one is not the other."""
    assert relate_times(dated(a), dated(b)).outcome is outcome


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("on 3 May 1950", "before 1951", Outcome.FOLLOWS),
        ("on 3 May 1950", "before 3 May 1950", Outcome.CONTRADICTS),
        ("on 3 May 1950", "after 1950", Outcome.CONTRADICTS),
        ("on 3 May 1950", "after April 1950", Outcome.FOLLOWS),
        ("on 3 May 1950", "by 3 May", Outcome.FOLLOWS),
        ("before 1950", "before 1960", Outcome.FOLLOWS),
        ("before 1960", "before 1950", Outcome.OPEN),
        ("as of 3 May 1950", "as of 4 June 1950", Outcome.OPEN),
        ("as of 3 May 1950", "before 3 May 1950", Outcome.OPEN),
        ("as of 3 May 1950", "before 4 May 1950", Outcome.FOLLOWS),
    ],
)
def test_sides(a: str, b: str, outcome: Outcome) -> None:
    """A side of a day is a range that ends there; of another day an "as of" tells nothing."""
    (x, first), (y, second) = (_split(text) for text in (a, b))
    found = relate_times(dated(first), dated(second), (x, y))
    assert found.outcome is outcome
    assert found.missing or found.outcome is not Outcome.OPEN


def _split(text: str) -> tuple[Side, str]:
    side = next(s for s in Side if text.startswith(f"{s} "))
    return side, text.removeprefix(f"{side} ")
