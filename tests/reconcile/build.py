"""Claims, texts and events in a few words, for tests."""

from dataclasses import replace
from datetime import date
from typing import Any

from anafacts.model import (
    AnalysisText,
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    DocumentMeta,
    Event,
    EventType,
    Figure,
    Hedge,
    Modality,
    Period,
    PublishedBasis,
    Role,
    Span,
    StockFlow,
    Topic,
    Trend,
    UnitKind,
    content_id,
)

_LIMITS = {
    Hedge.OVER: (True, False),
    Hedge.AT_LEAST: (True, False),
    Hedge.UNDER: (False, True),
    Hedge.AT_MOST: (False, True),
}


def interval(text: str) -> DateInterval:
    """Return the year, month or day that an ISO text names."""
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return DateInterval.of_years(parts[0], parts[0])
    if len(parts) == 2:
        return DateInterval.of_month(*parts)
    return DateInterval.of_day(date(*parts))


def figure(value: float | None, **given: Any) -> Figure:
    """Return a figure; a hedge that is open to one side leaves that side unbounded."""
    hedge = Hedge(given.pop("hedge", "exact"))
    keep_low, keep_high = _LIMITS.get(hedge, (True, True))
    digits = given.pop("digits", _digits(value))
    base = Figure(
        value=value,
        low=value if keep_low else None,
        high=value if keep_high else None,
        low_open=hedge is Hedge.OVER,
        high_open=hedge is Hedge.UNDER,
        unit=given.pop("unit", "USD"),
        unit_kind=UnitKind(given.pop("unit_kind", "money")),
        hedge=hedge,
        trend=Trend(given.pop("trend", "none")),
        digits_min=digits,
        digits_max=given.pop("digits_max", digits),
    )
    return replace(base, **given)


def _digits(value: float | None) -> int:
    """Return the significant digits of a number, trailing zeros not counted."""
    return len(f"{value:.6e}".split("e")[0].replace(".", "").rstrip("0")) if value else 1


def claim(doc: str, quote: str, fig: Figure, **given: Any) -> Claim:
    """Return a claim of a text; topic fields, period, modality and originator by keyword."""
    start = given.pop("start", 0)
    topic = Topic(
        measure=given.pop("measure", "trade"),
        measure_key=given.pop("key", "trade||"),
        subject=given.pop("subject", None),
        counterpart=given.pop("counterpart", None),
        place=given.pop("place", None),
        qualifiers=tuple(given.pop("qualifiers", ())),
        stock_flow=StockFlow(given.pop("stock_flow", "unknown")),
    )
    period = given.pop("period", None)
    kind = ClaimKind(given.pop("kind", "level"))
    return Claim(
        claim_id=content_id("claim", doc, start, quote, kind),
        fingerprint=content_id("mark", doc, quote, kind),
        doc_id=doc,
        span=Span(start, start + len(quote)),
        quote=quote,
        sentence=Span(start, start + len(quote)),
        sentence_text=quote,
        kind=kind,
        figure=fig,
        topic=topic,
        period=Period(interval(period), Basis.EXPLICIT) if period else Period(),
        modality=Modality(given.pop("modality", "happened")),
        attribution=Attribution(originator=given.pop("originator", doc)),
        role=Role(given.pop("role", "none")),
        **given,
    )


def document(doc: str, published: str | None = None) -> Document:
    """Return a text of which only the date of publication matters."""
    meta = DocumentMeta(
        published=interval(published) if published else None,
        published_basis=PublishedBasis.SIDECAR if published else PublishedBasis.NONE,
    )
    return Document(doc, f"{doc}.txt", "", "utf-8", "", AnalysisText("", ()), meta)


def event(doc: str, quote: str, when: str | None, **given: Any) -> Event:
    """Return a mention of an event."""
    start = given.pop("start", 0)
    return Event(
        event_id=content_id("event", doc, start, quote),
        event_key=given.pop("event_key", content_id("key", quote)),
        doc_id=doc,
        span=Span(start, start + len(quote)),
        quote=quote,
        sentence=Span(start, start + len(quote)),
        trigger=given.pop("trigger", "launch"),
        type=EventType(given.pop("type", "agreement")),
        participants=tuple(given.pop("participants", ())),
        period=Period(interval(when), Basis.EXPLICIT) if when else Period(),
        modality=Modality(given.pop("modality", "happened")),
        **given,
    )
