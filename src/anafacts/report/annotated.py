"""The texts themselves, with what was read of them marked and explained beside each paragraph."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from anafacts.model import Document, Evidence, Finding, Tables
from anafacts.report.excerpts import of_document
from anafacts.report.findings import MOST_FINDINGS, is_to_look_at, ordered
from anafacts.report.marked import Paragraph, paragraphs
from anafacts.report.notes import Kind, Note, claim_note, dropped_note, event_note, numbered
from anafacts.report.view import Aside, MarkedParagraph, MarkedPiece, MarkedText, MarkedTexts
from anafacts.report.words import count_of, listed, visible

MOST_CHARACTERS = 1_000_000  # of all texts shown: the page stays one that a browser opens
MOST_CHARACTERS_A_TEXT = 200_000


def marked_texts(tables: Tables) -> MarkedTexts:
    """Return the texts with their marks, those with findings first, and the places to link to.

    A text whose file was not at hand, that is too long, or for which no room is left, is only
    counted.
    """
    grave = _findings_of(tables.findings)
    notes = _notes(tables)
    shown, left = [], MOST_CHARACTERS
    for document in sorted(tables.texts, key=lambda d: (-len(grave[d.doc_id]), d.doc_id)):
        size = len(document.text)
        if 0 < size <= min(left, MOST_CHARACTERS_A_TEXT):
            left -= size
            shown.append(_marked(document, notes[document.doc_id], len(grave[document.doc_id])))
    return MarkedTexts(
        texts=tuple(shown),
        links={place: name for text in shown for place, name in _links(text)},
        hidden=len(tables.texts) - len(shown),
    )


def _findings_of(findings: Iterable[Finding]) -> defaultdict[str, set[str]]:
    """Return the ids of the findings to look at by the texts that they rest on."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for finding in filter(is_to_look_at, findings):
        for item in finding.evidence:
            found[item.doc_id].add(finding.finding_id)
    return found


def _notes(tables: Tables) -> defaultdict[str, list[Note]]:
    held: defaultdict[str, list[Note]] = defaultdict(list)
    for claim in tables.claims:
        held[claim.doc_id].append(claim_note(claim))
    for event in tables.events:
        held[event.doc_id].append(event_note(event))
    for number in tables.dropped:
        held[number.doc_id].append(dropped_note(number))
    alarms = [f for f in ordered(tables.findings) if is_to_look_at(f)]
    for finding in alarms[:MOST_FINDINGS]:
        for item in finding.evidence:
            held[item.doc_id].append(_finding_note(finding, item))
    return held


def _finding_note(finding: Finding, item: Evidence) -> Note:
    words, target = visible(finding.title), finding.finding_id
    return Note(item.start, item.end, Kind.FINDING, words, quote=item.quote, target=target)


def _marked(document: Document, notes: Sequence[Note], findings: int) -> MarkedText:
    text = document.text
    holds = [n for n in notes if text[n.start : n.end] == n.quote]
    labelled = numbered(holds, Kind)
    key, anchors = _key(document.doc_id), set[str]()
    return MarkedText(
        key=key,
        source=of_document(document),
        counts=_counts(labelled, findings),
        paragraphs=tuple(_paragraph(p, key, anchors) for p in paragraphs(text, labelled)),
    )


def _key(doc_id: str) -> str:
    """Return a name for anchors: an id may hold what an address cannot."""
    return f"t{hashlib.sha256(doc_id.encode()).hexdigest()[:10]}"


def _counts(notes: Sequence[Note], findings: int) -> str:
    numbers = Counter(n.kind for n in notes)
    parts = (
        count_of(findings, "finding") if findings else "",
        count_of(numbers[Kind.CLAIM], "claim"),
        count_of(numbers[Kind.EVENT], "event"),
        count_of(numbers[Kind.DROPPED], "number set aside", "numbers set aside"),
    )
    return listed([part for part in parts if part])


def _paragraph(paragraph: Paragraph, key: str, anchors: set[str]) -> MarkedParagraph:
    """Return the paragraph; ``anchors`` are those given before, and grow by its own."""
    words = {note.label: note.words for note in paragraph.notes}
    pieces = []
    for piece in paragraph.pieces:
        anchor = f"{key}-{piece.span.start}-{piece.span.end}" if piece.span else ""
        if anchor not in anchors:
            labels = tuple((label, words.get(label, "")) for label in piece.labels)
            kind = piece.kind.value if piece.kind else ""
            pieces.append(MarkedPiece(piece.text, kind, anchor, labels))
        anchors.update(filter(None, (anchor,)))
    return MarkedParagraph(tuple(pieces), tuple(_asides(paragraph.notes)))


def _asides(notes: Iterable[Note]) -> Iterator[Aside]:
    """Yield what stands beside a paragraph; numbers set aside for one reason stand together."""
    aside: defaultdict[str, list[str]] = defaultdict(list)
    for note in notes:
        if note.kind is Kind.DROPPED:
            aside[note.words].append(note.label)
        else:
            yield Aside(note.label, note.kind.value, note.words, note.target)
    for reason, labels in aside.items():
        yield Aside(", ".join(labels), Kind.DROPPED.value, f"set aside: {reason}")


def _links(text: MarkedText) -> Iterator[tuple[str, str]]:
    """Yield every place that the page writes with the anchor at which it stands."""
    for paragraph in text.paragraphs:
        for piece in paragraph.pieces:
            if piece.anchor:
                _, start, end = piece.anchor.rsplit("-", 2)
                yield f"{text.source.doc_id}:{start}-{end}", piece.anchor
