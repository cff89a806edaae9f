"""Anniversary algebra: a tenth anniversary in 2025 means a beginning in 2015."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from anafacts.lexicon.founding import founding_verbs
from anafacts.model import (
    Claim,
    DateInterval,
    Event,
    Evidence,
    Family,
    FindingType,
    RelationName,
    Severity,
)
from anafacts.normalize.names import normal_key
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.derive.series import series_of
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import quoted, squeeze, when

RULE = "anniversary"

Begun = Mapping[str, list[Event]]


def anniversaries(case: Case) -> list[Check]:
    """Return a check for every anniversary of something whose beginning a text dates.

    What is counted from before the first year of the calendar is left alone.
    """
    checks: dict[tuple[str, ...], Check] = {}
    begun = _begun(case.events)
    for claim in case.claims:
        if claim.rule == RULE and claim.figure.value and claim.topic.subject:
            interval = claim.period.interval or case.metas[claim.doc_id].published
            beginnings = _beginnings(claim, begun)
            if interval and beginnings and claim.figure.value < interval.start.year:
                check = _check(claim, interval, beginnings)
                checks.setdefault(_about(check), check)
    return list(checks.values())


def _about(check: Check) -> tuple[str, ...]:
    """Return what the check is about: one finding for all who count the same years alike."""
    return (*check.verdict.trace, *(e.event_key for e in check.events))


def _begun(events: Iterable[Event]) -> Begun:
    """Return the dated events that may be a beginning, by each word of their names."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        first = event.edition == 1 or event.trigger in founding_verbs()
        if first and event.name and event.period.interval:
            for word in set(normal_key(event.name).split()):
                found[word].append(event)
    return found


def _beginnings(claim: Claim, begun: Begun) -> list[Event]:
    """Return dated events that begin the thing, those of the same text first."""
    subject = claim.topic.subject or ""
    near = {e.event_id: e for word in normal_key(subject).split() for e in begun.get(word, ())}
    found = [e for e in near.values() if _begins(e, subject)]
    return sorted(found, key=lambda e: (e.doc_id != claim.doc_id, e.doc_id, e.span))


def _begins(event: Event, subject: str) -> bool:
    name = event.name or ""
    return _same_series(name, subject) if event.edition == 1 else _same_thing(name, subject)


def _same_thing(name: str, subject: str) -> bool:
    """The words of the one are words of the other: a forum, and a meeting of the forum."""
    x, y = set(normal_key(name).split()), set(normal_key(subject).split())
    return bool(x and y) and (x <= y or y <= x)


def _same_series(name: str, subject: str) -> bool:
    """A forum counts from the first of its meetings, whatever else their names say."""
    shared = set(normal_key(name).split()) & set(normal_key(subject).split())
    return len(shared) >= width("name of a first meeting")


def _check(claim: Claim, interval: DateInterval, beginnings: list[Event]) -> Check:
    years = int(claim.figure.value or 0)
    due = DateInterval.of_years(interval.start.year - years, interval.last.year - years)
    fits = [e for e in beginnings if e.period.interval and e.period.interval.overlaps(due)]
    misses = [e for e in beginnings if e not in fits]
    own_miss = next((e for e in misses if e.doc_id == claim.doc_id), None)
    chosen = own_miss or (misses[0] if misses and not fits else None)
    verdict = _verdict(claim, due, chosen, fits)
    events = tuple(e for e in (chosen, *fits[:2]) if e)
    return Check(
        rule=RULE,
        title=_title(claim, interval, chosen),
        verdict=verdict,
        severity=Severity.MINOR if chosen else Severity.INFO,
        evidence=_evidence(claim, events),
        claims=(claim,),
        events=events,
        settle_by="Look up the founding document, and from which event the years are counted.",
    )


def _title(claim: Claim, interval: DateInterval, miss: Event | None) -> str:
    what = f"{quoted(claim)} of {series_of(claim.topic.subject or '')}, {_years(interval)}"
    if miss is None:
        return f"{what} holds"
    return f"{what}, but a beginning in {when(miss.period.interval)}"


def _years(interval: DateInterval) -> str:
    first, last = interval.start.year, interval.last.year
    return str(first) if first == last else f"{first} or {last}"


def _verdict(claim: Claim, due: DateInterval, miss: Event | None, fits: list[Event]) -> Verdict:
    years = int(claim.figure.value or 0)
    line = f"{due.start.year} + {years} = {due.start.year + years}"
    if miss is None:
        text = f"{quoted(claim)} fits {_dated(fits[0])}."
        return Verdict(
            Family.AGREE, RelationName.DERIVED_CONSISTENT, text, (line,), FindingType.DATE
        )
    other = miss.period.interval.start.year if miss.period.interval else 0
    trace = (f"{other} + {years} = {other + years}, not {due.start.year + years}", line)
    lead = f"{quoted(claim)} is counted to {due.start.year + years}, but {_dated(miss)}"
    if fits:
        text = f"{lead}; counted from {_dated(fits[0])} it holds."
        relation = RelationName.EXPLAINED_DEFINITION
        return Verdict(Family.EXPLAINED, relation, text, trace, FindingType.DATE)
    return Verdict(Family.CONFLICT, RelationName.CONFLICT, f"{lead}.", trace, FindingType.DATE)


def _dated(event: Event) -> str:
    return f'"{squeeze(event.quote)}" ({when(event.period.interval)}, {event.doc_id})'


def _evidence(claim: Claim, events: tuple[Event, ...]) -> tuple[Evidence, ...]:
    return (evidence_of(claim), *(evidence_of(e) for e in events))
