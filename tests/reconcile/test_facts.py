"""What the claims on one thing allow together."""

import pytest

from anafacts.model import Claim, Fact, FactStatus
from anafacts.reconcile import reconcile
from tests.reconcile.build import claim, document, figure


def _trade(doc: str, value: float, **given: object) -> Claim:
    of = {"period": "2024", "subject": "China", "counterpart": "Chile"}
    fig = figure(value, **{k: given.pop(k) for k in ("hedge", "likely_high") if k in given})
    return claim(doc, f"${value / 1e9:g} billion", fig, **of, **given)


def _fact(*claims: Claim) -> Fact:
    facts = reconcile([document(c.doc_id, "2025-05") for c in claims], claims, []).facts
    assert len(facts) == 1
    return facts[0]


def test_best_is_the_most_precise_inside_what_all_allow() -> None:
    """519 lies in over 500: best is what somebody said, and the range is narrowed to it."""
    fact = _fact(_trade("a", 519e9), _trade("b", 500e9, hedge="over", likely_high=600e9))
    assert (fact.status, fact.best) == (FactStatus.AGREED, 519e9)
    assert (fact.best_low, fact.best_high) == pytest.approx((518.5e9, 519.5e9))
    assert fact.high is None


def test_best_of_a_dispute_is_the_median_by_originator() -> None:
    """One voice has one vote, however often it speaks, and nothing is averaged."""
    loud = [_trade(d, 700e9, originator="Loud") for d in ("c", "d", "e")]
    fact = _fact(_trade("a", 519e9), _trade("b", 523e9), *loud)
    assert (fact.status, fact.best) == (FactStatus.DISPUTED, 523e9)
    assert (fact.best_low, fact.best_high) == (None, None)
    assert (fact.n_claims, fact.n_documents, fact.n_originators) == (5, 5, 3)


def test_two_texts_on_one_word_are_one_source() -> None:
    """Support is counted by originator: agreement with oneself is no support."""
    fact = _fact(*(_trade(d, 519e9, originator="Heine") for d in ("a", "b")))
    assert (fact.status, fact.n_originators) == (FactStatus.SINGLE_SOURCE, 1)


def test_the_range_is_of_one_unit() -> None:
    """Yuan and dollars agree at the rate of the year, but make no range between them."""
    yuan = claim(
        "c",
        "3,700 billion yuan",
        figure(3700e9, unit="CNY"),
        period="2024",
        subject="China",
        counterpart="Chile",
    )
    fact = _fact(_trade("a", 519e9), _trade("b", 519e9), yuan)
    assert fact.unit == "USD"
    assert fact.high == pytest.approx(519.5e9)
