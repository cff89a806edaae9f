"""The table of events."""

from typing import Any

from anafacts.model import Basis, Event, EventType, Grain, Modality, Period, Span
from anafacts.warehouse.schemas.column import (
    COUNT,
    DAY,
    OFFSET,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    interval_columns,
    interval_value,
    words,
)

COLUMNS = (
    Column("event_id", TEXT, "Identifier of the mention, a hash of its content."),
    Column("event_key", TEXT, "The same for all mentions of one event."),
    Column("doc_id", TEXT, "The text that holds the mention.", key="documents.doc_id"),
    Column("start", OFFSET, "Offset of the quote's first code point in the raw text."),
    Column("end", OFFSET, "Offset after the quote's last code point."),
    Column("quote", TEXT, "The mention: text[start:end]."),
    Column("trigger", TEXT, "Lemma of the word that names the event."),
    Column("type", WORD, f"What sort of event it is: {words(EventType)}.", EventType),
    Column("participants", TEXTS, "Canonical names of those who take part."),
    Column("place", TEXT, "Canonical name of where it happens."),
    Column("date_from", DAY, "First day on which it can have happened."),
    Column("date_to", DAY, "Last such day, inclusive."),
    Column("date_text", TEXT, "The date as written."),
    Column("date_basis", WORD, f"How the date came to be known: {words(Basis)}.", Basis),
    Column(
        "modality", WORD, f"Whether the author says that it is so: {words(Modality)}.", Modality
    ),
    Column("speaker", TEXT, "Who tells of it in the text; null is the author."),
    Column("sentence_start", OFFSET, "Offset of the sentence's first code point."),
    Column("sentence_end", OFFSET, "Offset after the sentence's last code point."),
    Column("name", TEXT, "The event's own capitalised name, if it has one."),
    Column("edition", COUNT, "Its ordinal in a series: Fourth is 4."),
    Column("date_grain", WORD, f"Precision of the date as written: {words(Grain)}.", Grain),
)


def to_row(event: Event) -> dict[str, Any]:
    """Return the row of an event."""
    return {
        "event_id": event.event_id,
        "event_key": event.event_key,
        "doc_id": event.doc_id,
        "start": event.span.start,
        "end": event.span.end,
        "quote": event.quote,
        "trigger": event.trigger,
        "type": event.type,
        "participants": list(event.participants),
        "place": event.place,
        **interval_columns("date", event.period.interval),
        "date_text": event.date_text,
        "date_basis": event.period.basis,
        "modality": event.modality,
        "speaker": event.speaker,
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        "name": event.name,
        "edition": event.edition,
    }


def from_row(row: Row) -> Event:
    """Return the event of a row."""
    return Event(
        event_id=row["event_id"],
        event_key=row["event_key"],
        doc_id=row["doc_id"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        sentence=Span(row["sentence_start"], row["sentence_end"]),
        trigger=row["trigger"],
        type=EventType(row["type"]),
        participants=tuple(row["participants"]),
        place=row["place"],
        period=Period(interval_value(row, "date"), Basis(row["date_basis"])),
        date_text=row["date_text"],
        modality=Modality(row["modality"]),
        speaker=row["speaker"],
        name=row["name"],
        edition=row["edition"],
    )


EVENTS = Table(
    name="events",
    description="One row per mention of one event.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: (row["doc_id"], row["start"], row["end"], row["event_id"]),
)
