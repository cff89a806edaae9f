"""Editions of one series: a later one has the higher number, and no year has two of an annual."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from anafacts.lexicon.founding import founding_verbs
from anafacts.model import Event, Family, FindingType, Modality, RelationName, Severity
from anafacts.normalize.names import normal_key
from anafacts.reconcile.derive.check import Case, Check, evidence_of, marks_of
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import squeeze, when

_TOLD = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.PLANNED})
_ANNUAL = re.compile(r"\b(?:annual|yearly)\b", re.IGNORECASE)


def editions(case: Case) -> list[Check]:
    """Return a check for every series whose numbered editions and years do not go together.

    Of two editions the one with the higher number is no earlier, and one number has one year. An
    annual one cannot have more editions than there were years since its first or its founding;
    fewer are no error, for a year may have been left out.
    """
    series = _series(case.events)
    found = [check for numbered in series.values() for check in _in_order(numbered)]
    begun = _founded(case.events)
    for key, numbered in series.items():
        first = next((e for e in numbered if e.edition == 1), None) or begun.get(key)
        annual = (e for e in numbered if _ANNUAL.search(e.quote) and (e.edition or 0) > 1)
        found += [_annual(e, first) for e in annual if first and _too_many(e, first)]
    return found


def _series(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Return the dated, numbered editions by the words of their name, in order of number."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.edition and event.name and event.modality in _TOLD and is_stated(event.period):
            found[normal_key(event.name)].append(event)
    return {
        key: sorted(same, key=lambda e: (e.edition or 0, _year(e), e.doc_id, e.span))
        for key, same in found.items()
    }


def _founded(events: Iterable[Event]) -> dict[str, Event]:
    found: dict[str, Event] = {}
    for event in events:
        first = event.trigger in founding_verbs() and event.edition is None
        if first and event.name and is_stated(event.period):
            found.setdefault(normal_key(event.name), event)
    return found


def _year(event: Event) -> int:
    return event.period.interval.start.year if event.period.interval else 0


def _in_order(numbered: list[Event]) -> Iterator[Check]:
    for low, high in pairwise(numbered):
        first, second = low.period.interval, high.period.interval
        if first is None or second is None or first.overlaps(second):
            continue
        if low.edition == high.edition or second.end <= first.start:
            yield _out_of_order(low, high)


def _out_of_order(low: Event, high: Event) -> Check:
    same = low.edition == high.edition
    how = "one edition has one date" if same else "the higher number is the earlier of the two"
    line = (
        f"edition {low.edition}: {when(low.period.interval)}; "
        f"edition {high.edition}: {when(high.period.interval)}"
    )
    return _make((low, high), f"{_quote(low)} and {_quote(high)}: {how}.", line)


def _too_many(event: Event, first: Event) -> bool:
    return (event.edition or 0) > _year(event) - _year(first) + 1


def _annual(event: Event, first: Event) -> Check:
    years = _year(event) - _year(first) + 1
    line = f"{_year(event)} - {_year(first)} + 1 = {years}, fewer than {event.edition}"
    text = (
        f"{_quote(event)} is numbered {event.edition}, but {_quote(first)} leaves room for "
        f"{years} annual editions by {_year(event)}."
    )
    return _make((event, first), text, line)


def _make(events: tuple[Event, Event], text: str, line: str) -> Check:
    return Check(
        rule="editions",
        title=f"Editions of {events[0].name}: {line}",
        verdict=Verdict(Family.CONFLICT, RelationName.CONFLICT, text, (line,), FindingType.DATE),
        severity=Severity.MINOR,
        evidence=tuple(evidence_of(e) for e in events),
        claims=(),
        events=events,
        settle_by="Look up the list of editions.",
        marks=marks_of(events),
    )


def _quote(event: Event) -> str:
    return f'"{squeeze(event.quote)}" ({event.doc_id}, {when(event.period.interval)})'
