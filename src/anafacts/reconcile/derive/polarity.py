"""One text tells that it happened, another denies the very same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import (
    Event,
    Family,
    FindingType,
    Modality,
    RelationName,
    Severity,
)
from anafacts.normalize.names import entity_key
from anafacts.reconcile.derive.check import Case, Check, evidence_of, marks_of
from anafacts.reconcile.event_members import members
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import join, told_in, when


@dataclass(frozen=True, slots=True)
class _Limits:
    """Words by which a denial does not hold for good."""

    words: tuple[str, ...]
    example: str


Told = Mapping[tuple[str, str], list[Event]]


def polarities(case: Case) -> list[Check]:
    """Return one check for every denial of what another text tells of the same members."""
    denials = [
        e
        for e in case.events
        if e.modality is Modality.NEGATED and len(e.participants) >= width("members in common")
        if not _limits().search(e.quote)
    ]
    triggers = {e.trigger for e in denials}
    told: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in case.events:
        if event.modality is Modality.HAPPENED and event.trigger in triggers:
            for member in _keys(event):
                told[event.trigger, member].append(event)
    found: dict[tuple[object, ...], Check] = {}
    for event in denials:
        against = next(_against(case, event, told), None)
        if against is not None:
            found.setdefault((event.trigger, _keys(event)), _check(event, against))
    return list(found.values())


def _keys(event: Event) -> frozenset[str]:
    """Return who takes part; an object that carries a name of its own is one of them."""
    return frozenset(entity_key(name) for name in (*members(event), event.name) if name)


@cache
def _limits() -> re.Pattern[str]:
    words = sorted((w for e in load("denial_limits", _Limits) for w in e.words), key=len)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, reversed(words)))})\b", re.IGNORECASE)


def _against(case: Case, denied: Event, told: Told) -> Iterator[Event]:
    """Yield what texts tell of the same members and of no other time, in their order."""
    near = {e.event_id: e for key in _keys(denied) for e in told.get((denied.trigger, key), ())}
    for event in sorted(near.values(), key=lambda e: (e.doc_id, e.span)):
        if event.doc_id != denied.doc_id and _is_same(case, denied, event):
            yield event


def _is_same(case: Case, denied: Event, event: Event) -> bool:
    shared = _keys(denied) & _keys(event)
    few = len(shared) < width("members in common")
    if few or shared not in {_keys(denied), _keys(event)}:
        return False
    if denied.place and event.place and denied.place != event.place:
        return False
    if denied.edition != event.edition:
        return False
    first, second = denied.period.interval, event.period.interval
    if first is not None and second is not None:
        return first.overlaps(second)
    days = [case.metas[e.doc_id].published for e in (denied, event)]
    if first is not None or second is not None or None in days:
        return False
    starts = [d.start for d in days if d is not None]
    return (max(starts) - min(starts)).days <= width("undated denial")


def _check(denied: Event, event: Event) -> Check:
    told, against = map(told_in, (event, denied))
    named = (*members(denied), denied.name)
    whose = join(sorted({n for n in named if n and entity_key(n) in _keys(event)}))
    text = (
        f"{told} is told as having happened; elsewhere it is denied: {against}. Both name {whose}."
    )
    time = event.period.interval or denied.period.interval
    line = f'"{denied.trigger}": told of once, denied once, {when(time)}'
    return Check(
        rule="polarity",
        title=f"Told in {event.doc_id}, denied in {denied.doc_id}: {told}",
        verdict=Verdict(
            Family.CONFLICT, RelationName.CONFLICT, text, (line,), FindingType.POLARITY
        ),
        severity=Severity.MINOR,
        evidence=(evidence_of(event), evidence_of(denied)),
        claims=(),
        events=(event, denied),
        settle_by="Ask whoever denies it, or look for a record of the event.",
        marks=marks_of((event, denied)),
    )
