"""A count against the list that it announces."""

from anafacts.model import (
    Claim,
    ClaimKind,
    Evidence,
    Family,
    FindingType,
    RelationName,
    Role,
    Severity,
    Voice,
)
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import join, quoted, squeeze


def enumerations(case: Case) -> list[Check]:
    """Return a check for every list that follows a count in the same text."""
    checks = []
    for claim in case.claims:
        count = case.parent(claim)
        listed = claim.kind is ClaimKind.ENUMERATION and claim.role is Role.LIST
        if listed and count is not None and not _in_doubt(count, claim):
            checks.append(_check(count, claim))
    return checks


def _in_doubt(count: Claim, listed: Claim) -> bool:
    """Return whether a list that does not have the count may merely be cut up wrongly."""
    return "loose_list" in listed.flags and len(listed.members) != count.figure.value


def _check(count: Claim, listed: Claim) -> Check:
    found, said = len(listed.members), count.figure.value or 0
    names = join([f'"{squeeze(m)}"' for m in listed.members])
    line = f"count of listed items = {found}; announced = {said:g}"
    if found == said:
        verdict = _verdict(Family.AGREE, RelationName.DERIVED_CONSISTENT, line, "", count, names)
    elif "open_list" in listed.flags and found < said:
        how = "an open list, so fewer may be named"
        verdict = _verdict(Family.AGREE, RelationName.PART_OF, line, how, count, names)
    else:
        how = f"{found} found, not {said:g}"
        verdict = _verdict(Family.CONFLICT, RelationName.CONFLICT, line, how, count, names)
    bad = verdict.family is Family.CONFLICT
    return Check(
        rule="enumeration",
        title=f"{quoted(count)} announced, {found} listed",
        verdict=verdict,
        severity=_severity(count) if bad else Severity.INFO,
        evidence=(evidence_of(count), *_members(listed)),
        claims=(count, listed),
        pair=(count, listed),
        settle_by="Ask the author, or compare with the original publication: was an item cut?",
    )


def _severity(count: Claim) -> Severity:
    return Severity.MAJOR if count.attribution.voice is Voice.AUTHOR else Severity.MINOR


def _verdict(
    family: Family, relation: RelationName, line: str, how: str, *about: object
) -> Verdict:
    count, names = about
    lead = quoted(count) if isinstance(count, Claim) else ""
    text = f"{lead} is followed by {names}" + (f": {how}." if how else ": the count holds.")
    return Verdict(family, relation, text, (line,), FindingType.ENUMERATION)


def _members(listed: Claim) -> tuple[Evidence, ...]:
    """Return the span of each member, found in order inside the quote of the list."""
    spans, position = [], 0
    for member in listed.members:
        position = listed.quote.find(member, position)
        start = listed.span.start + position
        spans.append(Evidence(listed.doc_id, start, start + len(member), member))
        position += len(member)
    return tuple(spans)
