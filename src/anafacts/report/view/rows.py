"""Facts, events, numbers not used, texts and judgements as the report lists them."""

from dataclasses import dataclass

from anafacts.report.view.quotes import Source


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the table of facts; ``basis`` says in words how the best value was found."""

    fact_id: str
    label: str
    best: str
    basis: str
    spread: str
    unit: str
    period: str
    status: str
    quote: str
    claims: int
    documents: int
    originators: int


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts on which several claims bear, then those that rest on one."""

    compared: tuple[FactRow, ...]
    single: tuple[FactRow, ...]
    total: int
    hidden: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with all its mentions; ``grain`` is the precision of its date, or nothing."""

    key: str
    date: str
    grain: str
    basis: str
    kind: str
    text: str
    details: tuple[str, ...]
    places: tuple[str, ...]
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events in order, then those without a date."""

    dated: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    total: int
    hidden: int


@dataclass(frozen=True, slots=True)
class DroppedDocument:
    """The numbers of one text that were not used for one reason."""

    doc_id: str
    total: int
    quotes: tuple[tuple[str, str], ...]  # the quote and its place
    hidden: int


@dataclass(frozen=True, slots=True)
class DroppedReason:
    """The numbers that were not used for one reason, by text; ``meaning`` explains the reason."""

    reason: str
    meaning: str
    total: int
    documents: tuple[DroppedDocument, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One text and what was read of it."""

    source: Source
    basis: str
    facts: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One line of the file of judgements with what it is on; ``lost`` where that is nothing."""

    fingerprint: str
    said: str
    standing: str
    line: int
    findings: tuple[str, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in force; ``told`` says how many are on nothing, where there are such."""

    rows: tuple[JudgementRow, ...] = ()
    total: int = 0
    lost: int = 0
    told: str = ""
