"""A count against the list that it announces."""

import re
from collections.abc import Mapping, Sequence

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
from anafacts.reconcile.derive.statement import by_sentence
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import join, quoted, squeeze

# A list that goes on where it seemed to end: "(all of the coast), and the Reds", ", members of the
# choir, and Hedda", ", Penal and Labour".
_GOES_ON = re.compile(
    r"\s*(?:\([^()]*\)\s*)?"
    r"(?:and\b|&|[,;]\s(?:and\s)?(?:the\s)?[A-Z]|,[^.;:]{0,80}?\band\s(?:the\s)?[A-Z])"
)
_OF = re.compile(r"\s(?:out\s)?of\s(?:[\w’']+\s){0,4}")

Sentences = Mapping[tuple[str, int], Sequence[Claim]]


def enumerations(case: Case) -> list[Check]:
    """Return a check for every list that follows a count in the same text."""
    checks: dict[tuple[object, ...], Check] = {}
    sentences = by_sentence(case.claims)
    for claim in case.claims:
        count = case.parent(claim)
        listed = claim.kind is ClaimKind.ENUMERATION and claim.role is Role.LIST
        if listed and count is not None:
            meant = _of_which(count, claim, sentences[count.doc_id, count.sentence.start])
            if not _in_doubt(meant, claim):
                checks.setdefault((meant.claim_id, claim.members), _check(meant, claim))
    return list(checks.values())


def _of_which(count: Claim, listed: Claim, told: Sequence[Claim]) -> Claim:
    """Return the count that the list has: the six of "six of the nine provinces"."""
    for claim in told:
        behind = claim.sentence_text[claim.span.end - claim.sentence.start :]
        lead = behind[: max(0, count.span.start - claim.span.end)]
        outer = claim.span.contains(count.span) and claim.span != count.span
        if claim.figure.value == len(listed.members) and (outer or _OF.fullmatch(lead)):
            return claim
    return count


def _in_doubt(count: Claim, listed: Claim) -> bool:
    """Return whether a list that does not have the count may merely be cut up wrongly."""
    found, said = len(listed.members), count.figure.value or 0
    behind = listed.sentence_text[listed.span.end - listed.sentence.start :]
    return found != said and (
        "loose_list" in listed.flags or (found < said and bool(_GOES_ON.match(behind)))
    )


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
        how = f"{found} found, not {said:g}, so {_apart(found, said)}"
    verdict = Verdict(family, relation, f"{lead}: {how}.", (line,), FindingType.ENUMERATION)
    return Check(
        rule="enumeration",
        title=f"{quoted(count)} announced, {found} listed",
        verdict=verdict,
        severity=_severity(count) if family is Family.CONFLICT else Severity.INFO,
        evidence=(evidence_of(count), *_members(listed)),
        claims=(count, listed),
        pair=(count, listed),
        settle_by="Ask the author, or compare with the original publication: "
        f"was an item {'cut' if found < said else 'added'}?",
    )


def _apart(found: float, said: float) -> str:
    """Return how many items of a list are missing or too many."""
    apart = abs(found - said)
    if found < said:
        return f"{apart:g} {'is' if apart == 1 else 'are'} missing"
    return f"{apart:g} {'is' if apart == 1 else 'are'} too many"


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
