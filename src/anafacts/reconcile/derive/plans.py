"""What was planned for a day, and what the texts tell of it afterwards: met, missed or open."""

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
_TOLD = {
    Modality.PLANNED: "was planned for",
    Modality.PROMISED: "was promised for",
    Modality.FORECAST: "was expected for",
}

_SETTLE = {"met": titles.NOTHING, "missed": titles.MISSED, "open": titles.AHEAD}

Outcomes = Mapping[tuple[str, str], list[Event]]
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
    them, is missed; where a text that appeared later names the same members and tells nothing of
    it, it is open. One finding a plan, whoever repeats it.
    """
    planned = list(_plans(case))
    outcomes = _outcomes(case.events if planned else ())
    later = _later_texts(case) if planned else {}
    found: dict[tuple[object, ...], Check] = {}
    for plan in planned:
        about = (plan.event.trigger, frozenset(_members(plan.event)), plan.due)
        told = _told(case, plan, outcomes)
        check = _of_outcome(plan, told) if told else _open(plan, later)
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
    fits = [e for e in near.values() if _is_outcome(case, plan, e)]
    return min(fits, key=lambda e: (not _is_met(plan, e), e.doc_id, e.span), default=None)


def _is_outcome(case: Case, plan: _Plan, event: Event) -> bool:
    before, after = (case.metas[e.doc_id].published for e in (plan.event, event))
    if before is None or after is None or after.last <= before.last:
        return False
    if not same_kind(plan.event, event) or plan.event.edition != event.edition:
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
        return entity_key(a.name) == entity_key(b.name)
    shared = _members(a) & _members(b)
    alone = shared == _members(a) == _members(b) and all(canonical(s) is None for s in shared)
    return len(shared) >= width("members in common") or (alone and bool(shared))


def _is_met(plan: _Plan, event: Event) -> bool:
    interval = event.period.interval
    if event.modality is Modality.NEGATED or interval is None:
        return False
    early = _is_once(plan, event) and interval.start < plan.due.start
    return early or interval.overlaps(plan.due)


def _is_late(plan: _Plan, event: Event) -> bool:
    interval = event.period.interval
    return interval is not None and interval.start >= plan.due.end


def _is_once(plan: _Plan, event: Event) -> bool:
    """Return whether it comes once only, so that a later one is the very one, put off."""
    named = bool(plan.event.name and event.name)
    return named or not {plan.event.type, event.type} & types_with("repeated", "renewed")


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
        return _check(plan, (event,), _Fate("open", text, line))
    return _check(plan, (event,), _Fate("missed", f"{told}: the plan was missed.", line))


def _lead(plan: _Plan) -> str:
    return f"{told_in(plan.event)} {_TOLD[plan.event.modality]} {when(plan.due)}"


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
    """A plan that was missed is major; what was only forecast to come is no one's promise."""
    if fate.how != "missed":
        return Severity.INFO
    return Severity.MINOR if plan.event.modality is Modality.FORECAST else Severity.MAJOR
