"""What a reader is shown of many comparisons."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from anafacts.model import (
    Attribution,
    Claim,
    Family,
    Finding,
    FindingType,
    Judgement,
    RelationName,
    Ruling,
    Voice,
)
from anafacts.reconcile import reconcile
from anafacts.reconcile.rules.missing import unstated
from tests.reconcile.build import claim, document, figure

_PARTIES = {"subject": "China", "counterpart": "Chile"}


def _trade(doc: str, value: float, period: str | None = "2024") -> Claim:
    quote = f"${value / 1e9:g} billion"
    return claim(doc, quote, figure(value), period=period, **_PARTIES)


def _findings(*claims: Claim, judgements: Iterable[Judgement] = ()) -> tuple[Finding, ...]:
    texts = [document(c.doc_id, "2025-05") for c in claims]
    return reconcile(texts, claims, [], judgements=judgements).findings


def test_what_cannot_be_compared_makes_one_finding_a_fact() -> None:
    """One figure without a year against five with one is one line, not five."""
    dated = [_trade(f"d{year}", 100e9 + year, str(year)) for year in range(2015, 2020)]
    found = _findings(_trade("a", 519e9, None), *dated)
    missing = [f for f in found if f.type is FindingType.MISSING_AXIS]
    assert len(missing) == 1
    assert len(missing[0].claim_ids) == 6
    assert "Also compared here" in missing[0].explanation


def test_the_axes_named_are_those_not_stated() -> None:
    """Explanation, advice and stored axes name one list, in grammatical words."""
    claims = [_trade("a", 519e9, None), claim("b", "$1 billion", figure(1e9), subject="China")]
    found = reconcile([document("a", "2025-05"), document("b", "2024-01")], claims, [])
    relation, finding = found.relations[0], found.findings[0]
    assert relation.relation is RelationName.NOT_COMPARABLE
    assert unstated(relation.axes) == ["the subject", "the period"]
    assert "the subject and the period are not stated on both sides" in finding.explanation
    assert finding.settle_by == "Find out what is not stated: the subject and the period."


def test_one_who_gave_both_figures_is_asked_alone() -> None:
    """Two figures of one day on the word of one body have no two originators to be asked."""
    one, other = _trade("a", 519e9), _trade("b", 418e9)
    told = [replace(c, attribution=Attribution(Voice.CITED, originator="UN")) for c in (one, other)]
    advice = {
        whose: next(f for f in _findings(*claims) if f.family is Family.CONFLICT).settle_by
        for whose, claims in (("one", told), ("two", [one, other]))
    }
    assert advice["one"] == "Ask the one who gave both figures which of them holds."
    assert advice["two"] == "Ask both originators for the source of their figure."


def test_currencies_without_a_rate_are_no_conflict() -> None:
    """Where no rate is known nothing can be said, and that is said."""
    other = claim("b", "3 million", figure(3e6, unit="XXX"), period="2024", **_PARTIES)
    finding = _findings(_trade("a", 519e9), other)[0]
    assert finding.family is Family.NOT_COMPARABLE
    assert "no rate is known" in finding.explanation


@pytest.mark.parametrize("doc", ["0", "c", "z"])
def test_a_verdict_outlives_one_more_text(doc: str) -> None:
    """A text that bears out what is judged changes the finding and not its fingerprint."""
    ends = (_trade("a", 519e9), _trade("b", 700e9))
    (before,) = (f for f in _findings(*ends) if f.family is Family.CONFLICT)
    judged = [Judgement(before.fingerprint, Ruling.DISMISS)]
    later = _findings(*ends, _trade(doc, 519e9), judgements=judged)
    (after,) = (f for f in later if f.family is Family.CONFLICT)
    assert before.fingerprint == after.fingerprint
    assert before.finding_id != after.finding_id


def test_figures_that_follow_each_other_are_titled_with_their_times() -> None:
    """The reader sees at once which count is the later one."""
    given = {
        "key": "book|publication|",
        "kind": "count",
        "stock_flow": "cumulative",
        "subject": "Anna Berg",
        "measure": "book publication",
    }
    books = [
        claim(d, f"{n} books", figure(float(n), unit="book", unit_kind="count"), **given)
        for d, n in (("a", 6), ("b", 7))
    ]
    found = reconcile([document("a", "2021-02"), document("b", "2022")], books, [])
    assert found.findings[0].title == (
        '"6 books" (February 2021), then "7 books" (2022): books published (Anna Berg)'
    )
