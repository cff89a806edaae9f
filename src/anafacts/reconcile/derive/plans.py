"""What was planned for a day, and what became of it: met, missed, put off or open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from anafacts.model import (
    AHEAD,
    DateInterval,
    Event,
    Family,
    FindingType,
    Modality,
    PublishedBasis,
    RelationName,
    Severity,
)
from anafacts.normalize.names import canonical, entity_key
from anafacts.reconcile import titles
from anafacts.reconcile.derive.check import Case, Check, evidence_of, marks_of
from anafacts.reconcile.event_habits import types_with
from anafacts.reconcile.event_kin import families_of, same_kind
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import squeeze, told_in, when

_DONE = frozenset({Modality.HAPPENED, Modality.NEGATED})
_YEAR = 366  # days within which what was put off mostly takes place
_TOLD = {
    Modality.PLANNED: "was planned for",
    Modality.PROMISED: "was promised for",
    Modality.FORECAST: "was expected for",
}

_SETTLE = {
    "met": titles.NOTHING,
    "missed": titles.MISSED,
    "open": titles.AHEAD,
    "in doubt": "Look up whether the one that was planned took place.",
    "put off": "Look up the day for which it is planned now, and why it was put off.",
}

Outcomes = Mapping[tuple[str, str], list[Event]]
Ahead = Mapping[str, list[Event]]
Later = Mapping[str, dict[tuple[DateInterval, str], None]]


@dataclass(frozen=True, slots=True)
class _Plan:
    """An event that its text expects, with the days for which it does."""

    event: Event
    due: DateInterval


@dataclass(frozen=True, slots=True)
class _Fate:
    """What came of a plan: met, missed or open, the sentence, and the dates held together."""

    how: str
    text: str
    line: str


def plans(case: Case) -> list[Check]:
    """Return a check for every dated plan of which a later text tells, or might have told.

    What was to happen and did in its days is met; what happened after them, or is denied after
    them, is missed; what a text behind them still expects was put off; where a text that appeared
    later names the same members and tells nothing of it, it is open. One finding a plan, whoever
    repeats it.
    """
    planned = list(_plans(case))
    outcomes = _outcomes(case.events if planned else ())
    later = _later_texts(case) if planned else {}
    ahead = _ahead_of(case.events if planned else ())
    found: dict[tuple[object, ...], Check] = {}
    for plan in planned:
        about = (plan.event.trigger, frozenset(_members(plan.event)), plan.due)
        told = _told(case, plan, outcomes)
        still = None if told else _still_ahead(case, plan, ahead, later)
        check = _of_outcome(plan, told) if told else still or _open(plan, later)
        if check is not None and about not in found:
            found[about] = check
    return list(found.values())


def _plans(case: Case) -> Iterator[_Plan]:
    """Yield the events that were still to come when their text appeared.

    A plan with a figure is not done by any deed of its kind: the rule for figures decides on it.
    """
    figured = {(c.doc_id, c.sentence.start) for c in case.claims if c.modality in AHEAD}
    for event in case.events:
        due, meta = event.period.interval, case.metas[event.doc_id]
        said = meta.published if meta.published_basis is not PublishedBasis.INFERRED else None
        ahead = due and said and due.last > said.last
        plain = (event.doc_id, event.sentence.start) not in figured
        if due and ahead and plain and event.modality in AHEAD and _members(event):
            yield _Plan(event, due)


def _members(event: Event) -> frozenset[str]:
    """Return the keys of who takes part, where, and of the event's own name."""
    names = (*event.participants, event.place, event.name)
    return frozenset(entity_key(name) for name in names if name)


def _outcomes(events: Iterable[Event]) -> Outcomes:
    found: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.modality in _DONE:
            for family in families_of(event):
                for member in _members(event):
                    found[family, member].append(event)
    return found


def _told(case: Case, plan: _Plan, outcomes: Outcomes) -> Event | None:
    """Return what a text of later days tells of the very thing, the earliest outcome first."""
    near = {
        e.event_id: e
        for family in families_of(plan.event)
        for member in _members(plan.event)
        for e in outcomes.get((family, member), ())
    }
    fits = _sharpest(e for e in near.values() if _is_outcome(case, plan, e))
    return min(fits, key=lambda e: (not _is_met(plan, e), e.doc_id, e.span), default=None)


