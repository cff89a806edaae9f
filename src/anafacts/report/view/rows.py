"""Facts, events, numbers not used, texts and judgements as the report lists them."""

from dataclasses import dataclass

from anafacts.report.view.pictures import Plot, Strip
from anafacts.report.view.quotes import Source
from anafacts.report.view.texts import Link


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact; ``basis`` says in words how the best value was found, ``support`` what bears it.

    ``claims`` lead to the places of its claims, each with who says it; ``hidden`` are not listed.
    What is disputed has a ``plot``.
    """

    fact_id: str
    label: str
    best: str
    basis: str
    spread: str
    period: str
    status: str
    support: str
    claims: tuple[Link, ...]
    hidden: int = 0
    plot: Plot | None = None


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts on which several claims bear, then those that rest on one."""

    compared: tuple[FactRow, ...]
    single: tuple[FactRow, ...]
    total: int
    hidden: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with all its mentions; ``grain`` is the precision of its date, or nothing.

    ``hollow`` is what has not happened, as far as is told.
    """

    key: str
    date: str
    grain: str
    basis: str
    kind: str
    text: str
    details: tuple[str, ...]
    places: tuple[str, ...]
    disagreement: str = ""
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events in order, then those without a date."""

    dated: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    total: int
    hidden: int
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class DroppedReason:
    """Why numbers were not used: what the reason ``code`` means, and how many in which texts."""

    code: str
    anchor: str
    reason: str
    meaning: str
    total: int
    texts: tuple[tuple[str, int], ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One of the user's own tables and what was used of it."""

    source: Source
    facts: tuple[tuple[str, str], ...]


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
