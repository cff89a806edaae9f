"""A mention of something that happened."""

from dataclasses import dataclass, field
from enum import StrEnum

from anafacts.model.claim import Modality
from anafacts.model.period import Period
from anafacts.model.span import Span


class EventType(StrEnum):
    """What sort of event it is."""

    MEETING = "meeting"
    VISIT = "visit"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    PUBLICATION = "publication"
    ELECTION_OR_OFFICE = "election_or_office"
    INVESTMENT_OR_PROJECT = "investment_or_project"
    CONFLICT = "conflict"
    SANCTION_OR_PRESSURE = "sanction_or_pressure"
    TRADE = "trade"
    DISASTER = "disaster"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of one event; ``event_key`` is shared by all mentions of the same event.

    The span is a half-open range of offsets into the raw text; ``trigger`` is a lemma.
    ``name`` is the capitalised name of the event, where it has one ("China-CELAC Forum"), and
    ``edition`` its ordinal ("Fourth" is 4).
    """

    event_id: str
    event_key: str
    doc_id: str
    span: Span
    quote: str
    sentence: Span
    trigger: str
    type: EventType
    participants: tuple[str, ...] = ()
    place: str | None = None
    period: Period = field(default_factory=Period)
    date_text: str | None = None
    modality: Modality = Modality.HAPPENED
    speaker: str | None = None
    name: str | None = None
    edition: int | None = None
