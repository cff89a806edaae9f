"""So many days of a visit, held against the days on which another mention has it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from anafacts.model import (
    Basis,
    Claim,
    DateInterval,
    Event,
    EventType,
    Family,
    FindingType,
    Grain,
    Hedge,
    RelationName,
    Severity,
)
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import amount, source, squeeze, when

_TYPES = frozenset({EventType.VISIT, EventType.MEETING})
_LONGEST = 31  # days of a visit that is told by its first and its last
_OWN = re.compile(r"\b(?:during|over|in|after|for)\s(?:his|her|their|its)\s$", re.IGNORECASE)
_THERE = re.compile(r"\s(?:in|at|on)\s[A-Z]")
_CALLED = re.compile(r"[-\s](?:\w+\s)?(?:visit|trip|stay|tour|summit|meeting|conference|forum)\b")
_BESIDE = 250  # code points from the end of what is told of the visit to the sentence of its length

Dated = Mapping[str, list[tuple[Event, DateInterval]]]


def stays(case: Case) -> list[Check]:
    """Return a check for every visit whose length one mention tells and whose days another.

    With both ends 23 to 26 May is four days, between them three: a stay that is shorter may leave
    out a day of travel or another place, so that only a longer one cannot be.
    """
    dated = _dated(case.events)
    near: defaultdict[str, list[Event]] = defaultdict(list)
    for event in case.events:
        if event.event_key in dated:
            near[event.doc_id].append(event)
    found = []
    for claim in case.claims:
        if claim.doc_id in near and _is_stay(claim):
            told = next(_told(claim, near[claim.doc_id], dated), None)
            if told is not None and not _is_loose(claim, *told):
                found.append(_check(claim, *told))
    return found


def _dated(events: Iterable[Event]) -> Dated:
    """Return the visits and meetings that are told by their first and last day, by their key."""
    found: defaultdict[str, list[tuple[Event, DateInterval]]] = defaultdict(list)
    for event in events:
        span = event.period.interval
        sure = event.period.basis is Basis.EXPLICIT and event.type in _TYPES
        if sure and span and span.grain is Grain.SPAN and 1 < _days(span) <= _LONGEST:
            found[event.event_key].append((event, span))
    return found


def _is_stay(claim: Claim) -> bool:
    figure, at = claim.figure, claim.span.start - claim.sentence.start
    before, behind = claim.sentence_text[:at], claim.sentence_text[at + len(claim.quote) :]
    plain = figure.unit == "day" and figure.hedge is Hedge.EXACT and figure.value is not None
    there = _OWN.search(before) and _THERE.match(behind)
    return plain and bool(there or _CALLED.match(behind))


def _told(
    claim: Claim, near: Iterable[Event], dated: Dated
) -> Iterator[tuple[Event, DateInterval]]:
    """Yield the dated mentions elsewhere of what is told in the sentence or just before it."""
    for event in near:
        gap = claim.sentence.start - event.sentence.end
        if event.sentence == claim.sentence or 0 <= gap <= _BESIDE:
            yield from (d for d in dated[event.event_key] if d[0].sentence != claim.sentence)


def _is_loose(claim: Claim, event: Event, span: DateInterval) -> bool:
    """Return whether one text counts the nights: who gives both figures knows how they go."""
    return claim.doc_id == event.doc_id and claim.figure.value == _days(span) - 1


def _days(span: DateInterval) -> int:
    return (span.end - span.start).days


def _check(claim: Claim, event: Event, span: DateInterval) -> Check:
    days, said = _days(span), claim.figure.value or 0.0
    line = f"{when(span)} is {amount(days, 'day')} with both ends"
    if said == days:
        family, relation, how = Family.AGREE, RelationName.DERIVED_CONSISTENT, "the length holds"
    elif said < days:
        family, relation = Family.TENSION, RelationName.TENSION
        how = "a day of travel is left out, or another place, or a date is wrong"
    else:
        family, relation, how = Family.CONFLICT, RelationName.CONFLICT, "that is too short"
    told = f'"{squeeze(event.quote)}" ({event.doc_id})'
    return Check(
        rule="stays",
        title=f"{source(claim)} against {amount(days, 'day')}, {when(span)}",
        verdict=Verdict(
            family,
            relation,
            f"{source(claim)} is told of {told}: {line}; {how}.",
            (line,),
            FindingType.DATE,
        ),
        severity=Severity.INFO if family is Family.AGREE else Severity.MINOR,
        evidence=(evidence_of(claim), evidence_of(event)),
        claims=(claim,),
        events=(event,),
        settle_by="Look up the first and the last day.",
    )
