"""The whole of reconciling: order, facts, history."""

from dataclasses import replace

import pytest

from anafacts.model import Claim, FactStatus, FindingState, Review
from anafacts.reconcile import carry_over, reconcile
from tests.reconcile.build import claim, document, figure

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


def test_facts_hold_every_claim_once() -> None:
    """Each claim belongs to one fact; a dispute is named as such and support is counted."""
    other = claim("a", "17 books", figure(17.0, unit="book", unit_kind="count"), key="book||")
    found = reconcile(DOCUMENTS, [*CLAIMS, other], [])
    ids = [i for f in found.facts for i in f.claim_ids]
    assert sorted(ids) == sorted(c.claim_id for c in [*CLAIMS, other])
    fact = next(f for f in found.facts if f.n_claims == 3)
    assert (fact.status, fact.n_documents, fact.n_originators) == (FactStatus.DISPUTED, 3, 3)
    assert (fact.low, fact.high) == pytest.approx((517.5e9, 519.5e9))


def test_findings_are_known_again_and_keep_their_review() -> None:
    """The second run knows a finding again; a verdict stays; what vanished is absent."""
    first = carry_over(reconcile(DOCUMENTS, CLAIMS, []).findings, (), "run-1")
    assert {f.state for f in first} == {FindingState.NEW}
    judged = [replace(f, review=Review.DISMISSED, reviewer="ed") for f in first]
    second = carry_over(reconcile(DOCUMENTS, CLAIMS, []).findings, judged, "run-2")
    assert {(f.state, f.review, f.first_run, f.last_run) for f in second} == {
        (FindingState.UNCHANGED, Review.DISMISSED, "run-1", "run-2")
    }
    third = carry_over((), second, "run-3")
    assert {f.state for f in third} == {FindingState.ABSENT}
    assert carry_over((), third, "run-4") == ()


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
