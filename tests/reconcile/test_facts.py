"""What the claims on one thing allow together."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import BestBasis, Claim, Document, Fact, FactStatus
from anafacts.reconcile import reconcile
from tests.reconcile.build import claim, document, figure

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "facts.toml").read_text(encoding="utf-8")
)["case"]
_FIGURE = (
    "value", "low", "high", "hedge", "unit", "unit_kind", "digits", "digits_max", "likely_high",
    "base_unit",
)  # fmt: skip


def _claim(place: int, row: dict[str, Any], made: list[Claim]) -> Claim:
    """Return a claim whose sentence is its own, so that two texts with one figure are no copies."""
    row = {"subject": "China", "counterpart": "Chile", "period": "2024"} | row
    row.pop("published", None)
    base, parent, speaker = row.pop("base", None), row.pop("parent", None), row.pop("speaker", None)
    fig = figure(**{k: row.pop(k) for k in _FIGURE if k in row})
    if base:
        fig = replace(fig, base_low=(fig.low or 0) * base, base_high=(fig.high or 0) * base)
    doc = row.pop("doc")
    found = claim(doc, f"{fig.value:g} {fig.unit}", fig, start=100 * place, **row)
    return replace(
        found,
        sentence_text=f"{doc} {place} says {found.quote}",
        parent_id=None if parent is None else made[parent].claim_id,
        attribution=replace(found.attribution, speaker=speaker),
    )


def _document(name: str, case: dict[str, Any]) -> Document:
    told = case.get("texts", {}).get(name, {})
    when = [c["published"] for c in case["claims"] if c["doc"] == name and "published" in c]
    made = document(name, *(when or ["2025-05"]))
    meta = replace(made.meta, rests_on=tuple(told.get("rests_on", ())))
    return replace(made, meta=meta, repeats_of=told.get("repeats_of"))


def _facts(case: dict[str, Any], *, turned: bool = False) -> tuple[Fact, ...]:
    claims: list[Claim] = []
    for place, row in enumerate(case["claims"]):
        claims.append(_claim(place, row, claims))
    if turned:
        claims = [*claims[1::2], *reversed(claims[::2])]
    documents = [_document(name, case) for name in dict.fromkeys(c.doc_id for c in claims)]
    return reconcile(documents, claims, []).facts


def _trade(doc: str, value: float, **given: Any) -> dict[str, Any]:
    return {"doc": doc, "value": value} | given


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_fact(case: dict[str, Any]) -> None:
    """The largest fact of the case has the values of the case."""
    facts = _facts(case)
    fact = max(facts, key=lambda f: (f.n_claims, f.fact_id))
    expected = dict(case["fact"])
    near = expected.pop("near", 1e-9)
    for name, value in expected.items():
        wanted = None if value == "none" else value
        exact = wanted if not isinstance(wanted, float) else pytest.approx(wanted, rel=near)
        assert getattr(fact, name) == exact, name
    assert len(facts) == case.get("facts", 1)


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_order_is_of_no_account(case: dict[str, Any]) -> None:
    """The same facts come of the same claims in any order."""
    assert _facts(case, turned=True) == _facts(case)


def test_source_known_to_be_right_beats_the_median() -> None:
    """Forty facts show whom to believe where two bodies differ on one more."""
    rows = [
        _trade(doc, value, subject=f"Port {n}", counterpart=None)
        for n in range(40)
        for doc, value in (
            ("a", 519e9 + n * 7e9),
            ("b", 519e9 + n * 7e9 + (n % 9 == 0) * 41e9),
            ("c", 900e9 + n * 11e9),
        )
    ]
    callao = [_trade(doc, v, subject="Callao", counterpart=None) for doc, v in (("a", 950e9),)]
    callao += [_trade("c", 733e9, subject="Callao", counterpart=None)]
    facts = _facts({"claims": [*rows, *callao]})
    fact = next(f for f in facts if f.subject == "Callao")
    assert fact.status is FactStatus.DISPUTED
    assert (fact.best_basis, fact.best) == (BestBasis.RELIABILITY, 950e9)
    (unknown,) = (f for f in _facts({"claims": callao}))
    assert (unknown.best_basis, unknown.best) == (BestBasis.MEDIAN, 733e9)


def test_little_known_source_leaves_the_median() -> None:
    """One voice with too few comparable claims, and nothing is read from the others' record."""
    rows = [
        _trade(doc, value, subject=f"Port {n}", counterpart=None)
        for n in range(40)
        for doc, value in (("a", 519e9 + n * 7e9), ("b", 523e9 + n * 7e9))
    ]
    rows += [
        _trade(doc, value, subject="Callao", counterpart=None)
        for doc, value in (("a", 519e9), ("b", 523e9), ("new", 733e9))
    ]
    fact = next(f for f in _facts({"claims": rows}) if f.subject == "Callao")
    assert (fact.best_basis, fact.best) == (BestBasis.MEDIAN, 523e9)
