"""A mention of an event in full, and the other mentions of it."""

from collections.abc import Iterator

from anafacts.cli.shown.lines import (
    Pairs,
    findings_on,
    indented,
    part,
    place,
    quoted,
    table,
    told_by,
)
from anafacts.model import Event, Tables
from anafacts.report.days import days
from anafacts.report.lookup import Lookup
from anafacts.report.texts.notes import event_words
from anafacts.report.words import listed


def event_lines(event: Event, tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield the lines of a mention of an event."""
    yield f"{event.event_id}  {event.type.value.replace('_', ' ')}"
    yield f"{place(event)}  {told_by(event.doc_id, found)}"
    yield ""
    yield from indented(quoted(event.quote))
    yield from part("What was read", table(_columns(event)))
    others = [e for e in tables.events if e.event_key == event.event_key and e != event]
    yield from part("The same event elsewhere", _mentions(others))
    ids = [event.event_id, *(e.event_id for e in others)]
    yield from part("Findings", findings_on(ids, tables))


def _columns(event: Event) -> Pairs:
    period = event.period
    yield "name", event.name or ""
    yield "edition", str(event.edition or "")
    yield "participants", listed(event.participants)
    yield "place", event.place or ""
    known = f"{days(period.interval)} ({period.basis.value})" if period.interval else "not stated"
    yield "date", known
    yield "written", quoted(event.date_text) if event.date_text else ""
    yield "modality", event.modality.value
    yield "told by", event.speaker or "the author"
    yield "trigger", event.trigger
    yield "event", event.event_key


def _mentions(events: list[Event]) -> Iterator[str]:
    for event in events:
        yield from indented(f"{quoted(event.quote)}  {event_words(event)}")
        yield f"    {place(event)}  {event.event_id}"
