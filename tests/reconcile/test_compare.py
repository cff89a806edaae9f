"""Whether two figures can both hold, unit by unit."""

from typing import Any

import pytest

from anafacts.model import Axes, Figure, RelationName
from anafacts.reconcile.compare import agreement, is_convertible
from anafacts.reconcile.verdict import Pair
from tests.reconcile.build import claim, document, figure

_DAY, _WEEK, _YEAR = 1.0, 7.0, "2024"


def _span(value: float, size: float, digits: int = 1) -> Figure:
    unit = {_DAY: "day", _WEEK: "week"}[size]
    base = {"base_unit": "day", "base_low": value * size, "base_high": value * size}
    return figure(value, unit=unit, unit_kind="duration", digits=digits, **base)


def _pair(a: Figure, b: Figure) -> Pair:
    one = claim("a", f"{a.value} {a.unit}", a, period=_YEAR)
    other = claim("b", f"{b.value} {b.unit}", b, period=_YEAR)
    meta = document("a", "2024-12").meta
    return Pair(one, other, meta, meta, Axes())


def _relation(a: Figure, b: Figure) -> RelationName | None:
    verdict = agreement(_pair(a, b))
    return verdict.relation if verdict else None


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (_span(2.0, _WEEK), _span(10.0, _DAY, 2), RelationName.TENSION),
        (_span(2.0, _WEEK), _span(14.0, _DAY, 2), RelationName.EQUIVALENT),
        (_span(2.0, _WEEK), _span(30.0, _DAY, 2), None),
        (figure(3.2e9), figure(3e9, hedge="about", low=2.5e9, high=3.5e9), "consistent_bound"),
        (
            figure(3.4e9),
            figure(
                3e9, hedge="about", low=2.5e9, high=3.5e9, likely_low=2.85e9, likely_high=3.15e9
            ),
            RelationName.CONSISTENT_ROUNDING,
        ),
        (
            figure(3.4e9, hedge="nearly", low=3.06e9, high=3.4e9, likely_low=3.23e9),
            figure(3.1e9),
            RelationName.TENSION,
        ),
        (figure(7.2e9, unit="CNY"), figure(1e9), RelationName.EQUIVALENT),
        (figure(7.2e9, unit="CNY"), figure(2e9), None),
    ],
)
def test_agreement(a: Figure, b: Figure, relation: Any) -> None:
    """A figure is rounded in its own unit and then converted, whichever comes first."""
    assert _relation(a, b) == relation
    assert _relation(b, a) == relation


def test_two_weeks_and_ten_days_are_shown_in_days() -> None:
    """The smaller unit is the one that a reader can check in his head."""
    verdict = agreement(_pair(_span(2.0, _WEEK), _span(10.0, _DAY, 2)))
    assert verdict
    assert verdict.trace[0] == "1 week is 7 days"
    assert "allows 10.5 to 17.5 days" in verdict.trace[1]
    assert "allows 9.5 to 10.5 days" in verdict.trace[2]


def test_what_cannot_be_converted() -> None:
    """Neither a currency without a known rate nor degrees of two scales make a comparison."""
    degrees = {"unit_kind": "temperature", "base_unit": "kelvin"}
    warm = figure(20.0, unit="celsius", base_low=293.0, base_high=293.0, **degrees)
    also = figure(68.0, unit="fahrenheit", base_low=293.0, base_high=293.0, **degrees)
    assert not is_convertible(_pair(warm, also))
    assert not is_convertible(_pair(figure(1e6, unit="XXX"), figure(1e6)))
    assert is_convertible(_pair(figure(1e6, unit="EUR"), figure(1e6)))
