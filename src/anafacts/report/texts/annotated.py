"""One text with its marks, and beside each paragraph what was read there and what uses it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from anafacts.model import Claim, Document, Dropped, Event, Finding, Reference, Span
from anafacts.report.texts.marked import Paragraph, paragraphs
from anafacts.report.texts.nesting import Nesting, nested
from anafacts.report.texts.notes import (
    Kind,
    Note,
    claim_note,
    dropped_note,
    event_brief,
    event_note,
    numbered,
)
from anafacts.report.texts.uses import Links, Shown, Uses, finding_words
from anafacts.report.view import Aside, Link, MarkedParagraph
from anafacts.report.words import place

_NUMBERED = tuple(kind for kind in Kind if kind is not Kind.FINDING)
_MOST_LINKS = 8  # of one note


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one text; ``findings`` are those listed at its head, in that order."""

    claims: Sequence[Claim] = ()
    events: Sequence[Event] = ()
    dropped: Sequence[Dropped] = ()
    references: Sequence[Reference] = ()
    findings: Sequence[Finding] = ()


def annotated(
    document: Document, read: Read, used: Uses, shown: Shown
) -> tuple[tuple[MarkedParagraph, ...], frozenset[str]]:
    """Return the paragraphs of the text with marks and notes, and the anchors that they give.

    A row that no longer fits the text marks nothing.
    """
    text, nesting = document.text, Nesting(document.doc_id)
    numbers = {f.finding_id: f"f{n}" for n, f in enumerate(read.findings, 1)}
    notes = [n for n in _notes(document, read, shown) if text[n.start : n.end] == n.quote]
    alike = {(n.start, n.end) for n in notes if n.kind in {Kind.CLAIM, Kind.EVENT}}
    mine = [
        n
        for n in _finding_notes(document.doc_id, read.findings, numbers)
        if (n.start, n.end) not in alike and text[n.start : n.end] == n.quote
    ]
    found = paragraphs(text, sorted((*numbered(notes, _NUMBERED), *mine)))
    links = _links(document.doc_id, read, used, numbers)
    done = tuple(_paragraph(p, nesting, links, shown) for p in found)
    return done, frozenset(nesting.anchors)


def _notes(document: Document, read: Read, shown: Shown) -> Iterator[Note]:
    for part in document.removed:
        quote = document.text[part.start : part.end]
        yield Note(part.start, part.end, Kind.OMITTED, "", quote=quote)
    yield from map(claim_note, read.claims)
    for event in read.events:
        listed = event.event_key in shown.events
        note = event_note(event)
        yield replace(note, words=event_brief(event)) if listed else replace(note, target="")
    yield from map(dropped_note, read.dropped)
    for work in read.references:
        yield Note(work.span.start, work.span.end, Kind.REFERENCE, "", quote=work.quote)


def _finding_notes(
    doc_id: str, findings: Iterable[Finding], numbers: Mapping[str, str]
) -> Iterator[Note]:
    """Yield a note for each span of evidence; a finding has one label in the whole text."""
    for finding in findings:
        name = finding.finding_id
        for item in sorted(set(finding.evidence)):
            if item.doc_id == doc_id:
                yield Note(
                    *(item.start, item.end, Kind.FINDING, finding_words(finding)),
                    label=numbers[name],
                    quote=item.quote,
                    target=name,
                )


def _links(
    doc_id: str, read: Read, used: Uses, numbers: Mapping[str, str]
) -> defaultdict[tuple[Kind, int, int], Links]:
    """Return what uses the claims and events by their spans, findings by their label here."""
    held: defaultdict[tuple[Kind, int, int], Links] = defaultdict(dict)
    claims = ((Kind.CLAIM, c.span, used.claims.get(c.claim_id, {})) for c in read.claims)
    events = ((Kind.EVENT, e.span, used.events.get(e.event_id, {})) for e in read.events)
    for kind, span, links in (*claims, *events):
        at = used.places.get((doc_id, span.start, span.end), {})
        for link in (*links, *at):
            label = numbers.get(link.target, "")
            words = f"{label} {link.words}".lstrip()
            held[kind, span.start, span.end][replace(link, words=words)] = None
    return held


def _paragraph(
    paragraph: Paragraph,
    nesting: Nesting,
    links: Mapping[tuple[Kind, int, int], Links],
    shown: Shown,
) -> MarkedParagraph:
    targets = {n.label: _target(n, shown) for n in paragraph.notes}
    pieces = tuple(nested(paragraph, targets, nesting))
    return MarkedParagraph(pieces, tuple(_asides(paragraph.notes, nesting.doc_id, links)))


def _target(note: Note, shown: Shown) -> str:
    return shown.reasons.get(note.target, "") if note.kind is Kind.DROPPED else note.target


def _asides(
    notes: Iterable[Note], doc_id: str, links: Mapping[tuple[Kind, int, int], Links]
) -> Iterator[Aside]:
    """Yield what stands beside a paragraph: claims and events, and each finding once."""
    told: set[str] = set()
    for note in notes:
        back = place(doc_id, Span(note.start, note.end))
        used = tuple(links.get((note.kind, note.start, note.end), ()))[:_MOST_LINKS]
        if note.kind is Kind.CLAIM:
            yield Aside(note.label, "c", note.words, note.target, back, used)
        elif note.kind is Kind.EVENT:
            yield Aside(note.label, "e", note.words, back=back, links=used)
        elif note.kind is Kind.FINDING and note.label not in told:
            told.add(note.label)
            yield Aside(note.label, "f", "", back=back, links=(Link(note.target, note.words),))
