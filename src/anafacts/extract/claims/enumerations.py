"""A list that a count announces, as a claim of its own."""

from bisect import bisect_left
from dataclasses import replace

from anafacts.extract.claims.fingerprints import marked
from anafacts.extract.claims.lists import Listed, list_after
from anafacts.extract.claims.reading import Reading
from anafacts.model import Claim, ClaimKind, Modality, Role, Span, content_id

_LISTABLE = 20  # nobody lists more than he would count on sight


def with_list(claim: Claim, reading: Reading) -> tuple[Claim, ...]:
    """Return the claim and the list that it announces, if it does.

    Whatever its author thinks of them, as many things as he lists there are: "I believe three steps
    are urgent: ...".
    """
    listed = list_claim(claim, reading)
    if listed is None:
        return (claim,)
    if claim.modality is not Modality.OPINION:
        return claim, listed
    return tuple(replace(c, modality=Modality.ONGOING) for c in (claim, listed))


def list_claim(claim: Claim, reading: Reading) -> Claim | None:
    """Return the list that a small count announces as a claim of its own, tied to the count."""
    if claim.kind is not ClaimKind.COUNT:
        return None
    if not claim.figure.value or claim.figure.value > _LISTABLE:
        return None
    offsets = reading.document.analysis
    end = _analysis_end(claim, reading)
    at = reading.doc.char_span(end - 1, end, alignment_mode="expand")
    listed = list_after(offsets.text, end, at.sent) if at is not None else None
    return _list(claim, listed, reading) if listed else None


def _flags(listed: Listed) -> tuple[tuple[str, bool], ...]:
    return ("open_list", listed.open), ("loose_list", listed.loose)


def _analysis_end(claim: Claim, reading: Reading) -> int:
    """Return the offset into the analysis text where the claim ends."""
    return bisect_left(reading.document.analysis.offsets, claim.span.end - 1) + 1


def _list(count: Claim, listed: Listed, reading: Reading) -> Claim:
    document = reading.document
    last = document.analysis.raw(*listed.members[-1])
    members = [document.analysis.raw(a, b) for a, b in listed.members]
    found = float(len(members))
    figure = replace(
        count.figure, value=found, low=found, high=found, likely_low=None, likely_high=None
    )
    span = Span(count.span.start, last.end)
    claim = replace(
        count,
        claim_id=content_id("claim", document.doc_id, span.start, span.end, ClaimKind.ENUMERATION),
        span=span,
        quote=document.text[span.start : span.end],
        kind=ClaimKind.ENUMERATION,
        figure=figure,
        parent_id=count.claim_id,
        role=Role.LIST,
        members=tuple(document.text[m.start : m.end] for m in members),
        rule="list",
        flags=tuple(f for f, on in _flags(listed) if on),
    )
    return marked(claim, document.analysis)
