"""Findings under judgements."""

import pytest

from anafacts.judgements import apply_judgements, stand
from anafacts.model import (
    Family,
    Finding,
    FindingType,
    Judgement,
    Review,
    Ruling,
    Severity,
    subject_mark,
)
from tests.reconcile.build import claim, figure

_ENDS = tuple(claim(doc, "9 pears", figure(9.0)) for doc in "abc")
_A, _B, _C = (c.fingerprint for c in _ENDS)


def _finding(fingerprint: str, **given: object) -> Finding:
    plain = {
        "finding_id": f"finding-{fingerprint}",
        "fingerprint": fingerprint,
        "family": Family.CONFLICT,
        "type": FindingType.VALUE,
        "severity": Severity.MAJOR,
        "title": "",
        "explanation": "",
        "settle_by": "",
        "evidence": (),
    }
    return Finding(**(plain | given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "review"),
    [
        (Ruling.DISMISS, Review.DISMISSED),
        (Ruling.NOT_SAME, Review.DISMISSED),
        (Ruling.EXPLAIN, Review.EXPLAINED),
        (Ruling.ACCEPT, Review.ACCEPTED),
        (Ruling.FIXED, Review.FIXED),
        (Ruling.SAME, Review.OPEN),
    ],
)
def test_a_verdict_stands_on_its_finding_only(verdict: Ruling, review: Review) -> None:
    """The finding of the fingerprint is under the verdict, the others are open."""
    judgement = Judgement("mark-1-value", verdict, "why", "Ana", "2026")
    judged, other = apply_judgements(
        [_finding("mark-1-value"), _finding("mark-2-value", review=Review.FIXED)], [judgement]
    )
    assert (judged.review, judged.verdict, judged.note) == (review, verdict, "why")
    assert (judged.reviewer, judged.judged_at, judged.outdated) == ("Ana", "2026", False)
    assert other == _finding("mark-2-value")


def test_a_verdict_on_another_type_is_shown_and_does_not_hold() -> None:
    """The claims are the same and what is said of them is not: it was judged before."""
    judgement = Judgement("mark-1-value", Ruling.DISMISS, by="Ana")
    (finding,) = apply_judgements([_finding("mark-1-date")], [judgement])
    assert (finding.review, finding.outdated, finding.reviewer) == (Review.OPEN, True, "Ana")
    assert [j.standing for j in stand([judgement], [finding])] == ["outdated"]


@pytest.mark.parametrize("verdict", [Ruling.SAME, Ruling.NOT_SAME])
def test_identity_holds_whatever_the_type(verdict: Ruling) -> None:
    """Whether two figures are about one thing does not hang on what is found of them."""
    judgement = Judgement("mark-1-missing_axis", verdict)
    (finding,) = apply_judgements([_finding("mark-1-value")], [judgement])
    assert (finding.verdict, finding.outdated) == (verdict, False)
    (row,) = stand([judgement], [finding])
    assert (row.standing, row.finding_ids) == ("holds", ("finding-mark-1-value",))


def test_a_pair_judged_inside_a_larger_finding_is_shown() -> None:
    """A third text has widened the gap: the finding is told by others, and open again."""
    judgement = Judgement(f"{subject_mark(_A, _B)}-value", Ruling.DISMISS)
    wider = _finding(f"{subject_mark(_A, _C)}-value", claim_ids=tuple(c.claim_id for c in _ENDS))
    (finding,) = apply_judgements([wider], [judgement], _ENDS)
    assert (finding.review, finding.outdated) == (Review.OPEN, True)


def test_an_agreement_that_holds_a_judged_pair_is_not_touched() -> None:
    """That two figures disagree was judged; that each has others that agree is another matter."""
    judgement = Judgement(f"{subject_mark(_A, _B)}-value", Ruling.DISMISS)
    ids = tuple(c.claim_id for c in _ENDS)
    agreed = _finding(
        f"{subject_mark(_A, _C)}-agreement", type=FindingType.AGREEMENT, claim_ids=ids
    )
    assert apply_judgements([agreed], [judgement], _ENDS) == (agreed,)


def test_what_is_on_nothing_is_unknown() -> None:
    """It is kept with the others."""
    assert [j.standing for j in stand([Judgement("p", Ruling.ACCEPT)], [])] == ["unknown"]
