"""Two days for what happens once: a birth, a death, a founding."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import (
    Basis,
    DateInterval,
    Event,
    Family,
    FindingType,
    Modality,
    PublishedBasis,
    RelationName,
    Severity,
)
from anafacts.normalize.names import entity_key
from anafacts.reconcile.derive.check import Case, Check, evidence_of, marks_of
from anafacts.reconcile.derive.company import Names, in_company, names_by_text
from anafacts.reconcile.event_members import is_person, members
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import told_in, when

_FULL = 2  # words that a name must have, so that it is nobody else's


@dataclass(frozen=True, slots=True)
class _Once:
    """A verb for what happens once."""

    verb: str
    example: str


def once_only(case: Case) -> list[Check]:
    """Return one check for everybody, and everything, whose one day two mentions tell apart."""
    told: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in case.events:
        if event.trigger in _verbs() and _is_dated(case, event) and (who := _who(event)):
            told[event.trigger, who].append(event)
    several = any(len(mentions) > 1 for mentions in told.values())
    names = names_by_text(case.events if several else ())
    found = (_check(mentions, who, names) for (_, who), mentions in told.items())
    return [check for check in found if check]


@cache
def _verbs() -> frozenset[str]:
    return frozenset(entry.verb for entry in load("once", _Once))


def _who(event: Event) -> str:
    """Return the one whom it befalls, by a name in full; "" where several may be meant."""
    named = members(event) | ({event.name} if event.name else set())
    if len(named) != 1:
        return ""
    name = next(iter(named))
    full = len(name.split()) >= _FULL and (is_person(name) or name == event.name)
    return entity_key(name) if full else ""


def _is_dated(case: Case, event: Event) -> bool:
    """Return whether the words say when; a day counted from a guessed publication says nothing."""
    if event.modality is not Modality.HAPPENED or event.period.interval is None:
        return False
    guessed = case.metas[event.doc_id].published_basis is PublishedBasis.INFERRED
    return event.period.basis is Basis.EXPLICIT or (
        event.period.basis is Basis.ANCHORED and not guessed
    )


def _check(mentions: list[Event], who: str, names: Names) -> Check | None:
    """Return the finding of the first two mentions whose days share none."""
    first, *rest = sorted(mentions, key=lambda e: (e.doc_id, e.span))
    one = (e for e in rest if in_company(names, (first.doc_id, e.doc_id), who))
    other = next((e for e in one if not _days(e).overlaps(_days(first))), None)
    if other is None:
        return None
    text = (
        f"{told_in(first)} gives {when(_days(first))}, {told_in(other)} {when(_days(other))}: "
        "it happened once."
    )
    line = f"{when(_days(first))} and {when(_days(other))} share no day"
    name = next(iter(members(first) or {first.name or ""}))
    return Check(
        rule="once",
        title=f"Two dates for one event of {name}: {when(_days(first))} and {when(_days(other))}",
        verdict=Verdict(Family.CONFLICT, RelationName.CONFLICT, text, (line,), FindingType.DATE),
        severity=Severity.MINOR,
        evidence=(evidence_of(first), evidence_of(other)),
        claims=(),
        events=(first, other),
        settle_by="Look the date up in a record of the day.",
        marks=marks_of((first, other)),
    )


def _days(event: Event) -> DateInterval:
    if event.period.interval is None:
        raise ValueError(f"{event.event_id} has no date")
    return event.period.interval
