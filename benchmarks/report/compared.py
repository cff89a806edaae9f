"""What comparing two invented claims gives: a relation, a fact and a finding."""

from dataclasses import replace
from random import Random

from anafacts.model import (
    Axes,
    AxisState,
    Claim,
    Evidence,
    Fact,
    FactStatus,
    Family,
    Finding,
    FindingState,
    FindingType,
    Relation,
    RelationName,
    Review,
    Severity,
    content_id,
)
from benchmarks.report.words import PEOPLE

_STATUS = {
    Family.CONFLICT: FactStatus.DISPUTED,
    Family.TENSION: FactStatus.UNDETERMINED,
    Family.EXPLAINED: FactStatus.EXPLAINED,
    Family.NOT_COMPARABLE: FactStatus.UNDETERMINED,
    Family.AGREE: FactStatus.AGREED,
}
_TYPE = {
    Family.CONFLICT: FindingType.VALUE,
    Family.TENSION: FindingType.VALUE,
    Family.EXPLAINED: FindingType.TIME,
    Family.NOT_COMPARABLE: FindingType.MISSING_AXIS,
    Family.AGREE: FindingType.AGREEMENT,
}
_STATES = (*(FindingState.NEW,) * 5, *(FindingState.UNCHANGED,) * 3, *FindingState)
_REVIEWS = (*(Review.OPEN,) * 20, Review.DISMISSED, Review.ACCEPTED)


def relation_of(
    pair: tuple[Claim, Claim], family: Family, name: RelationName, draw: Random
) -> Relation:
    """Return the relation of the two; what cannot be compared lacks one axis."""
    first, second = pair
    low, high = sorted((first.figure.value or 0.0, second.figure.value or 0.0))
    unstated = draw.choice(("period", "place", "definition", "population"))
    axes = Axes(*(AxisState.SAME,) * 8)
    if family is Family.NOT_COMPARABLE:
        axes = replace(axes, **{unstated: AxisState.NOT_STATED})
    return Relation(
        relation_id=content_id("relation", first.claim_id, second.claim_id, name),
        claim_a=first.claim_id,
        claim_b=second.claim_id,
        family=family,
        relation=name,
        axes=axes,
        rule="values",
        explanation=_explanation(first, second, family),
        trace=(f"{high:,.0f} / {low:,.0f} = {high / low:.2f}", f"{high:,.0f} - {low:,.0f} > 0"),
        gap_absolute=high - low,
        same_originator=first.attribution.originator == second.attribution.originator,
    )


_SAID = {
    Family.CONFLICT: "no figure fits both, for what they allow lies apart by more than rounding",
    Family.TENSION: "what they allow does no more than touch at one end, so that both hardly hold",
    Family.EXPLAINED: "they are of different times, and each may well be right for its own",
    Family.NOT_COMPARABLE: "they differ, but one text leaves unsaid what could explain it",
    Family.AGREE: "the one lies in what the other allows, so that both can be right",
}


def _explanation(first: Claim, second: Claim, family: Family) -> str:
    return (
        f'"{first.quote}" ({first.doc_id}) and "{second.quote}" ({second.doc_id}) are both given '
        f"for {first.topic.measure} of {first.topic.subject} in "
        f"{_year(first)}: {_SAID[family]}. "
        "Both stand in the text itself and in no quote of a third one, and neither was taken "
        "over from the other as far as the words tell."
    )


def fact_of(pair: tuple[Claim, Claim], family: Family) -> Fact:
    """Return the fact on which both bear."""
    first, second = pair
    ends = sorted((first.figure.value or 0.0, second.figure.value or 0.0))
    agreed = family is Family.AGREE
    return Fact(
        fact_id=content_id("fact", *(c.claim_id for c in pair)),
        label=f"{first.topic.measure} ({first.topic.subject})",
        measure_key=first.topic.measure_key,
        subject=first.topic.subject,
        counterpart=None,
        place=first.topic.place,
        unit=first.figure.unit,
        period=first.period.interval,
        status=_STATUS[family],
        best=ends[1] if agreed else None,
        best_low=ends[0],
        best_high=ends[1],
        low=ends[0],
        high=ends[1],
        best_claim_id=first.claim_id,
        n_claims=2,
        n_documents=2,
        n_originators=2,
        claim_ids=tuple(c.claim_id for c in pair),
    )


def finding_of(pair: tuple[Claim, Claim], relation: Relation, fact: Fact, draw: Random) -> Finding:
    """Return the finding on the two, some of them judged, unchanged or no longer found."""
    first, second = pair
    alarm = relation.family in {Family.CONFLICT, Family.TENSION}
    state, review = draw.choice(_STATES), draw.choice(_REVIEWS)
    graded = Severity.MAJOR if relation.family is Family.CONFLICT else Severity.MINOR
    return Finding(
        finding_id=content_id("finding", relation.relation_id),
        fingerprint=content_id("mark", relation.relation_id),
        family=relation.family,
        type=_TYPE[relation.family],
        severity=graded if alarm or draw.random() < 0.5 else Severity.INFO,  # noqa: PLR2004
        title=f'"{first.quote}" and "{second.quote}": {fact.label}, {_year(first)}, '
        f"{relation.relation.value.replace('_', ' ')}",
        explanation=relation.explanation,
        settle_by="Look up the yearly account of the body that both texts name.",
        evidence=tuple(Evidence(c.doc_id, c.span.start, c.span.end, c.quote) for c in pair),
        claim_ids=tuple(c.claim_id for c in pair),
        fact_id=fact.fact_id,
        trace=relation.trace,
        state=state,
        review=review,
        reviewer=None if review is Review.OPEN else draw.choice(PEOPLE),
        note=None if review is Review.OPEN else "asked at the office, see the letter of May",
    )


def _year(claim: Claim) -> int:
    return claim.period.interval.start.year if claim.period.interval else 0
