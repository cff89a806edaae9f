"""Passages that a finding or a relation rests on, each figure marked inside its sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from anafacts.model import (
    Claim,
    Document,
    DocumentMeta,
    Evidence,
    PublishedBasis,
    Span,
)
from anafacts.report.days import days
from anafacts.report.lookup import Lookup
from anafacts.report.view import Excerpt, Part, Passage, Source
from anafacts.report.words import listed, of_the_web, place, visible

_LONGEST = 1200  # code points of one passage; longer ones lose what lies between the ends
_SIDE_BY_SIDE = 2  # passages; of more, those of one document stand together
_CUT = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(slots=True)
class _Held:
    """A passage while its evidence is gathered; the dictionaries keep the order."""

    text: str
    marks: dict[Span, None] = field(default_factory=dict)


def of_evidence(evidence: Iterable[Evidence], named: Sequence[str], found: Lookup) -> list[Excerpt]:
    """Return one passage a sentence in the order of the evidence, more than two by document.

    Evidence that lies in the sentence of a claim is marked in that sentence, the claims ``named``
    by the finding before others; else in the quote of the event that holds it; else it stands
    alone.
    """
    held: dict[tuple[str, Span], _Held] = {}
    for item in evidence:
        whole, text = _passage(item, set(named), found)
        here = held.setdefault((item.doc_id, whole), _Held(text))
        here.marks.setdefault(Span(item.start, item.end))
    single = [
        Excerpt(source(doc_id, found), (_shown(doc_id, whole, here),))
        for (doc_id, whole), here in held.items()
    ]
    return single if len(single) <= _SIDE_BY_SIDE else _by_document(single)


def of_claims(claims: Iterable[Claim], found: Lookup) -> list[Excerpt]:
    """Return the excerpts of the claims, those of one sentence together, in their order."""
    rows = list(claims)
    evidence = [Evidence(c.doc_id, c.span.start, c.span.end, c.quote) for c in rows]
    return of_evidence(evidence, [c.claim_id for c in rows], found)


def source(doc_id: str, found: Lookup) -> Source:
    """Return who published the text and when; only the id where the text is not in the tables."""
    document = found.documents.get(doc_id)
    return of_document(document) if document else Source(visible(doc_id), visible(doc_id))


def of_document(document: Document) -> Source:
    """Return who published the text and when."""
    return _source(document.doc_id, document.meta)


@lru_cache(maxsize=4096)  # a few documents stand in many findings
def _source(doc_id: str, meta: DocumentMeta) -> Source:
    return Source(
        doc_id=visible(doc_id),
        title=visible(meta.title or doc_id),
        outlet=visible(meta.outlet or ""),
        authors=visible(listed(meta.authors)),
        published=days(meta.published),
        url=of_the_web(meta.url),
        inferred=meta.published_basis is PublishedBasis.INFERRED,
    )


def _passage(item: Evidence, named: set[str], found: Lookup) -> tuple[Span, str]:
    span = Span(item.start, item.end)
    claims = found.claims_at(item.doc_id, span)
    if claims:
        claim = min(claims, key=lambda c: (not c.span.overlaps(span), c.claim_id not in named))
        if _stands_in(item, claim.sentence, claim.sentence_text):
            return claim.sentence, claim.sentence_text
    event = found.event_at(item.doc_id, span)
    if event and _stands_in(item, event.span, event.quote):
        return event.span, event.quote
    return span, item.quote


def _stands_in(item: Evidence, whole: Span, text: str) -> bool:
    return text[item.start - whole.start : item.end - whole.start] == item.quote


def _shown(doc_id: str, whole: Span, held: _Held) -> Passage:
    inside = [Span(m.start - whole.start, m.end - whole.start) for m in held.marks]
    parts, left_out = _shortened(_marked(held.text, inside))
    return Passage(
        parts=parts,
        places=tuple(place(doc_id, m) for m in held.marks),
        left_out=left_out,
    )


def _by_document(single: list[Excerpt]) -> list[Excerpt]:
    together = groupby(single, key=lambda e: e.source)
    return [Excerpt(s, tuple(p for e in rows for p in e.passages)) for s, rows in together]


def _marked(text: str, marks: list[Span]) -> list[Part]:
    """Return the text cut at the marks, overlapping marks as one."""
    parts, done = [], 0
    for mark in sorted(marks):
        start, end = max(mark.start, done), min(mark.end, len(text))
        if start >= end:
            continue
        parts += [Part(text[done:start]), Part(text[start:end], marked=True)]
        done = end
    return [p for p in (*parts, Part(text[done:])) if p.text]


def _shortened(parts: list[Part]) -> tuple[tuple[Part, ...], int]:
    """Return visible parts, the unmarked ones cut in the middle until the passage is short."""
    excess = sum(len(p.text) for p in parts) - _LONGEST
    shown, left_out = [], 0
    for part in parts:
        keep = max(len(part.text) - max(excess - left_out, 0), 80)
        cut = max(len(part.text) - keep, 0) if excess > 0 else 0
        left_out += cut
        shown.append(Part(visible(_cut(part.text, cut)), part.marked))
    return tuple(shown), left_out


def _cut(text: str, cut: int) -> str:
    half = (len(text) - cut) // 2
    return f"{text[:half]} {_CUT} {text[half + cut :]}" if cut else text
