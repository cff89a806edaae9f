"""Sources that are older than what they are cited for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from anafacts.model import (
    Basis,
    DateInterval,
    Event,
    Evidence,
    Family,
    FindingType,
    Grain,
    Modality,
    Reference,
    RelationName,
    Severity,
)
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.derive.cited import Cited, means
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import squeeze, when

_NEAR = 600  # code points before a citation within which stands what it bears out
_SOON = 60  # days after a source; what came much later is another matter
_MONTH = 31
_SENTENCE = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘(]?[A-Z])")
_DATED = frozenset({Basis.EXPLICIT, Basis.ANCHORED, Basis.INHERITED})

Told = Mapping[str, list[tuple[Event, DateInterval]]]


def older_sources(case: Case) -> list[Check]:
    """Return a check for every source of a day that is cited for what happened soon after it.

    What it is cited for is told shortly before, and the sentence of the citation names its place
    or one who took part.
    """
    days = [(r, r.date) for r in case.references if r.date and r.date.grain is Grain.DAY]
    told = _told(case.events) if days else {}
    found = []
    for reference, day in days:
        places = case.citations.get(reference.doc_id, ())
        meant = (p for p in places if p.citation.year == reference.year)
        meant = (p for p in meant if means(p.citation, reference))
        cited = ((p, e) for p in meant for e in _after(case, p, day, told))
        first = next(cited, None)
        if first is not None:
            found.append(_check(reference, *first, day))
    return found


def _told(events: Iterable[Event]) -> Told:
    """Return what happened at a time that is known to a month or better, by text."""
    found: defaultdict[str, list[tuple[Event, DateInterval]]] = defaultdict(list)
    for event in events:
        span = event.period.interval
        known = event.period.basis in _DATED and event.modality is Modality.HAPPENED
        if known and span and (span.end - span.start).days <= _MONTH:
            found[event.doc_id].append((event, span))
    return found


def _after(case: Case, place: Cited, day: DateInterval, told: Told) -> Iterator[Event]:
    """Yield what is told shortly before a citation, named there again, and younger than the day."""
    doc_id, at = place.evidence.doc_id, place.citation.start
    sentence = _SENTENCE.split(case.texts[doc_id][max(0, at - _NEAR) : at])[-1]
    for event, span in told.get(doc_id, ()):
        near = 0 <= place.evidence.start - event.span.end <= _NEAR
        late = 0 <= (span.start - day.end).days <= _SOON
        names = [n for n in (event.place, *event.participants) if n]
        if near and late and any(name in sentence for name in names):
            yield event


def _check(reference: Reference, place: Cited, event: Event, day: DateInterval) -> Check:
    quote, span = squeeze(place.evidence.quote), reference.span
    happened = when(event.period.interval)
    row = Evidence(reference.doc_id, span.start, span.end, reference.quote)
    return Check(
        "older_sources",
        f'"{quote}" is of {when(day)}, and cited for {happened}',
        Verdict(
            Family.TENSION,
            RelationName.TENSION,
            f'The text cites "{quote}", which its list dates {when(day)}, for "'
            f'{squeeze(event.quote)}", which it puts at {happened}: the source is the older of the '
            "two.",
            (f"{when(day)} is before {happened}",),
            FindingType.REFERENCE,
        ),
        Severity.MINOR,
        (place.evidence, evidence_of(event), row),
        (),
        (event,),
        settle_by="Open the source: does it tell of what was still to come, or is a date wrong?",
        marks=(quote, squeeze(event.quote)),
    )