def _sharpest(mentions: Iterable[Event]) -> list[Event]:
    """Return of each event the mention with the fewest days: "on 3 May" before "months ago"."""
    found: dict[str, Event] = {}
    for event in sorted(mentions, key=_days):
        found.setdefault(event.event_key, event)
    return list(found.values())


def _days(event: Event) -> tuple[int, str]:
    interval = event.period.interval
    return (interval.end - interval.start).days if interval else 0, event.event_id


def _is_outcome(case: Case, plan: _Plan, event: Event) -> bool:
    before, after = (case.metas[e.doc_id].published for e in (plan.event, event))
    if before is None or after is None or after.last <= before.last:
        return False
    editions = {e.edition for e in (plan.event, event)} - {None}
    if not same_kind(plan.event, event) or len(editions) > 1:
        return False
    interval = event.period.interval
    if event.modality is Modality.NEGATED:
        return _is_one(plan.event, event) and after.start >= plan.due.end
    if interval is None or interval.last <= before.start:
        return False
    return _is_one(plan.event, event) and (_is_met(plan, event) or _is_late(plan, event))


def _is_one(a: Event, b: Event) -> bool:
    """Return whether both name the undertaking, or the same members of it."""
    if a.name and b.name:
        return entity_key(a.name) == entity_key(b.name) or _of_one_circle(a, b)
    if a.edition != b.edition:
        return _of_one_circle(a, b)
    shared = _members(a) & _members(b)
    alone = shared == _members(a) == _members(b) and all(canonical(s) is None for s in shared)
    return len(shared) >= width("members in common") or (alone and bool(shared))


def _of_one_circle(a: Event, b: Event) -> bool:
    """Return whether the same several bodies met at the same place, by whatever name."""
    bodies = {entity_key(p) for p in b.participants}
    same = bodies <= {entity_key(p) for p in a.participants} and len(bodies) >= width(
        "members in common"
    )
    return same and a.place is not None and a.place == b.place


def _is_met(plan: _Plan, event: Event) -> bool:
    interval = event.period.interval
    if event.modality is Modality.NEGATED or interval is None:
        return False
    early = _is_once(plan, event) and interval.start < plan.due.start
    return early or interval.overlaps(plan.due)


def _is_late(plan: _Plan, event: Event) -> bool:
    interval = event.period.interval
    return interval is not None and interval.start >= plan.due.end


def _soon(plan: _Plan, event: Event) -> bool:
    """Return whether the same circle met at the very place within a year of the plan."""
    interval = event.period.interval
    near = interval is not None and (interval.start - plan.due.end).days <= _YEAR
    return near and _of_one_circle(plan.event, event)


def _is_once(plan: _Plan, event: Event) -> bool:
    """Return whether it comes once only, so that a later one is the very one, put off."""
    named = bool(plan.event.name and event.name) and not _is_renamed(plan.event, event)
    return named or not {plan.event.type, event.type} & types_with("repeated", "renewed")


def _is_renamed(a: Event, b: Event) -> bool:
    """Return whether one has a name or a number that the other does not have."""
    return entity_key(a.name or "") != entity_key(b.name or "") or a.edition != b.edition


def _of_outcome(plan: _Plan, event: Event) -> Check:
    late = event.period.interval
    told = f"{_lead(plan)}; {told_in(event)}"
    if event.modality is Modality.NEGATED:
        line = f"{when(plan.due)} has passed without it"
        return _check(plan, (event,), _Fate("missed", f"{told}: the plan was missed.", line))
    told = f"{told}, {when(late)}"
    if _is_met(plan, event):
        line = f"{when(late)} is no later than {when(plan.due)}"
        return _check(plan, (event,), _Fate("met", f"{told}: the plan was met.", line))
    line = f"{when(late)} is after {when(plan.due)}"
    if not _is_once(plan, event):
        text = f"{told}, may be the same, put off, or another of its kind."
        how = "in doubt" if _soon(plan, event) else "open"
        return _check(plan, (event,), _Fate(how, text, line))
    return _check(plan, (event,), _Fate("missed", f"{told}: the plan was missed.", line))


