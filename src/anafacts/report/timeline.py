"""Events in order: one row an event, all its mentions together."""

from collections import defaultdict

from anafacts.model import SETTLED, Basis, DateInterval, Event, Grain, Modality, Tables
from anafacts.report.days import days
from anafacts.report.pictures import apart, event_strip
from anafacts.report.view import EventRow, Timeline
from anafacts.report.words import MODALITY, listed, place, visible

MOST_DATED = 300
MOST_UNDATED = 100
MOST_PLACES = 8

_NEVER_FIRST = 2**31


def timeline(tables: Tables) -> Timeline:
    """Return the events by their most precise date, then those without one by first mention."""
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(tables.events, key=_precision):
        groups[event.event_key].append(event)
    dated = [g for g in groups.values() if g[0].period.interval]
    undated = [g for g in groups.values() if not g[0].period.interval]
    dated.sort(key=_moment)
    undated.sort(key=lambda g: (g[0].doc_id, g[0].span, g[0].event_id))
    return Timeline(
        dated=tuple(_row(g) for g in dated[:MOST_DATED]),
        undated=tuple(_row(g) for g in undated[:MOST_UNDATED]),
        total=len(groups),
        hidden=len(dated[MOST_DATED:]) + len(undated[MOST_UNDATED:]),
        strip=event_strip(dated[:MOST_DATED]),
    )


def _precision(event: Event) -> tuple[int, str, int, str]:
    interval = event.period.interval
    length = (interval.end - interval.start).days if interval else _NEVER_FIRST
    return length, event.doc_id, event.span.start, event.event_id


def _moment(mentions: list[Event]) -> tuple[DateInterval | None, str]:
    first = mentions[0]
    return first.period.interval, first.event_key


def _row(mentions: list[Event]) -> EventRow:
    first = mentions[0]
    interval, basis = first.period.interval, first.period.basis
    places = [place(e.doc_id, e.span) for e in mentions]
    more = len(places) - MOST_PLACES
    return EventRow(
        key=first.event_key,
        date=days(interval),
        grain=_grain(interval),
        basis="" if basis in {Basis.EXPLICIT, Basis.NONE} else _basis(first),
        kind=first.type.value.replace("_", " "),
        text=visible(first.quote),
        details=_details(first),
        places=(*places[:MOST_PLACES], *((f"{more} more",) if more > 0 else ())),
        disagreement=_disagreement(mentions),
        hollow=first.modality not in SETTLED,
    )


def _grain(interval: DateInterval | None) -> str:
    if interval is None:
        return ""
    if interval.grain in {Grain.DAY, Grain.MONTH, Grain.YEAR}:
        return interval.grain.value
    return Grain.SPAN.value


def _basis(event: Event) -> str:
    written = f', written "{event.date_text}"' if event.date_text else ""
    return visible(event.period.basis.value + written)


def _details(event: Event) -> tuple[str, ...]:
    pairs = (
        ("with", listed(event.participants)),
        ("in", event.place or ""),
        ("said by", event.speaker or ""),
    )
    modality = "" if event.modality is Modality.HAPPENED else MODALITY[event.modality]
    texts = (modality, *(f"{label} {text}" for label, text in pairs if text))
    return tuple(visible(text) for text in texts if text)


def _disagreement(mentions: list[Event]) -> str:
    """Return the dates of the mentions where two of them share no day, else nothing."""
    intervals = sorted({e.period.interval for e in mentions if e.period.interval})
    told = listed(list(dict.fromkeys(map(days, intervals))))
    return f"dates differ: {told}" if apart(mentions) else ""
