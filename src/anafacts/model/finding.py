"""What comparing claims gives: relations, facts and findings."""

from dataclasses import dataclass
from enum import StrEnum

from anafacts.model.interval import DateInterval


class Family(StrEnum):
    """The five outcomes of a comparison."""

    AGREE = "agree"
    EXPLAINED = "explained"
    NOT_COMPARABLE = "not_comparable"
    TENSION = "tension"
    CONFLICT = "conflict"


DISAGREEING = frozenset({Family.CONFLICT, Family.TENSION})
"""The outcomes in which two figures cannot both hold, or hardly."""


class RelationName(StrEnum):
    """How two claims or events stand to each other."""

    NOT_COMPARABLE = "not_comparable"
    REPEAT = "repeat"
    IDENTICAL = "identical"
    EQUIVALENT = "equivalent"
    CONSISTENT_ROUNDING = "consistent_rounding"
    CONSISTENT_BOUND = "consistent_bound"
    CONSISTENT_READING = "consistent_reading"
    DERIVED_CONSISTENT = "derived_consistent"
    PART_OF = "part_of"
    SUPERSEDED = "superseded"
    REVISED = "revised"
    EXPLAINED_TIME = "explained_time"
    EXPLAINED_SCOPE = "explained_scope"
    EXPLAINED_DEFINITION = "explained_definition"
    EXPLAINED_MODALITY = "explained_modality"
    TENSION = "tension"
    CONFLICT = "conflict"


class AxisState(StrEnum):
    """How two claims stand to each other on one axis."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERS = "differs"
    NOT_STATED = "not_stated"


class FactStatus(StrEnum):
    """Where the claims about one thing leave a reader."""

    AGREED = "agreed"
    SINGLE_SOURCE = "single_source"
    EXPLAINED = "explained"
    DISPUTED = "disputed"
    UNDETERMINED = "undetermined"


class BestBasis(StrEnum):
    """How the best value of a fact was found."""

    ONLY = "only standing figure"
    OVERLAP = "overlap"
    MEDIAN = "median of originators"
    RELIABILITY = "reliability of sources"


class FindingType(StrEnum):
    """What a finding is about."""

    VALUE = "value"
    ARITHMETIC = "arithmetic"
    ENUMERATION = "enumeration"
    DATE = "date"
    CONVERSION = "conversion"
    REFERENCE = "reference"
    IDENTITY = "identity"
    POLARITY = "polarity"
    SUPERSEDED = "superseded"
    PLAN = "plan"
    MISSING_AXIS = "missing_axis"
    SCOPE = "scope"
    TIME = "time"
    AGREEMENT = "agreement"


class Severity(StrEnum):
    """How much a finding asks of a reader."""

    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"


class FindingState(StrEnum):
    """A finding against the run before."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    ABSENT = "absent"


class Review(StrEnum):
    """A person's verdict."""

    OPEN = "open"
    DISMISSED = "dismissed"
    EXPLAINED = "explained"
    ACCEPTED = "accepted"
    FIXED = "fixed"


class Ruling(StrEnum):
    """The verdicts that a person gives; ``REOPEN`` takes back what was said before."""

    SAME = "same"
    NOT_SAME = "not_same"
    DISMISS = "dismiss"
    EXPLAIN = "explain"
    ACCEPT = "accept"
    FIXED = "fixed"
    REOPEN = "reopen"


class Change(StrEnum):
    """Why a finding is new, updated or absent."""

    NONE = "none"
    NEW_DOCUMENT = "new_document"
    DOCUMENT_REMOVED = "document_removed"
    DOCUMENT_RENAMED = "document_renamed"
    DOCUMENT_CHANGED = "document_changed"
    VALUE_CHANGED = "value_changed"
    SUPPORT_CHANGED = "support_changed"
    SEVERITY_ROSE = "severity_rose"
    SEVERITY_FELL = "severity_fell"
    OUTCOME_CHANGED = "outcome_changed"
    RESOLVED = "resolved"
    RETURNED = "returned"
    JUDGED = "judged"
    METHOD_CHANGED = "method_changed"
    WORDS_CHANGED = "words_changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Axes:
    """The state of every axis of a comparison."""

    measure: AxisState = AxisState.NOT_STATED
    subject: AxisState = AxisState.NOT_STATED
    place: AxisState = AxisState.NOT_STATED
    period: AxisState = AxisState.NOT_STATED
    unit: AxisState = AxisState.NOT_STATED
    population: AxisState = AxisState.NOT_STATED
    modality: AxisState = AxisState.NOT_STATED
    definition: AxisState = AxisState.NOT_STATED


@dataclass(frozen=True, slots=True)
class Relation:
    """The outcome of comparing two claims, with the arithmetic written out in ``trace``.

    ``pairing`` says why the two were compared, a line for each axis. Two texts of one story have
    weights in bits there, and ``pairing_score`` is their sum.
    """

    relation_id: str
    claim_a: str
    claim_b: str
    family: Family
    relation: RelationName
    axes: Axes
    rule: str
    explanation: str
    trace: tuple[str, ...] = ()
    gap_absolute: float | None = None
    gap_relative: float | None = None
    same_originator: bool = False
    type: FindingType | None = None
    pairing: tuple[str, ...] = ()
    pairing_score: float | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A group of claims about one thing, and what they allow together."""

    fact_id: str
    label: str
    measure_key: str
    subject: str | None
    counterpart: str | None
    place: str | None
    unit: str
    period: DateInterval | None
    status: FactStatus
    best: float | None
    best_low: float | None
    best_high: float | None
    low: float | None
    high: float | None
    best_claim_id: str | None
    n_claims: int
    n_documents: int
    n_originators: int
    claim_ids: tuple[str, ...]
    best_basis: BestBasis = BestBasis.ONLY
    n_supporting: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of the raw text of one document on which a finding rests."""

    doc_id: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the report shows: one line, the explanation, both quotes, and what would settle it.

    ``change`` says in words what is otherwise than in the run before, ``change_reason`` why.
    ``outdated`` is a verdict given on other words or another type of finding on the same claims.
    """

    finding_id: str
    fingerprint: str
    family: Family
    type: FindingType
    severity: Severity
    title: str
    explanation: str
    settle_by: str
    evidence: tuple[Evidence, ...]
    claim_ids: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()
    fact_id: str | None = None
    trace: tuple[str, ...] = ()
    state: FindingState = FindingState.NEW
    review: Review = Review.OPEN
    reviewer: str | None = None
    note: str | None = None
    first_run: str | None = None
    last_run: str | None = None
    verdict: Ruling | None = None
    judged_at: str | None = None
    outdated: bool = False
    change: str = ""
    change_reason: Change = Change.NONE

    @property
    def asks(self) -> bool:
        """Whether it asks something of a reader: figures disagree, or it is more than a note."""
        return self.family in DISAGREEING or self.severity is not Severity.INFO
