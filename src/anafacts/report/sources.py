"""Each text on a part of the page of its own: what is known of it, and the text with its marks."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from anafacts.model import Document, Finding, PublishedBasis, Reference, Removed, Span, Tables
from anafacts.report.annotated import Read, annotated
from anafacts.report.coverage import unused
from anafacts.report.excerpts import of_document
from anafacts.report.findings import is_to_look_at
from anafacts.report.nesting import place
from anafacts.report.uses import Shown, finding_words, uses
from anafacts.report.view import Link, SourcePage, Sources
from anafacts.report.words import SEVERITY, count_of, listed, visible

MOST_HEAD_BYTES = 350_000  # of all heads: the page stays one that a browser opens
MOST_TEXT_BYTES = 650_000  # of all marked texts
MOST_FINDINGS = 40  # at the head of one text
MOST_QUOTES = 200  # of the numbers of one text that were not used for one reason
_HEAD, _FINDING, _QUOTE = 900, 180, 60  # bytes at a head: at least, a finding, a number not used
_CLAIM, _EVENT, _NUMBER, _EVIDENCE = 420, 240, 70, 200  # bytes of a mark with its note

_BASIS = {
    PublishedBasis.SIDECAR: "as the sidecar says",
    PublishedBasis.TEXT: "as the text says",
    PublishedBasis.INFERRED: "inferred from the text",
    PublishedBasis.NONE: "nothing bounds it",
}


class _Row(Protocol):
    @property
    def doc_id(self) -> str: ...


R = TypeVar("R", bound=_Row)


def sources(tables: Tables, shown: Shown) -> Sources:
    """Return the texts, those with findings to look at first, as many as the page has room for."""
    read, used = _read(tables), uses(tables, shown)
    grave = {d: sum(map(is_to_look_at, rows)) for d, rows in used.findings.items()}
    order = sorted(tables.texts, key=lambda d: (-grave.get(d.doc_id, 0), d.doc_id))
    pages, places = [], set[str]()
    heads, texts = MOST_HEAD_BYTES, MOST_TEXT_BYTES
    for document in order:
        rows = replace(read[document.doc_id], findings=used.findings[document.doc_id])
        heads -= _head_size(rows)
        if heads < 0:
            break
        page, size = _head(document, rows, shown), _text_size(document, rows)
        if document.text.strip() and size <= texts:
            texts -= size
            paragraphs, anchors = annotated(document, rows, used, shown)
            places |= anchors
            page = replace(page, paragraphs=paragraphs, absent="")
        pages.append(page)
    total = len(tables.texts)
    return Sources(tuple(pages), frozenset(places), total, total - len(pages))


def _read(tables: Tables) -> defaultdict[str, Read]:
    """Return what was read of each text, in the order of the text."""
    claims = _by_text(tables.claims, lambda c: (c.span, c.claim_id))
    events = _by_text(tables.events, lambda e: (e.span, e.event_id))
    numbers = _by_text(tables.dropped, lambda n: (n.start, n.end, n.reason))
    works = _by_text(tables.references, lambda r: (r.span, r.reference_id))
    return defaultdict(
        Read,
        {
            d.doc_id: Read(claims[d.doc_id], events[d.doc_id], numbers[d.doc_id], works[d.doc_id])
            for d in tables.texts
        },
    )


def _by_text(rows: Iterable[R], order: Callable[[R], Any]) -> defaultdict[str, list[R]]:
    held: defaultdict[str, list[R]] = defaultdict(list)
    for row in rows:
        held[row.doc_id].append(row)
    for of_text in held.values():
        of_text.sort(key=order)
    return held


def _head_size(rows: Read) -> int:
    listed_findings = min(len(rows.findings), MOST_FINDINGS)
    return _HEAD + _FINDING * listed_findings + _QUOTE * min(len(rows.dropped), MOST_QUOTES)


def _text_size(document: Document, rows: Read) -> int:
    evidence = sum(e.doc_id == document.doc_id for f in rows.findings for e in f.evidence)
    marks = _CLAIM * len(rows.claims) + _EVENT * len(rows.events) + _NUMBER * len(rows.dropped)
    return len(document.text) + marks + _EVIDENCE * evidence


def _head(document: Document, rows: Read, shown: Shown) -> SourcePage:
    basis, doc_id = document.meta.published_basis, document.doc_id
    note = f" ({document.meta.published_note})" if document.meta.published_note else ""
    return SourcePage(
        source=replace(of_document(document), inferred=False),  # the basis says it in full
        basis=visible(_BASIS[basis] + note),
        counts=_counts(rows),
        pairs=tuple((label, visible(text)) for label, text in _pairs(document) if text),
        findings=tuple(map(_finding, rows.findings[:MOST_FINDINGS])),
        findings_hidden=len(rows.findings[MOST_FINDINGS:]),
        removed=tuple(_removed(doc_id, part) for part in sorted(document.removed)),
        unused=unused(doc_id, rows.dropped, shown.reasons),
        unused_total=len(rows.dropped),
        works=tuple(_work(doc_id, work) for work in rows.references),
        absent=_absent(document),
    )


def _counts(rows: Read) -> str:
    parts = (
        count_of(len(rows.findings), "finding") if rows.findings else "",
        count_of(len(rows.claims), "claim"),
        count_of(len(rows.events), "event"),
        count_of(len(rows.dropped), "number not used", "numbers not used"),
    )
    return listed([part for part in parts if part])


def _pairs(document: Document) -> tuple[tuple[str, str], ...]:
    meta, encoding = document.meta, document.encoding
    return (
        ("rests on", listed(meta.rests_on)),
        ("a copy of", document.repeats_of or ""),
        ("length", count_of(document.chars, "character")),
        ("language", "" if meta.language == "en" else meta.language),
        ("encoding", "" if encoding.lower() in {"utf-8", ""} else encoding),
        ("file", document.path),
    )


def _finding(finding: Finding) -> Link:
    severe = SEVERITY[finding.severity]
    return Link(finding.finding_id, visible(finding.title), f"{severe}, {finding_words(finding)}")


def _removed(doc_id: str, part: Removed) -> Link:
    words = visible(part.reason.replace("_", " "))
    return Link(place(doc_id, Span(part.start, part.end)), words)


def _work(doc_id: str, work: Reference) -> Link:
    names = listed(work.names or work.authors)
    told = (work.title, work.container, work.part_of and f"in: {work.part_of}")
    when = f"{work.year}{work.letter}" if work.year else "undated"
    words = visible(f"{names or 'unnamed'} ({when})")
    return Link(place(doc_id, work.span), words, visible(". ".join(t for t in told if t)))


def _absent(document: Document) -> str:
    why = (
        "The text is not shown, so that the page stays small enough to open."
        if document.text.strip()
        else "The text is not shown: its file is empty, gone or changed since it was read."
    )
    return f"{why} anafacts show {visible(document.doc_id)} prints it with its marks."
