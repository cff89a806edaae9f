"""The whole of reconciling: order and facts."""

from dataclasses import replace

import pytest

from anafacts.model import AnalysisText, Claim, Document, FactStatus
from anafacts.reconcile import reconcile
from tests.reconcile.build import claim, document, event, figure

DOCUMENTS = [document("a", "2024-12"), document("b", "2025-05"), document("c", "2025-06")]


def _trade(doc: str, value: float, quote: str) -> Claim:
    return claim(doc, quote, figure(value), period="2024", subject="China", counterpart="Chile")


CLAIMS = [
    _trade("a", 519e9, "$519 billion"),
    _trade("b", 518e9, "$518 billion"),
    _trade("c", 519e9, "$519bn"),
]


def test_result_does_not_depend_on_order() -> None:
    """The same claims in any order give the same tables."""
    assert reconcile(DOCUMENTS, CLAIMS, []) == reconcile(DOCUMENTS[::-1], CLAIMS[::-1], [])


def _telling(doc: str, text: str) -> Document:
    return replace(document(doc, "2024"), text=text, analysis=AnalysisText(text, range(len(text))))


def test_what_texts_list_does_not_depend_on_order() -> None:
    """Which of two texts is named first follows from their names, not from how they are read."""
    texts = [
        _telling("a", "A triple blow: drought, debt and plague."),
        _telling("b", "A triple shock: drought, debt and locusts."),
    ]
    members = {"participants": ("Juan Soto", "Peru")}
    told = [event(doc, "They met", "2024", **members) for doc in ("a", "b")]
    found = reconcile(texts, [], told).findings
    assert any("locusts" in f.explanation and "plague" in f.explanation for f in found)
    assert reconcile(texts[::-1], [], told[::-1]).findings == found


def test_facts_hold_every_claim_once() -> None:
    """Each claim belongs to one fact; a dispute is named as such and support is counted."""
    other = claim("a", "17 books", figure(17.0, unit="book", unit_kind="count"), key="book||")
    found = reconcile(DOCUMENTS, [*CLAIMS, other], [])
    ids = [i for f in found.facts for i in f.claim_ids]
    assert sorted(ids) == sorted(c.claim_id for c in [*CLAIMS, other])
    fact = next(f for f in found.facts if f.n_claims == 3)
    assert (fact.status, fact.n_documents, fact.n_originators) == (FactStatus.DISPUTED, 3, 3)
    assert (fact.low, fact.high) == pytest.approx((518e9, 519e9))


def test_two_figures_of_one_text_that_name_nobody_are_two_things() -> None:
    """Terms of detention for two offences are no contradiction; whose they are must be said."""
    terms = [
        claim("a", "six months", figure(6.0, unit="month", unit_kind="duration"), key="term||"),
        claim(
            "a",
            "ten months",
            figure(10.0, unit="month", unit_kind="duration"),
            key="term||",
            start=50,
        ),
    ]
    assert reconcile(DOCUMENTS, terms, []).relations == ()
    named = [replace(c, topic=replace(c.topic, subject="Chile")) for c in terms]
    assert len(reconcile(DOCUMENTS, named, []).relations) == 1


def test_what_somebody_does_again_and_again_is_no_contradiction() -> None:
    """Points of two games, in texts of one day that do not say which game."""
    given = {"kind": "count", "key": "point|score|", "subject": "Ana Ruiz"}
    points = {"unit": "point", "unit_kind": "count"}
    scored = [
        claim("a", "14 points", figure(14.0, **points), **given),
        claim("b", "23 points", figure(23.0, **points), **given),
    ]
    texts = [document("a", "2024-12-01"), document("b", "2024-12-01")]
    assert [r.family for r in reconcile(texts, scored, []).relations] == ["not_comparable"]
    money = [replace(c, figure=figure(v)) for c, v in zip(scored, (14.0, 23.0), strict=True)]
    assert [r.family for r in reconcile(texts, money, []).relations] == ["conflict"]
