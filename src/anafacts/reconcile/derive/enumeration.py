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
    lead = f"{quoted(count)} is followed by {names}"
    line = f"count of listed items = {found}; announced = {said:g}"
    if found == said:
        family, relation, how = Family.AGREE, RelationName.DERIVED_CONSISTENT, "the count holds"
    elif "open_list" in listed.flags and found < said:
        family, relation = Family.AGREE, RelationName.PART_OF
        how = "an open list, so fewer may be named"
    else:
        family, relation = Family.CONFLICT, RelationName.CONFLICT
        how = f"{found} found, not {said:g}"
    verdict = Verdict(family, relation, f"{lead}: {how}.", (line,), FindingType.ENUMERATION)
    return Check(
        rule="enumeration",
        title=f"{quoted(count)} announced, {found} listed",
        verdict=verdict,
        severity=_severity(count) if family is Family.CONFLICT else Severity.INFO,
        evidence=(evidence_of(count), *_members(listed)),
        claims=(count, listed),
        pair=(count, listed),
        settle_by="Ask the author, or compare with the original publication: was an item cut?",
    )


def _severity(count: Claim) -> Severity:
    return Severity.MAJOR if count.attribution.voice is Voice.AUTHOR else Severity.MINOR


def _members(listed: Claim) -> tuple[Evidence, ...]:
    """Return the span of each member, found in order inside the quote of the list."""
    spans, position = [], 0
    for member in listed.members:
        position = listed.quote.find(member, position)
        start = listed.span.start + position
        spans.append(Evidence(listed.doc_id, start, start + len(member), member))
        position += len(member)
    return tuple(spans)
