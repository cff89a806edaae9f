"""What a text leaves unsaid keeps figures from being held against each other, or does not."""

from dataclasses import fields, replace
from typing import Any

import pytest

from anafacts.model import Axes, AxisState, Figure
from anafacts.reconcile.rules.missing import missing
from anafacts.reconcile.verdict import Pair
from tests.reconcile.build import claim, document, figure

_SAME = Axes(**dict.fromkeys((f.name for f in fields(Axes)), AxisState.SAME))
_OVER_50 = figure(50e9, hedge="over", likely_low=50e9, likely_high=60e9)
_FAR = figure(519e9)
_NEAR = {"unit": "kilometer", "unit_kind": "length"}


@pytest.mark.parametrize(
    ("axes", "figures", "key", "said"),
    [
        ({}, (_OVER_50, _FAR), "trade||", None),
        ({"period": "not_stated"}, (_OVER_50, _FAR), "trade||", "the period"),
        ({"subject": "not_stated"}, (_OVER_50, _FAR), "trade||", "the subject"),
        ({"definition": "not_stated"}, (_OVER_50, _FAR), "trade||", "the event"),
        ({"subject": "not_stated"}, (_FAR, _FAR), "trade||", None),
        ({"place": "not_stated"}, (figure(700e9), _FAR), "trade||", "the place"),
        ({"population": "compatible"}, (figure(700e9), _FAR), "trade||", "the population counted"),
        ({"measure": "compatible"}, (figure(700e9), _FAR), "trade||", "the exact measure"),
        (
            {"period": "not_stated", "subject": "not_stated"},
            (figure(50.0, hedge="under", likely_low=40.0, **_NEAR), figure(16.0, **_NEAR)),
            "distance||",
            None,
        ),
    ],
    ids=[
        "strain-with-all-said", "strain-without-a-time", "strain-of-whom", "strain-of-which-event",
        "agreeing", "place", "population", "measure", "bounds-of-a-distance",
    ],
)  # fmt: skip
def test_what_is_unsaid_is_named(
    axes: dict[str, Any], figures: tuple[Figure, Figure], key: str, said: str | None
) -> None:
    """Figures that differ are not comparable where an unsaid axis could be why; it is named."""
    a, b = (claim(d, f"{f.value}", f, key=key) for d, f in zip("ab", figures, strict=True))
    stated = replace(_SAME, **{name: AxisState(state) for name, state in axes.items()})
    metas = document("a", "2024-12").meta, document("b", "2025-05").meta
    verdict = missing(Pair(a, b, *metas, stated))
    assert (verdict is not None) == (said is not None)
    assert verdict is None or (said is not None and said in verdict.explanation)


@pytest.mark.parametrize(
    ("key", "period", "held"),
    [
        ("gap||harbour hall", "same", True),
        ("gap||harbour hall", "not_stated", False),
        ("gap||", "same", False),
    ],
    ids=["one-named-event", "undated", "nothing-named"],
)
def test_a_gap_before_one_named_event_has_no_owner(key: str, period: str, held: bool) -> None:  # noqa: FBT001
    """Over ten days and thirty before the same event strain, whoever is not named beside them."""
    days = {"unit": "day", "unit_kind": "duration"}
    spans = (
        figure(10.0, hedge="over", likely_low=10.0, likely_high=12.0, **days),
        figure(30.0, **days),
    )
    a, b = (claim("a", f"{f.value}", f, key=key, kind="gap") for f in spans)
    axes = replace(_SAME, subject=AxisState.NOT_STATED, period=AxisState(period))
    meta = document("a", "2024-12").meta
    verdict = missing(Pair(a, b, meta, meta, axes))
    assert (verdict is None) == held
