"""What was read at a place of a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from anafacts.cli.shown.lines import claim_line, indented, part, place, quoted, told_by
from anafacts.model import Document, Event, Finding, Span, Tables
from anafacts.report.lookup import Lookup
from anafacts.report.texts.notes import dropped_words, event_words
from anafacts.report.words import visible


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the raw text of a document, half-open code points."""

    document: Document
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """The rows of the tables that touch a place."""

    tables: Tables
    findings: tuple[Finding, ...]


def held_at(place: Place, tables: Tables) -> Held:
    """Return the claims, events, numbers set aside, works cited and findings of the place."""
    name, span = place.document.doc_id, place.span
    here = Tables(
        documents=(place.document,),
        claims=tuple(c for c in tables.claims if c.doc_id == name and c.span.overlaps(span)),
        events=tuple(e for e in tables.events if e.doc_id == name and e.span.overlaps(span)),
        dropped=tuple(
            d for d in tables.dropped if d.doc_id == name and Span(d.start, d.end).overlaps(span)
        ),
        references=tuple(
            r for r in tables.references if r.doc_id == name and r.span.overlaps(span)
        ),
    )
    findings = tuple(
        f
        for f in tables.findings
        if any(e.doc_id == name and Span(e.start, e.end).overlaps(span) for e in f.evidence)
    )
    return Held(here, findings)


def place_lines(place: Place, tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield what was read at the place, or that nothing was."""
    name, span = visible(place.document.doc_id), place.span
    yield f"{name}:{span.start}-{span.end}  {told_by(place.document.doc_id, found)}"
    held = held_at(place, tables)
    rows = held.tables
    aside = (f"  {quoted(d.quote)}  {dropped_words(d)}" for d in rows.dropped)
    lines = [
        *part("Claims", (line for c in rows.claims for line in claim_line(c, found))),
        *part("Events", (line for e in rows.events for line in _event(e))),
        *part("Numbers set aside", aside),
        *part("Works cited", (line for r in rows.references for line in indented(quoted(r.quote)))),
        *part("Findings", (line for f in held.findings for line in _finding(f))),
        *part("Not read", _not_read(place)),
    ]
    yield from lines or ("", "Nothing was read there.")


def _event(event: Event) -> list[str]:
    said = indented(f"{quoted(event.quote)}  {event_words(event)}")
    return [*said, f"    {place(event)}  {event.event_id}"]


def _finding(finding: Finding) -> list[str]:
    return indented(f"{finding.finding_id}  [{finding.severity}] {visible(finding.title)}")


def _not_read(place: Place) -> Iterator[str]:
    for part_of in place.document.removed:
        if Span(part_of.start, part_of.end).overlaps(place.span):
            reason = visible(part_of.reason.replace("_", " "))
            yield f"  {part_of.start}-{part_of.end}: {reason}"