def _lead(plan: _Plan) -> str:
    return f"{told_in(plan.event)} {_TOLD[plan.event.modality]} {when(plan.due)}"


def _ahead_of(events: Iterable[Event]) -> Ahead:
    """Return the events that are still to come in their texts, by member."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.modality in AHEAD:
            for member in _members(event):
                found[member].append(event)
    return found


def _still_ahead(case: Case, plan: _Plan, ahead: Ahead, later: Later) -> Check | None:
    """Return that a text which appeared behind the days of a plan still expects the very thing.

    It names no other member, and its text names all that the plan does.
    """
    members = _members(plan.event)
    near = {e.event_id: e for m in sorted(members) for e in ahead.get(m, ())}
    for event in near.values():
        published, own = case.metas[event.doc_id].published, event.period.interval
        behind = published and published.start >= plan.due.end
        open_day = own is None or own.start >= plan.due.end
        named = _members(event)
        if not behind or not published or not open_day or not named <= members:
            continue
        around = all((published, event.doc_id) in later.get(m, ()) for m in members)
        people = any(canonical(m) is None for m in named)
        if around and people and same_kind(plan.event, event):
            line = f"{when(published)} is after {when(plan.due)}"
            how = "it was put off, or another is meant"
            text = (
                f"{_lead(plan)}; in the text of {when(published)} {told_in(event)} is ahead: {how}."
            )
            return _check(plan, (event,), _Fate("put off", text, line))
    return None


def _later_texts(case: Case) -> Later:
    """Return the days and names of the texts whose events name a member, by member, in order."""
    found: defaultdict[str, set[tuple[DateInterval, str]]] = defaultdict(set)
    for event in case.events:
        published = case.metas[event.doc_id].published
        if published is not None:
            for member in _members(event):
                found[member].add((published, event.doc_id))
    return {member: dict.fromkeys(sorted(texts)) for member, texts in found.items()}


def _open(plan: _Plan, later: Later) -> Check | None:
    """Return that a plan's day has passed in a text that names its members and tells no outcome."""
    last = _last_text(plan, later)
    if last is None:
        return None
    published, doc_id = last
    text = (
        f"{_lead(plan)}; no text tells what came of it, though that of {when(published)} "
        f"({doc_id}) names whom it concerns."
    )
    return _check(plan, (), _Fate("open", text, f"{when(published)} is after {when(plan.due)}"))


def _last_text(plan: _Plan, later: Later) -> tuple[DateInterval, str] | None:
    """Return the last text after a plan's days that names all its members, if these are a few.

    The rarest member is looked through, from the last text back.
    """
    members = sorted(_members(plan.event), key=lambda m: len(later.get(m, ())))
    if len(members) < width("members in common"):
        return None
    rarest, *others = (later.get(member, {}) for member in members)
    after = takewhile(lambda text: text[0].start >= plan.due.end, reversed(rarest))
    return next((text for text in after if all(text in named for named in others)), None)


def _check(plan: _Plan, told: tuple[Event, ...], fate: _Fate) -> Check:
    events = (plan.event, *told)
    how, relation = Family.EXPLAINED, RelationName.EXPLAINED_MODALITY
    return Check(
        rule="plans",
        title=f'Plan {fate.how}: "{squeeze(plan.event.quote)}", due {when(plan.due)}',
        verdict=Verdict(how, relation, fate.text, (fate.line,), FindingType.PLAN),
        severity=_severity(plan, fate),
        evidence=tuple(evidence_of(e) for e in events),
        claims=(),
        events=events,
        settle_by=_SETTLE[fate.how],
        marks=marks_of(events),
    )


def _severity(plan: _Plan, fate: _Fate) -> Severity:
    """A plan that was missed is major, one that may be put off minor; a forecast binds no one."""
    if fate.how in {"put off", "in doubt"}:
        return Severity.MINOR
    if fate.how != "missed":
        return Severity.INFO
    return Severity.MINOR if plan.event.modality is Modality.FORECAST else Severity.MAJOR
