"""The claims and the events of the sample."""

from dataclasses import dataclass, field
from datetime import date

from anafacts.model import (
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    Event,
    EventType,
    Figure,
    Hedge,
    Modality,
    Period,
    Role,
    StockFlow,
    Topic,
    UnitKind,
    Voice,
    content_id,
)
from anafacts.normalize.figures.digits import significant
from tests.report.sample_texts import TEXTS, sentence_of, span_of

HEINE = Attribution(speaker="Jorge Heine", voice=Voice.QUOTED, originator="Jorge Heine")
TRADE = Topic("trade between China and Latin America", "trade", "China", stock_flow=StockFlow.FLOW)
Y2014 = Period(DateInterval.of_years(2014, 2014), Basis.EXPLICIT)
Y2024 = Period(DateInterval.of_years(2024, 2024), Basis.EXPLICIT)


@dataclass(frozen=True)
class About:
    """What a claim says beside its figure."""

    topic: Topic = field(default_factory=Topic)
    period: Period = field(default_factory=Period)
    attribution: Attribution = field(default_factory=Attribution)
    kind: ClaimKind = ClaimKind.LEVEL
    modality: Modality = Modality.HAPPENED
    role: Role = Role.NONE


def figure(value: float, unit: str, kind: UnitKind, hedge: Hedge = Hedge.EXACT) -> Figure:
    """Return a figure that allows its value alone, or all above it where it is "over"."""
    over = hedge is Hedge.OVER
    least, most = significant(value)
    return Figure(
        *(value, value, None if over else value, unit, kind),
        low_open=over,
        digits_min=least,
        digits_max=most,
        hedge=hedge,
    )


def claim(doc_id: str, quote: str, fig: Figure, about: About) -> Claim:
    """Return the claim of the quote in its sentence."""
    span = span_of(doc_id, quote)
    sentence = sentence_of(doc_id, span)
    return Claim(
        claim_id=content_id("c", doc_id, quote),
        fingerprint=content_id("cf", doc_id, quote),
        doc_id=doc_id,
        span=span,
        quote=quote,
        sentence=sentence,
        sentence_text=TEXTS[doc_id][sentence.start : sentence.end],
        kind=about.kind,
        figure=fig,
        topic=about.topic,
        period=about.period,
        modality=about.modality,
        attribution=about.attribution,
        role=about.role,
    )


def event(doc_id: str, quote: str, key: str, period: Period) -> Event:
    """Return a mention of the event that has the key."""
    span = span_of(doc_id, quote)
    return Event(
        event_id=content_id("e", doc_id, quote),
        event_key=key,
        doc_id=doc_id,
        span=span,
        quote=quote,
        sentence=sentence_of(doc_id, span),
        trigger="meet",
        type=EventType.MEETING,
        participants=("China", "CELAC"),
        place="Beijing",
        period=period,
    )


_BOOKS = About(Topic("books published", "book published", "Jorge Heine"), kind=ClaimKind.COUNT)
Y2020 = Period(DateInterval.of_years(2020, 2020), Basis.EXPLICIT)
CLAIMS = {
    "519": claim(
        "bu_pardee",
        "$519 billion",
        figure(519e9, "USD", UnitKind.MONEY),
        About(TRADE, attribution=HEINE),
    ),
    "doubled": claim(
        "bu_pardee",
        "doubled",
        figure(2, "ratio", UnitKind.RATIO),
        About(TRADE, kind=ClaimKind.GROWTH, role=Role.FACTOR),
    ),
    "18": claim("bu_pardee", "18 books", figure(18, "book", UnitKind.COUNT), _BOOKS),
    "17": claim("cari_heine", "17 books", figure(17, "book", UnitKind.COUNT), _BOOKS),
    "6.6": claim(
        "cari_heine",
        "contraction of -6.6 per cent",
        figure(-6.6, "percent", UnitKind.SHARE),
        About(Topic("GDP contraction", "gdp", place="Latin America"), Y2020),
    ),
    "263": claim(
        "cgtn_li", "$263.5 billion", figure(263.5e9, "USD", UnitKind.MONEY), About(TRADE, Y2014)
    ),
    "500": claim(
        "cgtn_li",
        "over $500 billion",
        figure(500e9, "USD", UnitKind.MONEY, Hedge.OVER),
        About(TRADE, Y2024),
    ),
    "yuan": claim(
        "cgtn_wang",
        "66 billion yuan",
        figure(66e9, "CNY", UnitKind.MONEY),
        About(Topic("credit line for regional development", "credit line")),
    ),
    "dollar": claim(
        "cgtn_wang",
        "$9.23 billion",
        figure(9.23e9, "USD", UnitKind.MONEY),
        About(Topic("credit line for regional development", "credit line"), role=Role.EQUIVALENT),
    ),
    "six": claim(
        "cgtn_wang",
        "six areas",
        figure(6, "area", UnitKind.COUNT),
        About(Topic("areas that deserve focus", "area"), kind=ClaimKind.ENUMERATION),
    ),
    "40": claim(
        "jacobin",
        "about 40 percent",
        figure(40, "percent", UnitKind.SHARE, Hedge.ABOUT),
        About(Topic("trade with China", "trade share", "Chile"), kind=ClaimKind.SHARE),
    ),
    "fortyfold": claim(
        "jacobin",
        "fortyfold",
        figure(40, "ratio", UnitKind.RATIO),
        About(
            TRADE, Period(DateInterval.of_years(2000, 2023), Basis.EXPLICIT), kind=ClaimKind.GROWTH
        ),
    ),
}
ID = {name: row.claim_id for name, row in CLAIMS.items()}


LAUNCH = "co-launched by Chinese and Latin American leaders in 2014"
_MAY_13 = Period(DateInterval.of_day(date(2025, 5, 13)), Basis.EXPLICIT)
EVENTS = (
    event("cgtn_li", "The Fourth Ministerial Meeting of China-CELAC Forum opened", "k4", _MAY_13),
    event(
        "cgtn_wang",
        "Foreign ministers gathered in Beijing for the Fourth Ministerial Meeting",
        "k4",
        Period(DateInterval.of_month(2025, 5), Basis.ANCHORED),
    ),
    event(
        "bu_pardee",
        "first China-CELAC ministerial meeting that took place in Beijing",
        "k1",
        Period(DateInterval.of_years(2015, 2015), Basis.EXPLICIT),
    ),
    event("cgtn_li", LAUNCH, "k1", Y2014),
    event(
        "cgtn_wang",
        "It saw the unveiling of a 66 billion yuan",
        "k3",
        Period(DateInterval.of_month(2025, 5), Basis.INFERRED),
    ),
    event("jacobin", "doing about 40 percent of its trade with China", "k5", Period()),
)
