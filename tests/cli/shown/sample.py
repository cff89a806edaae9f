"""A small run of which every kind of row can be shown."""

from dataclasses import replace
from datetime import date

from anafacts.model import (
    AnalysisText,
    Attribution,
    Axes,
    BestBasis,
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    DocumentMeta,
    Dropped,
    Event,
    EventType,
    Evidence,
    Fact,
    FactStatus,
    Family,
    Figure,
    Grain,
    Hedge,
    Period,
    Relation,
    RelationName,
    Removed,
    Span,
    Tables,
    Topic,
    UnitKind,
    Voice,
)
from anafacts.model.period import Basis
from tests.cli.build import finding

TEXT = Document(
    *("mill", "mill.txt", "0", "utf-8", "", AnalysisText("", ())),
    meta=DocumentMeta(
        outlet="Mill News",
        published=DateInterval(date(2024, 5, 3), date(2024, 5, 4), Grain.DAY),
    ),
    removed=(Removed(80, 90, "caption"),),
    chars=100,
)
_OVER = Claim(
    claim_id="claim-1",
    fingerprint="mark-1",
    doc_id="mill",
    span=Span(13, 25),
    quote="over 5 ships",
    sentence=Span(0, 30),
    sentence_text="The line has over 5 ships now.",
    kind=ClaimKind.COUNT,
    figure=Figure(
        *(5.0, 5.0, None, "ship", UnitKind.COUNT),
        low_open=True,
        hedge=Hedge.OVER,
        hedge_text="over",
    ),
    topic=Topic("ships", "ship", "Ferry Line", "The line"),
    period=Period(DateInterval(date(2024, 1, 1), date(2025, 1, 1), Grain.YEAR), Basis.EXPLICIT),
    attribution=Attribution("Ana Ruiz", Voice.QUOTED, "Ana Ruiz"),
    flags=("unit_assumed",),
)
_FOUR = replace(
    _OVER,
    claim_id="claim-2",
    fingerprint="mark-2",
    span=Span(31, 38),
    quote="4 ships",
    figure=Figure(4.0, 4.0, 4.0, "ship", UnitKind.COUNT),
)
CLAIMS = (_OVER, _FOUR)
RELATION = Relation(
    *("relation-1", "claim-1", "claim-2", Family.CONFLICT, RelationName.CONFLICT, Axes()),
    rule="values",
    explanation="4 is not over 5.",
    trace=("4 < 5",),
    gap_absolute=1.0,
    gap_relative=0.2,
    pairing=("measure: same head",),
)
FACT = Fact(
    fact_id="fact-1",
    label="ships (ferry line)",
    measure_key="ship",
    subject="Ferry Line",
    counterpart=None,
    place=None,
    unit="ship",
    period=None,
    status=FactStatus.DISPUTED,
    best=5.0,
    best_low=None,
    best_high=None,
    low=4.0,
    high=None,
    best_claim_id="claim-1",
    n_claims=2,
    n_documents=1,
    n_originators=2,
    claim_ids=("claim-1", "claim-2"),
    best_basis=BestBasis.MEDIAN,
)
EVENT = Event(
    *("event-1", "happening-1", "mill", Span(40, 60), "on Boat Day the town", Span(40, 62), "be"),
    EventType.OTHER,
    name="Boat Day",
)
FINDING = replace(
    finding("finding-1"),
    claim_ids=("claim-1", "claim-2"),
    evidence=(Evidence("mill", 13, 25, "over 5 ships"), Evidence("mill", 31, 38, "4 ships")),
)
TABLES = Tables(
    documents=(TEXT,),
    claims=CLAIMS,
    events=(EVENT, replace(EVENT, event_id="event-2", doc_id="other", quote="Boat\x1b[2J Day")),
    relations=(RELATION,),
    facts=(FACT,),
    findings=(FINDING,),
    dropped=(Dropped("mill", 70, 72, "12", "page_number"),),
)
