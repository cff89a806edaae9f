"""A claim: a figure, what it measures, for when, and on whose word."""

from dataclasses import dataclass, field
from enum import StrEnum

from anafacts.model.claim_kinds import ClaimKind, Role
from anafacts.model.figure import Figure
from anafacts.model.period import Period
from anafacts.model.span import Span


class StockFlow(StrEnum):
    """How a measure relates to time."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    EVENT = "event"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """Whether the author says that it is so."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROMISED = "promised"
    FORECAST = "forecast"
    HYPOTHETICAL = "hypothetical"
    OPINION = "opinion"
    NEGATED = "negated"


SETTLED = frozenset({Modality.HAPPENED, Modality.ONGOING})
"""What is told as so."""
AHEAD = frozenset({Modality.PLANNED, Modality.PROMISED, Modality.FORECAST})
"""What is told as still to come."""


class Voice(StrEnum):
    """In whose voice the figure is given."""

    AUTHOR = "author"
    QUOTED = "quoted"
    REPORTED = "reported"
    CITED = "cited"
    CAPTION = "caption"
    REFERENCE = "reference"
    TABLE = "table"  # a row of a user's own table


@dataclass(frozen=True, slots=True)
class Topic:
    """What a figure is about.

    ``measure`` stays close to the text; ``measure_key`` is the normalised key that pairing uses.
    ``subject``, ``counterpart`` and ``place`` are canonical names, the ``_text`` fields as written.
    """

    measure: str = ""
    measure_key: str = ""
    subject: str | None = None
    subject_text: str | None = None
    counterpart: str | None = None
    counterpart_text: str | None = None
    place: str | None = None
    place_text: str | None = None
    qualifiers: tuple[str, ...] = ()
    stock_flow: StockFlow = StockFlow.UNKNOWN


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who asserts a figure: the speaker in the text and the end of the chain."""

    speaker: str | None = None
    voice: Voice = Voice.AUTHOR
    originator: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One reading of one quantity; spans are half-open offsets into the raw text."""

    claim_id: str
    fingerprint: str
    doc_id: str
    span: Span
    quote: str
    sentence: Span
    sentence_text: str
    kind: ClaimKind
    figure: Figure
    topic: Topic = field(default_factory=Topic)
    period: Period = field(default_factory=Period)
    modality: Modality = Modality.HAPPENED
    attribution: Attribution = field(default_factory=Attribution)
    parent_id: str | None = None
    role: Role = Role.NONE
    members: tuple[str, ...] = ()
    rule: str = ""
    flags: tuple[str, ...] = ()


__all__ = [
    "Attribution",
    "Claim",
    "ClaimKind",
    "Modality",
    "Role",
    "StockFlow",
    "Topic",
    "Voice",
]
