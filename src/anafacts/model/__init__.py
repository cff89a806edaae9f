"""The values that pass between stages: frozen, slotted, standard library only."""

from anafacts.model.choice import ModelChoice
from anafacts.model.claim import (
    AHEAD,
    SETTLED,
    Attribution,
    Claim,
    ClaimKind,
    Modality,
    Role,
    StockFlow,
    Topic,
    Voice,
)
from anafacts.model.comparison import Comparison, FigureComparison, Outcome
from anafacts.model.document import (
    AnalysisText,
    Document,
    DocumentKind,
    DocumentMeta,
    PublishedBasis,
    Removed,
    SourceProblem,
    glued,
)
from anafacts.model.event import Event, EventType
from anafacts.model.figure import Figure, Hedge, Mention, Rejection, Trend, UnitKind
from anafacts.model.finding import (
    Axes,
    AxisState,
    BestBasis,
    Change,
    Evidence,
    Fact,
    FactStatus,
    Family,
    Finding,
    FindingState,
    FindingType,
    Relation,
    RelationName,
    Review,
    Ruling,
    Severity,
)
from anafacts.model.ids import content_id
from anafacts.model.interval import DateInterval, Grain
from anafacts.model.judgement import (
    REVIEWS,
    Judgement,
    Standing,
    fingerprint_of,
    subject_mark,
    subject_of,
)
from anafacts.model.numeral import NumeralForm, NumeralMention
from anafacts.model.period import Basis, DateMention, Period
from anafacts.model.quantity import Quantity, SetAside
from anafacts.model.reference import Citation, Reference
from anafacts.model.run import Dropped, Run, Tables
from anafacts.model.shared import sharing
from anafacts.model.span import Span
from anafacts.model.statement import Deed, Sort, Statement, Told, Word
from anafacts.model.written_date import WrittenDate

__all__ = [
    "AHEAD",
    "REVIEWS",
    "SETTLED",
    "AnalysisText",
    "Attribution",
    "Axes",
    "AxisState",
    "Basis",
    "BestBasis",
    "Change",
    "Citation",
    "Claim",
    "ClaimKind",
    "Comparison",
    "DateInterval",
    "DateMention",
    "Deed",
    "Document",
    "DocumentKind",
    "DocumentMeta",
    "Dropped",
    "Event",
    "EventType",
    "Evidence",
    "Fact",
    "FactStatus",
    "Family",
    "Figure",
    "FigureComparison",
    "Finding",
    "FindingState",
    "FindingType",
    "Grain",
    "Hedge",
    "Judgement",
    "Mention",
    "Modality",
    "ModelChoice",
    "NumeralForm",
    "NumeralMention",
    "Outcome",
    "Period",
    "PublishedBasis",
    "Quantity",
    "Reference",
    "Rejection",
    "Relation",
    "RelationName",
    "Removed",
    "Review",
    "Role",
    "Ruling",
    "Run",
    "SetAside",
    "Severity",
    "Sort",
    "SourceProblem",
    "Span",
    "Standing",
    "Statement",
    "StockFlow",
    "Tables",
    "Told",
    "Topic",
    "Trend",
    "UnitKind",
    "Voice",
    "Word",
    "WrittenDate",
    "content_id",
    "fingerprint_of",
    "glued",
    "sharing",
    "subject_mark",
    "subject_of",
]
