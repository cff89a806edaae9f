"""What was read at a place of a document, in the words of one short note."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from anafacts.model import Claim, Document, Dropped, Event, Modality, Period, Tables, Voice
from anafacts.report.amounts import figure_words, named, unit_words
from anafacts.report.days import days
from anafacts.report.words import VOICE, one_line, visible

_BETWEEN = "; "  # participants have commas, and no line can begin with it


class Kind(StrEnum):
    """What a note tells of; where notes overlap, the first kind colours the text."""

    CLAIM = "claim"
    DROPPED = "dropped"
    EVENT = "event"
    FINDING = "finding"
    REFERENCE = "reference"
    OMITTED = "omitted"


_PREFIX = {
    Kind.CLAIM: "",
    Kind.EVENT: "e",
    Kind.DROPPED: "x",
    Kind.FINDING: "f",
    Kind.REFERENCE: "r",
    Kind.OMITTED: "o",
}


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """A half-open span of the raw text, the label that ties it to its note, and the note.

    ``target`` is the id of the claim, the key of the event, or the reason why a number is not used.
    """

    start: int
    end: int
    kind: Kind
    words: str
    label: str = ""
    quote: str = ""
    target: str = ""


def notes_of(document: Document, tables: Tables, kinds: Iterable[Kind]) -> tuple[Note, ...]:
    """Return the notes of the kinds in the order of the text, each kind numbered from 1."""
    return numbered(_all(tables, document.doc_id), kinds)


def numbered(notes: Iterable[Note], kinds: Iterable[Kind]) -> tuple[Note, ...]:
    """Return the notes of the kinds in the order of the text, each kind numbered from 1."""
    wanted, numbers = frozenset(kinds), {kind: count(1) for kind in Kind}
    found = sorted(note for note in notes if note.kind in wanted)
    return tuple(replace(n, label=f"{_PREFIX[n.kind]}{next(numbers[n.kind])}") for n in found)


def claim_note(claim: Claim) -> Note:
    """Return the note on a claim."""
    span = claim.span
    words, target = claim_words(claim), claim.claim_id
    return Note(span.start, span.end, Kind.CLAIM, words, quote=claim.quote, target=target)


def event_note(event: Event) -> Note:
    """Return the note on a mention of an event."""
    span = event.span
    words, target = event_words(event), event.event_key
    return Note(span.start, span.end, Kind.EVENT, words, quote=event.quote, target=target)


def dropped_note(dropped: Dropped) -> Note:
    """Return the note on a number set aside."""
    words, quote = dropped_words(dropped), dropped.quote
    return Note(dropped.start, dropped.end, Kind.DROPPED, words, quote=quote, target=dropped.reason)


def claim_words(claim: Claim) -> str:
    """Return value and unit, measure, whom it concerns, period with basis, modality, speaker."""
    topic = claim.topic
    parts = (
        _value(claim),
        _measure(claim),
        _after("of ", topic.subject),
        _after("with ", topic.counterpart),
        _after("in ", topic.place),
        _period(claim.period),
        _modality(claim.modality),
        _speaker(claim),
    )
    return _joined(parts)


def event_words(event: Event) -> str:
    """Return type, name, participants, place, date with basis, modality, speaker."""
    parts = (
        event.type.value.replace("_", " "),
        event.name,
        ", ".join(event.participants),
        _after("in ", event.place),
        _period(event.period),
        _modality(event.modality),
        _after("said by ", event.speaker),
    )
    return _joined(parts)


def event_brief(event: Event) -> str:
    """Return type, date with basis and modality: what the list of events says beside the rest."""
    kind = event.type.value.replace("_", " ")
    return _joined((kind, _period(event.period), _modality(event.modality)))


def dropped_words(dropped: Dropped) -> str:
    """Return why the number became no claim."""
    return visible(dropped.reason.replace("_", " "))


def _all(tables: Tables, doc_id: str) -> Iterator[Note]:
    yield from (claim_note(c) for c in tables.claims if c.doc_id == doc_id)
    yield from (event_note(e) for e in tables.events if e.doc_id == doc_id)
    yield from (dropped_note(d) for d in tables.dropped if d.doc_id == doc_id)


def _value(claim: Claim) -> str:
    figure = claim.figure
    return named(figure_words(figure), figure.unit, one=figure.value == 1)


def _measure(claim: Claim) -> str:
    """Return the measure, unless the unit has already said it ("10 years")."""
    measure = claim.topic.measure
    return "" if measure == unit_words(claim.figure.unit) else measure


def _period(period: Period) -> str:
    return f"{days(period.interval)} ({period.basis.value})" if period.interval else ""


def _modality(modality: Modality) -> str:
    return "" if modality is Modality.HAPPENED else modality.value


def _speaker(claim: Claim) -> str:
    who = claim.attribution
    if who.voice is Voice.AUTHOR and not who.speaker:
        return _after("from ", who.originator)
    chain = _after(", from ", who.originator if who.originator != who.speaker else None)
    return VOICE[who.voice] + _after(", by ", who.speaker) + chain


def _after(word: str, name: str | None) -> str:
    return f"{word}{name}" if name else ""


def _joined(parts: Iterable[str | None]) -> str:
    return one_line(_BETWEEN.join(part for part in parts if part))
