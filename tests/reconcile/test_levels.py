"""How far two claims agree on each axis."""

from typing import Any

import pytest

from anafacts.model import Claim
from anafacts.reconcile.levels import AXES, Level, levels_of
from anafacts.reconcile.occasions import Occasion
from anafacts.reconcile.profiles import profile_of
from tests.reconcile.build import claim, figure


def _count(doc: str, **given: Any) -> Claim:
    vague = {"hedge": "vague", "low": 24.0, "high": 100.0} if given.pop("vague", False) else {}
    made = figure(None if vague else 30.0, unit="house", unit_kind="count", **vague)
    return claim(doc, "30 houses", made, **({"key": "house|burn|"} | given))


def _told(**given: Any) -> Occasion:
    names, lead = (frozenset(given.pop(n, "").split()) for n in ("names", "lead"))
    return Occasion(given.pop("focal", True), given.pop("kind", ""), names, lead, **given)


@pytest.mark.parametrize(
    ("axis", "a", "b", "level"),
    [
        ("measure", {}, {}, Level.SAME_DEED),
        ("measure", {}, {"key": "house||"}, Level.SAME),
        ("measure", {"key": "revenue||"}, {"key": "turnover||"}, Level.KIN),
        ("modifiers", {"qualifiers": ["wooden"]}, {"qualifiers": ["wooden"]}, Level.SAME),
        ("modifiers", {"qualifiers": ["wooden"]}, {}, Level.ONE),
        ("modifiers", {"qualifiers": ["more"]}, {}, Level.NEITHER),
        ("subject", {"subject": "Chile"}, {"subject": "Chile"}, Level.SAME),
        (
            "subject",
            {"subject": "Chile", "counterpart": "Peru"},
            {"subject": "Chile"},
            Level.NESTED,
        ),
        ("subject", {"subject": "Chile"}, {}, Level.ONE),
        ("subject", {"subject": "four men"}, {}, Level.NEITHER),
        ("place", {"place": "Chile"}, {"place": "Chile"}, Level.SAME),
        ("place", {"place": "Chile"}, {"place": "Peru"}, Level.DIFFERS),
        ("place", {"place": "Chile"}, {}, Level.OPEN),
        ("period", {"period": "2004"}, {"period": "2004"}, Level.SAME),
        ("period", {"period": "2004"}, {"period": "2004-05"}, Level.OVERLAP),
        ("period", {"period": "2004-05-01"}, {"period": "2004-05-09"}, Level.DAYS),
        ("period", {"period": "2004"}, {"period": "2009"}, Level.DIFFERS),
        ("period", {"period": "2004"}, {}, Level.OPEN),
        ("figure", {}, {"vague": True}, Level.VAGUE),
    ],
)
def test_a_level_of_two_claims(
    axis: str, a: dict[str, Any], b: dict[str, Any], level: Level
) -> None:
    """Every axis has its degrees, whichever of the two claims comes first."""
    ends = _count("a", **a), _count("b", **b)
    for x, y in (ends, ends[::-1]):
        found = levels_of(*(profile_of(c, _told()) for c in (x, y)))
        assert getattr(found, axis) is level


@pytest.mark.parametrize(
    ("axis", "a", "b", "level"),
    [
        ("happening", {"kind": "fire"}, {"kind": "fire"}, Level.SAME),
        ("happening", {"kind": "fire"}, {}, Level.OPEN),
        ("happening", {"kind": "fire"}, {"kind": "flood"}, Level.DIFFERS),
        ("focus", {}, {}, Level.BOTH),
        ("focus", {"focal": False}, {"focal": False}, Level.NEITHER),
        ("focus", {}, {"focal": False}, Level.ONE),
        ("names", {"names": "orsk"}, {"names": "orsk"}, Level.SHARED),
        ("names", {"names": "orsk", "lead": "orsk"}, {"names": "orsk"}, Level.SHARED_LEAD),
        ("names", {"names": "orsk"}, {"lead": "orsk"}, Level.KNOWN),
        ("names", {}, {}, Level.KNOWN),
        ("names", {"names": "orsk"}, {"names": "serava", "lead": "orsk"}, Level.APART),
        ("names", {"names": "orsk"}, {"names": "serava"}, Level.DIFFERS),
        ("names", {"names": "orsk"}, {"lead": "serava"}, Level.DIFFERS),
        ("others", {}, {}, Level.ALONE),
        ("others", {"figures": 2}, {}, Level.SECOND),
        ("others", {"figures": 2}, {"figures": 5}, Level.SEVERAL),
    ],
)
def test_a_level_of_what_is_told(
    axis: str, a: dict[str, Any], b: dict[str, Any], level: Level
) -> None:
    """What the sentences and the texts name is compared in degrees too."""
    told = {"a": _told(**a), "b": _told(**b)}
    ends = _count("a"), _count("b")
    for x, y in (ends, ends[::-1]):
        found = levels_of(*(profile_of(c, told[c.doc_id]) for c in (x, y)))
        assert getattr(found, axis) is level


def test_a_party_that_the_other_text_begins_with() -> None:
    """Where one names a party and the other begins with it, it is whom the other speaks of."""
    told = {"a": _told(), "b": _told(lead="nordbank")}
    ends = _count("a", subject="Nordbank"), _count("b")
    found = levels_of(*(profile_of(c, told[c.doc_id]) for c in ends))
    assert found.subject is Level.BEGINNING


def test_every_axis_has_its_levels_in_order() -> None:
    """Every axis has two levels at least, and none of them twice."""
    assert all(len(set(order)) == len(order) > 1 for order in AXES.values())
