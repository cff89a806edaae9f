"""The order of decisions, case by case."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import Claim
from anafacts.reconcile import reconcile
from anafacts.reconcile.rules import RULES
from tests.reconcile.build import claim, document, figure

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "reconcile_rules.toml").read_text(encoding="utf-8")
)["case"]
_FIGURE = (
    "value",
    "hedge",
    "unit",
    "unit_kind",
    "digits",
    "digits_max",
    "low",
    "high",
    "high_open",
    "likely_high",
    "likely_low",
    "trend",
)


def rule_claim(doc: str, row: dict[str, Any]) -> Claim:
    """Return the claim of a case, on trade of China and Latin America in 2024 by default."""
    row = {"subject": "China", "counterpart": "Latin America", "period": "2024"} | row
    fig = figure(**{"value": None} | {k: row.pop(k) for k in _FIGURE if k in row})
    kind = "count" if fig.unit_kind == "count" else "level"
    return claim(doc, row.pop("quote"), fig, kind=kind, **row)


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_relation(case: dict[str, Any]) -> None:
    """Each pair of claims gets the relation of the case, whichever comes first."""
    documents = [document("a", "2024-12"), document("b", "2025-05")]
    claims = [rule_claim("a", case["a"]), rule_claim("b", case["b"])]
    for order in (claims, claims[::-1]):
        found = reconcile(documents, order, [])
        assert [r.relation for r in found.relations] == [case["relation"]][: bool(case["relation"])]
        assert all(case.get("says", "") in r.explanation for r in found.relations)
        assert all(f.severity == case.get("severity", f.severity) for f in found.findings)


def test_what_there_is_and_what_came_are_told_by_these_words() -> None:
    """Debt and new debt without any qualifier differ in how they relate to time, and it says so."""
    rows = ({"quote": "$5 billion", "value": 5e9}, {"quote": "$2 billion", "value": 2e9})
    flows = zip("ab", rows, ("stock", "flow"), strict=True)
    claims = [rule_claim(doc, row | {"stock_flow": flow}) for doc, row, flow in flows]
    (found,) = reconcile([document("a", "2024-12"), document("b", "2025-05")], claims, []).relations
    assert found.rule == "definition"
    assert found.explanation.endswith("what there is at a time against what came in a time.")


def test_rules_are_registered_in_order() -> None:
    """The order of decisions is part of the meaning; a change of it must be seen."""
    assert [r.__name__ for r in RULES] == [
        "repeat",
        "missed",
        "modality",
        "scope",
        "definition",
        "period",
        "revised",
        "cumulative",
        "ages",
        "missing",
        "values",
    ]


def test_explanations_hold_both_quotes() -> None:
    """A sentence about two figures shows both."""
    documents = [document("a", "2024-12"), document("b", "2025-05")]
    for case in CASES:
        claims = [rule_claim("a", case["a"]), rule_claim("b", case["b"])]
        for relation in reconcile(documents, claims, []).relations:
            assert all(c.quote in relation.explanation for c in claims)


@pytest.mark.parametrize(
    ("plan", "outcome", "fate"),
    [
        ({"modality": "promised", "value": 700e9}, {"value": 519e9}, "missed"),
        ({"modality": "planned", "value": 500e9}, {"value": 519e9}, "modality"),
        ({"modality": "forecast", "value": 700e9}, {"value": 519e9}, "modality"),
        ({"modality": "planned", "value": 700e9}, {"value": 519e9, "period": "2023"}, "modality"),
        (
            {"modality": "planned", "value": 300e9, "hedge": "at_most"},
            {"value": 519e9},
            "missed",
        ),
        ({"modality": "planned", "value": 700e9, "hedge": "at_most"}, {"value": 519e9}, "modality"),
    ],
)
def test_a_missed_plan(plan: dict[str, Any], outcome: dict[str, Any], fate: str) -> None:
    """Less than was meant for the very year is missed, and so is more than a limit; it is major."""
    claims = [rule_claim("a", {"quote": "$A", **plan}), rule_claim("b", {"quote": "$B", **outcome})]
    found = reconcile([document("a", "2023-12"), document("b", "2025-05")], claims, [])
    assert [r.rule for r in found.relations] == [fate]
    assert [str(f.severity) for f in found.findings] == ["major" if fate == "missed" else "info"]
    assert [f.title.startswith("Plan missed") for f in found.findings] == [fate == "missed"]
