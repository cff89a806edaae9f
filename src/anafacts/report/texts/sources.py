"""Each text on a part of the page of its own: what is known of it, and the text with its marks."""

from dataclasses import replace

from anafacts.model import Document, Tables
from anafacts.report.findings import is_to_look_at
from anafacts.report.lookup import by_document
from anafacts.report.texts.annotated import Read, annotated
from anafacts.report.texts.heads import Room, head, head_size
from anafacts.report.texts.uses import Shown, uses
from anafacts.report.view import Sources
from anafacts.report.words import visible

MOST_HEAD_BYTES = 350_000  # of all heads: the page stays one that a browser opens
MOST_TEXT_BYTES = 650_000  # of all marked texts
MOST_NAMES = 500  # of texts that have no head
WIDE, NARROW = Room(findings=40, quotes=200), Room(findings=5, quotes=0)
FEW = 50  # texts, which all have a wide head
_CLAIM, _EVENT, _NUMBER, _EVIDENCE = 420, 240, 70, 200  # bytes of a mark with its note


def sources(tables: Tables, shown: Shown) -> Sources:
    """Return the texts, those with findings to look at first, as many as the page has room for."""
    read, used = _read(tables), uses(tables, shown)
    grave = {d: sum(map(is_to_look_at, rows)) for d, rows in used.findings.items()}
    order = sorted(tables.texts, key=lambda d: (-grave.get(d.doc_id, 0), d.doc_id))
    room = WIDE if len(order) <= FEW else NARROW
    pages, places = [], set[str]()
    heads, texts = MOST_HEAD_BYTES, MOST_TEXT_BYTES
    for document in order:
        rows = replace(read[document.doc_id], findings=used.findings[document.doc_id])
        size = _text_size(document, rows)
        if document.text.strip() and size <= texts:
            texts -= size
            paragraphs, anchors = annotated(document, rows, used, shown)
            places |= anchors
            whole = head(document, rows, shown, WIDE)
            pages.append(replace(whole, paragraphs=paragraphs, absent=""))
        elif (heads := heads - head_size(rows, room)) >= 0:
            pages.append(head(document, rows, shown, room))
        else:
            break
    left = [visible(d.doc_id) for d in order[len(pages) :]]
    hidden = len(left[MOST_NAMES:])
    return Sources(tuple(pages), frozenset(places), len(order), tuple(left[:MOST_NAMES]), hidden)


def _read(tables: Tables) -> dict[str, Read]:
    """Return what was read of each text, in the order of the text."""
    claims = by_document(sorted(tables.claims, key=lambda c: (c.span, c.claim_id)))
    events = by_document(sorted(tables.events, key=lambda e: (e.span, e.event_id)))
    numbers = by_document(sorted(tables.dropped, key=lambda n: (n.start, n.end, n.reason)))
    works = by_document(sorted(tables.references, key=lambda r: (r.span, r.reference_id)))
    return {
        i: Read(claims.get(i, ()), events.get(i, ()), numbers.get(i, ()), works.get(i, ()))
        for i in (d.doc_id for d in tables.texts)
    }


def _text_size(document: Document, rows: Read) -> int:
    evidence = sum(e.doc_id == document.doc_id for f in rows.findings for e in f.evidence)
    marks = _CLAIM * len(rows.claims) + _EVENT * len(rows.events) + _NUMBER * len(rows.dropped)
    return head_size(rows, WIDE) + len(document.text) + marks + _EVIDENCE * evidence
