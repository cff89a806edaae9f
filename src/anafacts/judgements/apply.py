"""Put findings under the judgements on them, and judgements beside the findings they are on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from anafacts.model import (
    IDENTITY,
    REVIEWS,
    Claim,
    Finding,
    FindingState,
    Judgement,
    Review,
    Standing,
    fingerprint_of,
    subject_mark,
    subject_of,
)

_MOST_CLAIMS = 12  # of a finding, whose pairs are looked up


def apply_judgements(
    findings: Iterable[Finding], judgements: Sequence[Judgement], claims: Iterable[Claim] = ()
) -> tuple[Finding, ...]:
    """Return the findings, each under the judgement on its claims where there is one.

    A judgement holds for the same claims and the same type of finding; one on identity holds
    whatever the type. One on another type, or on other figures of the same finding, is shown as
    ``outdated``: the finding is open again. A finding that nobody has judged is open.
    """
    if not judgements:
        return tuple(_open(f) for f in findings)
    exact = {j.fingerprint: j for j in judgements}
    subjects: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in sorted(judgements, key=lambda j: j.line):
        subjects[subject_of(judgement.fingerprint)].append(judgement)
    marks = {c.claim_id: c.fingerprint for c in claims}
    return tuple(_judged(f, exact, subjects, marks) for f in findings)


def stand(judgements: Iterable[Judgement], findings: Iterable[Finding]) -> tuple[Judgement, ...]:
    """Return the judgements with the findings of this run that they are on."""
    by_subject: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.state is not FindingState.ABSENT:
            by_subject[subject_of(finding.fingerprint)].append(finding)
    return tuple(_stood(j, by_subject[subject_of(j.fingerprint)]) for j in judgements)


def _open(finding: Finding) -> Finding:
    """Return the finding as nobody has judged it; what an edit left of a verdict stays."""
    if finding.outdated:
        return replace(finding, review=Review.OPEN)
    return replace(
        finding,
        review=Review.OPEN,
        reviewer=None,
        note=None,
        verdict=None,
        judged_at=None,
    )


def _judged(
    finding: Finding,
    exact: Mapping[str, Judgement],
    subjects: Mapping[str, Sequence[Judgement]],
    marks: Mapping[str, str],
) -> Finding:
    subject = subjects.get(subject_of(finding.fingerprint), ())
    identity = [j for j in subject if j.verdict in IDENTITY]
    held = exact.get(finding.fingerprint) or (identity[-1] if identity else None)
    if held:
        review = REVIEWS.get(held.verdict, Review.OPEN)
        return replace(_under(finding, held), review=review, outdated=finding.outdated)
    before = [*subject, *(exact[name] for name in _pairs(finding, marks) if name in exact)]
    if before:
        return replace(_under(finding, before[-1]), review=Review.OPEN, outdated=True)
    return _open(finding)


def _under(finding: Finding, judgement: Judgement) -> Finding:
    return replace(
        finding,
        verdict=judgement.verdict,
        reviewer=judgement.by,
        note=judgement.note,
        judged_at=judgement.at,
    )


def _pairs(finding: Finding, marks: Mapping[str, str]) -> Iterator[str]:
    """Yield the fingerprint that a finding of this type on any two of its claims would have."""
    known = [marks[i] for i in finding.claim_ids[:_MOST_CLAIMS] if i in marks]
    return (fingerprint_of(subject_mark(a, b), finding.type) for a, b in combinations(known, 2))


def _stood(judgement: Judgement, findings: Sequence[Finding]) -> Judgement:
    of_type = [f for f in findings if f.fingerprint == judgement.fingerprint]
    under = findings if judgement.verdict in IDENTITY else of_type
    holds = Standing.OUTDATED if not under or any(f.outdated for f in under) else Standing.HOLDS
    return replace(
        judgement,
        standing=holds if findings else Standing.UNKNOWN,
        finding_ids=tuple(sorted(f.finding_id for f in under or findings)),
    )
