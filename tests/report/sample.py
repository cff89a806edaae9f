"""A small warehouse by hand, with real sentences, that shows every chapter of the report."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from anafacts.model import (
    AnalysisText,
    Axes,
    AxisState,
    Document,
    Dropped,
    Fact,
    FactStatus,
    Family,
    Finding,
    FindingState,
    FindingType,
    Relation,
    RelationName,
    Removed,
    Review,
    Run,
    Severity,
    Tables,
    content_id,
)
from tests.report.sample_claims import CLAIMS, EVENTS, ID, LAUNCH, Y2020, Y2024
from tests.report.sample_texts import META, TEXTS, evidence, span_of

SAME = Axes(*(AxisState.SAME,) * 8)


def _relation(a: str, b: str, name: RelationName, family: Family) -> Relation:
    return Relation(
        relation_id=content_id("r", ID[a], ID[b], name),
        claim_a=ID[a],
        claim_b=ID[b],
        family=family,
        relation=name,
        axes=SAME,
        rule="sample",
        explanation="",
    )


_RELATIONS = (
    replace(
        _relation("263", "519", RelationName.DERIVED_CONSISTENT, Family.AGREE),
        explanation="Trade of $519 billion is 1.97 times the $263.5 billion of 2014, "
        "so “doubled” holds.",
        trace=("519 / 263.5 = 1.97",),
    ),
    replace(
        _relation("519", "500", RelationName.CONSISTENT_BOUND, Family.AGREE),
        explanation="$519 billion lies above the bound of over $500 billion.",
        trace=('"over $500 billion" (cgtn_li) allows more than 500 billion USD',),
    ),
    replace(
        _relation("yuan", "dollar", RelationName.EQUIVALENT, Family.AGREE),
        explanation="66 billion yuan for $9.23 billion implies 7.15 yuan a dollar, "
        "inside the range of 2025.",
        trace=("66 / 9.23 = 7.15",),
    ),
    replace(
        _relation("17", "18", RelationName.SUPERSEDED, Family.EXPLAINED),
        explanation="17 books (December 2024) is superseded by 18 books (2025).",
    ),
    replace(
        _relation("263", "500", RelationName.EXPLAINED_TIME, Family.EXPLAINED),
        explanation="$263.5 billion is for 2014, over $500 billion for 2024.",
    ),
    replace(
        _relation("doubled", "fortyfold", RelationName.NOT_COMPARABLE, Family.NOT_COMPARABLE),
        explanation="“doubled” does not state from which year; “fortyfold” is since 2000.",
        axes=replace(SAME, period=AxisState.NOT_STATED),
    ),
)

_SIX_AREAS = Finding(
    finding_id="f-six",
    fingerprint="ff-six",
    family=Family.CONFLICT,
    type=FindingType.ENUMERATION,
    severity=Severity.MAJOR,
    title="Six areas are announced, five are listed",
    explanation="The text announces six areas; the list that follows names five: infrastructure "
    "and connectivity, financial innovation, the green transition, digital economy and AI, and "
    "think-tank and academic dialogue.",
    settle_by="Ask the author, or read the speech on which the article rests.",
    evidence=(
        evidence("cgtn_wang", "six areas"),
        evidence("cgtn_wang", "First, infrastructure and connectivity"),
        evidence("cgtn_wang", "In addition, financial innovation"),
        evidence("cgtn_wang", "Moreover, the green transition"),
        evidence("cgtn_wang", "Furthermore, digital economy and AI"),
        evidence("cgtn_wang", "Finally, think-tank and academic dialogue"),
    ),
    claim_ids=(ID["six"],),
    trace=("announced 6, listed 5", "6 - 5 = 1"),
)
_ANNIVERSARY = Finding(
    finding_id="f-anniversary",
    fingerprint="ff-anniversary",
    family=Family.CONFLICT,
    type=FindingType.DATE,
    severity=Severity.MAJOR,
    title="A tenth anniversary in 2025 means 2015; the text says 2014",
    explanation="The tenth anniversary is marked on 13 May 2025, which puts the founding in 2015; "
    "the same text has the forum launched in 2014.",
    settle_by="Look up the founding declaration of the forum.",
    evidence=(
        evidence("cgtn_li", "tenth anniversary"),
        evidence("cgtn_li", LAUNCH),
    ),
    event_ids=(content_id("e", "cgtn_li", LAUNCH),),
    trace=("2025 - 10 = 2015", "2015 is not 2014"),
    state=FindingState.UNCHANGED,
)
_SUPERSEDED = Finding(
    finding_id="f-books",
    fingerprint="ff-books",
    family=Family.EXPLAINED,
    type=FindingType.SUPERSEDED,
    severity=Severity.MINOR,
    title="17 books in December 2024, 18 in 2025",
    explanation="Both count the books that Jorge Heine has published; the later text counts one "
    "more, and names a book of 2025.",
    settle_by="Use the later figure, or give the date with the earlier.",
    evidence=(evidence("cari_heine", "17 books"), evidence("bu_pardee", "18 books")),
    claim_ids=(ID["17"], ID["18"]),
    trace=("18 - 17 = 1",),
    state=FindingState.UPDATED,
)
_DISMISSED = Finding(
    finding_id="f-dismissed",
    fingerprint="ff-dismissed",
    family=Family.TENSION,
    type=FindingType.VALUE,
    severity=Severity.MINOR,
    title="About 40 percent, and 15 percent, of trade",
    explanation="Two shares of trade with different partners.",
    settle_by="Read the sentence.",
    evidence=(evidence("jacobin", "about 40 percent"), evidence("jacobin", "15 percent")),
    claim_ids=(ID["40"],),
    review=Review.DISMISSED,
    reviewer="A. Reader",
    note="different partners",
)
_GDP_NOTE = Finding(
    finding_id="f-period",
    fingerprint="ff-period",
    family=Family.NOT_COMPARABLE,
    type=FindingType.MISSING_AXIS,
    severity=Severity.INFO,
    title="$519 billion has no year",
    explanation="$519 billion is not compared with another level: its period is not stated.",
    settle_by="Ask for the year of the $519 billion.",
    evidence=(evidence("bu_pardee", "$519 billion"),),
    claim_ids=(ID["519"],),
)

_FACTS = (
    Fact(
        *("t-trade", "trade between China and Latin America", "trade", "China", None, None, "USD"),
        period=Y2024.interval,
        status=FactStatus.AGREED,
        best=519e9,
        best_low=518.5e9,
        best_high=519.5e9,
        low=500e9,
        high=None,
        best_claim_id=ID["519"],
        n_claims=2,
        n_documents=2,
        n_originators=2,
        claim_ids=(ID["519"], ID["500"]),
    ),
    Fact(
        *("t-books", "books published by Jorge Heine", "book", "Jorge Heine", None, None, "book"),
        period=None,
        status=FactStatus.EXPLAINED,
        best=18,
        best_low=18,
        best_high=18,
        low=17,
        high=18,
        best_claim_id=ID["18"],
        n_claims=2,
        n_documents=2,
        n_originators=1,
        claim_ids=(ID["17"], ID["18"]),
    ),
    Fact(
        *("t-gdp", "GDP contraction, Latin America", "gdp", None, None, "Latin America", "percent"),
        period=Y2020.interval,
        status=FactStatus.SINGLE_SOURCE,
        best=-6.6,
        best_low=-6.65,
        best_high=-6.55,
        low=-6.65,
        high=-6.55,
        best_claim_id=ID["6.6"],
        n_claims=1,
        n_documents=1,
        n_originators=1,
        claim_ids=(ID["6.6"],),
    ),
)


def _document(doc_id: str) -> Document:
    return Document(
        doc_id=doc_id,
        path=f"raw/{doc_id}.txt",
        sha256=content_id("sha", doc_id),
        encoding="utf-8",
        text="",
        analysis=AnalysisText("", ()),
        meta=META[doc_id],
        removed=(Removed(0, 120, "banner"),) if doc_id == "cgtn_li" else (),
        chars=len(TEXTS[doc_id]),
    )


def _dropped(doc_id: str, quote: str, reason: str) -> Dropped:
    span = span_of(doc_id, quote)
    return Dropped(doc_id, span.start, span.end, quote, reason)


_DROPPED = (
    _dropped("bu_pardee", "2015", "date"),
    _dropped("cgtn_li", "May 13, 2025", "date"),
    _dropped("cgtn_li", "2014", "date"),
    _dropped("cari_heine", "2023, 2024", "citation_year"),
    _dropped("jacobin", "2000", "date"),
)
RUN = Run(
    run_id="run-0123456789abcdef",
    started_at=datetime(2025, 11, 21, 20, 31, tzinfo=UTC),
    finished_at=datetime(2025, 11, 21, 20, 32, tzinfo=UTC),
    version="0.1.0",
    model="en_anafacts 0.1.0 (sha256 1f2e3d4c)",
    settings_sha256="a" * 64,
    documents=5,
    claims=12,
    events=6,
    findings=5,
    new_findings=2,
    new_documents=1,
    changed_documents=1,
    warnings=("raw/empty.txt: the file is empty. Remove it or fill it.",),
)
EARLIER = replace(
    RUN,
    run_id="run-fedcba9876543210",
    started_at=RUN.started_at - timedelta(days=1),
    finished_at=RUN.finished_at - timedelta(days=1),
    documents=4,
    new_documents=4,
    changed_documents=0,
)


def tables() -> Tables:
    """Return the tables of the sample; the documents without their text, as a warehouse has."""
    return Tables(
        documents=tuple(_document(doc_id) for doc_id in TEXTS),
        claims=tuple(CLAIMS.values()),
        events=EVENTS,
        relations=_RELATIONS,
        facts=_FACTS,
        findings=(_SUPERSEDED, _GDP_NOTE, _SIX_AREAS, _ANNIVERSARY, _DISMISSED),
        dropped=_DROPPED,
        runs=(EARLIER, RUN),
    )
