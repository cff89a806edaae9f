"""What a person says is, or is not, about the same thing."""

from collections.abc import Iterable

from anafacts.model import Claim, Family, Finding, Judgement, RelationName, Ruling
from anafacts.reconcile import Reconciliation, reconcile
from tests.reconcile.build import claim, document, figure

_PARTIES = {"subject": "China", "counterpart": "Chile"}


def _trade(doc: str, value: float, **given: object) -> Claim:
    quote = f"${value / 1e9:g} billion"
    return claim(doc, quote, figure(value), **({"period": "2024", **_PARTIES} | given))


def _run(*claims: Claim, judgements: Iterable[Judgement] = ()) -> Reconciliation:
    texts = [document(c.doc_id, "2025-05") for c in claims]
    return reconcile(texts, claims, [], judgements=judgements)


def _one(findings: Iterable[Finding], family: Family) -> Finding:
    (found,) = (f for f in findings if f.family is family)
    return found


def _judged(verdict: Ruling, finding: Finding, line: int = 2) -> Judgement:
    at = "2026-03-01T09:00:00+00:00"
    return Judgement(finding.fingerprint, verdict, "exports only", "Ana", at, line)


def test_parted_claims_are_no_conflict_and_no_fact() -> None:
    """The pair is explained in the person's words, under its fingerprint, in two facts."""
    ends = (_trade("a", 519e9), _trade("b", 700e9))
    conflict = _one(_run(*ends).findings, Family.CONFLICT)
    after = _run(*ends, judgements=[_judged(Ruling.NOT_SAME, conflict)])
    (finding,) = after.findings
    assert (finding.family, finding.fingerprint) == (Family.EXPLAINED, conflict.fingerprint)
    assert "are not about the same thing. Judged so by Ana on 2026-03-01: exports only." in (
        finding.explanation
    )
    assert [f.n_claims for f in after.facts] == [1, 1]


def test_what_bears_out_a_parted_claim_is_parted_too() -> None:
    """A third text with the value of the second makes no new conflict with the first."""
    ends = (_trade("a", 519e9), _trade("b", 700e9))
    conflict = _one(_run(*ends).findings, Family.CONFLICT)
    third = _trade("c", 700e9, originator="c")
    after = _run(*ends, third, judgements=[_judged(Ruling.NOT_SAME, conflict)])
    assert {f.family for f in after.findings} == {Family.EXPLAINED}
    parted = _one(after.findings, Family.EXPLAINED)
    assert (len(parted.claim_ids), parted.fingerprint) == (3, conflict.fingerprint)
    assert sorted(f.n_claims for f in after.facts) == [1, 2]


def test_parted_claims_meet_in_no_fact_through_a_third() -> None:
    """A figure that disagrees with both joins one of them only; the disagreements stay."""
    ends = (_trade("a", 519e9), _trade("b", 700e9))
    conflict = _one(_run(*ends).findings, Family.CONFLICT)
    third = _trade("c", 900e9)
    after = _run(*ends, third, judgements=[_judged(Ruling.NOT_SAME, conflict)])
    facts = {i: f.fact_id for f in after.facts for i in f.claim_ids}
    assert facts[ends[0].claim_id] != facts[ends[1].claim_id]
    assert [r.family for r in after.relations].count(Family.CONFLICT) == 2


def test_what_is_confirmed_the_same_is_decided_on_its_values() -> None:
    """Two amounts, one without a year, are not comparable until a person says they are."""
    ends = (_trade("a", 519e9, period=None), _trade("b", 700e9))
    open_ = _one(_run(*ends).findings, Family.NOT_COMPARABLE)
    after = _run(*ends, judgements=[_judged(Ruling.SAME, open_)])
    conflict = _one(after.findings, Family.CONFLICT)
    assert conflict.fingerprint.rpartition("-")[0] == open_.fingerprint.rpartition("-")[0]
    assert conflict.fingerprint != open_.fingerprint
    assert conflict.severity == "major"


def test_what_is_stated_and_differs_stays_so() -> None:
    """Nobody makes 2023 of 2024 by saying that both amounts are of one thing."""
    ends = (_trade("a", 519e9, period="2023"), _trade("b", 700e9))
    told = _one(_run(*ends).findings, Family.EXPLAINED)
    after = _run(*ends, judgements=[_judged(Ruling.SAME, told)])
    assert [r.relation for r in after.relations] == [RelationName.EXPLAINED_TIME]


def test_the_last_word_on_a_pair_holds() -> None:
    """Who says first that two are apart and later that they are the same, means the latter."""
    ends = (_trade("a", 519e9, period=None), _trade("b", 700e9))
    open_ = _one(_run(*ends).findings, Family.NOT_COMPARABLE)
    words = [_judged(Ruling.SAME, open_, 3), _judged(Ruling.NOT_SAME, open_, 2)]
    (finding,) = _run(*ends, judgements=words).findings
    assert finding.family is Family.CONFLICT


def test_the_finding_that_tells_of_a_fact_does_not_hang_on_offsets() -> None:
    """Text put before the claims changes their ids, and not which of two equal pairs leads."""
    marks = set()
    for start in range(12):
        ends = [_trade("a", 519e9, start=start), _trade("b", 700e9, start=2 * start)]
        found = _run(*ends, _trade("c", 700e9, start=3 * start)).findings
        marks.add(_one(found, Family.CONFLICT).fingerprint)
    assert len(marks) == 1
