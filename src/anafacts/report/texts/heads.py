"""The head of a text: what is known of it, and what of the report rests on it."""

from dataclasses import dataclass, replace

from anafacts.model import Document, Finding, PublishedBasis, Reference, Removed, Span
from anafacts.report.coverage import unused
from anafacts.report.excerpts import of_document
from anafacts.report.texts.annotated import Read
from anafacts.report.texts.uses import Shown, finding_words
from anafacts.report.view import Link, SourcePage
from anafacts.report.words import SEVERITY, count_of, listed, place, visible

_LEAST, _FINDING, _QUOTE = 900, 180, 60  # bytes: without lists, of a finding, of a number not used

_BASIS = {
    PublishedBasis.SIDECAR: "as the sidecar says",
    PublishedBasis.TEXT: "as the text says",
    PublishedBasis.INFERRED: "inferred from the text",
    PublishedBasis.NONE: "nothing bounds it",
}


@dataclass(frozen=True, slots=True)
class Room:
    """How many findings a head lists, and how many numbers not used for one reason."""

    findings: int
    quotes: int


def head_size(rows: Read, room: Room) -> int:
    """Return about how many bytes of the page the head takes."""
    numbers = min(len(rows.dropped), room.quotes)
    return _LEAST + _FINDING * min(len(rows.findings), room.findings) + _QUOTE * numbers


def head(document: Document, rows: Read, shown: Shown, room: Room) -> SourcePage:
    """Return what is known of the text, without the text itself."""
    basis, doc_id = document.meta.published_basis, document.doc_id
    note = f" ({document.meta.published_note})" if document.meta.published_note else ""
    return SourcePage(
        source=replace(of_document(document), inferred=False),  # the basis says it in full
        basis=visible(_BASIS[basis] + note),
        counts=_counts(rows),
        pairs=tuple((label, visible(text)) for label, text in _pairs(document) if text),
        findings=tuple(map(_finding, rows.findings[: room.findings])),
        findings_hidden=len(rows.findings[room.findings :]),
        removed=tuple(_removed(doc_id, part) for part in sorted(document.removed)),
        unused=unused(rows.dropped, shown.reasons, room.quotes),
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
    name = visible(document.doc_id)
    if document.text.strip():
        return f"The page has no room for the text: anafacts show {name} prints it with its marks."
    return (
        "The text is not shown, for its file is empty, gone or changed since it was read, or all "
        "texts together are too long for a report."
    )
