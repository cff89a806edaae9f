"""The axes of a comparison: what two claims share, where they differ, what one leaves unsaid."""

from anafacts.model import (
    Axes,
    AxisState,
    Basis,
    Claim,
    Hedge,
    Modality,
    Period,
    StockFlow,
    UnitKind,
)
from anafacts.normalize.names import entity_key
from anafacts.normalize.names import relation as region_relation

STATED = frozenset({Basis.EXPLICIT, Basis.ANCHORED, Basis.INHERITED, Basis.INFERRED})
INCREMENTS = frozenset({"additional", "another", "extra", "further", "more", "new", "other"})
_SETTLED = frozenset({Modality.HAPPENED, Modality.ONGOING})
_MODALITY_GROUP = {
    Modality.HAPPENED: "settled",
    Modality.ONGOING: "settled",
    Modality.PLANNED: "ahead",
    Modality.PROMISED: "ahead",
    Modality.FORECAST: "ahead",
}


def axes_of(a: Claim, b: Claim, *, same_story: bool = False) -> Axes | None:
    """Return the axes of a comparison, or None where the claims are about different things."""
    measure, unit = _measure(a, b), _unit(a, b)
    subject = _subject(a, b, same_story=same_story)
    if AxisState.DIFFERS in (measure, unit, subject) or _too_vague(a, measure, subject):
        return None
    if _of_an_event(a) and not _one_event(a, b):
        return None
    return Axes(
        measure=measure,
        subject=subject,
        place=_place(a.topic.place, b.topic.place),
        period=_period(a.period, b.period),
        unit=unit,
        population=_population(a, b),
        modality=_modality(a.modality, b.modality),
        definition=_definition(a, b),
    )


def _too_vague(claim: Claim, measure: AxisState, subject: AxisState) -> bool:
    """Return whether too little ties the two together to call them figures for one thing."""
    if subject is not AxisState.NOT_STATED:
        return False
    return measure is not AxisState.SAME or claim.figure.unit_kind is UnitKind.SHARE


def is_stated(period: Period) -> bool:
    """Return whether the text itself says for when, rather than only when it was published."""
    return period.interval is not None and period.basis in STATED


def is_toll(claim: Claim) -> bool:
    """Return whether a claim counts the people whom an event befell: it may only rise."""
    return claim.topic.stock_flow is StockFlow.CUMULATIVE and claim.figure.unit == "person"


def _one_event(a: Claim, b: Claim) -> bool:
    """Return whether what both measure may be one event; quakes come in series, within hours."""
    state = _period(a.period, b.period)
    if a.figure.unit_kind is UnitKind.MAGNITUDE:
        return state is AxisState.SAME and Hedge.OVER not in {a.figure.hedge, b.figure.hedge}
    return state is not AxisState.DIFFERS


def _of_an_event(claim: Claim) -> bool:
    at_once = claim.topic.stock_flow is StockFlow.EVENT
    return is_toll(claim) or at_once or claim.figure.unit_kind is UnitKind.MAGNITUDE


def _measure(a: Claim, b: Claim) -> AxisState:
    """Heads must be equal; a predicate or an object that only one side names is compatible."""
    keys_a, keys_b = _parts(a.topic.measure_key), _parts(b.topic.measure_key)
    if not keys_a[0] or keys_a[0] != keys_b[0]:
        return AxisState.DIFFERS
    states = [_named(x, y) for x, y in zip(keys_a[1:], keys_b[1:], strict=True)]
    if a.figure.unit_kind is UnitKind.COUNT and not (keys_a[1] and keys_b[1]):
        return _bare_count(a, b)
    if AxisState.DIFFERS in states or _disjoint(_modifiers(a), _modifiers(b)):
        return AxisState.DIFFERS
    return AxisState.COMPATIBLE if AxisState.NOT_STATED in states else AxisState.SAME


def _bare_count(a: Claim, b: Claim) -> AxisState:
    """Counts that no verb tells apart are of one thing only if their nouns are, to the word."""
    same = a.topic.measure_key == b.topic.measure_key and a.figure.unit == b.figure.unit
    named = _modifiers(a) == _modifiers(b) and bool(_modifiers(a))
    return AxisState.SAME if same and named else AxisState.DIFFERS


def _parts(key: str) -> tuple[str, str, str]:
    head, predicate, argument = [*key.split("|"), "", ""][:3]
    return head, predicate, argument


def _named(x: str, y: str) -> AxisState:
    if x == y:
        return AxisState.SAME
    return AxisState.DIFFERS if x and y else AxisState.NOT_STATED


def _modifiers(claim: Claim) -> frozenset[str]:
    return frozenset(claim.topic.qualifiers) - INCREMENTS


def _disjoint(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y) and not x & y


def _unit(a: Claim, b: Claim) -> AxisState:
    if a.figure.unit_kind is not b.figure.unit_kind:
        return AxisState.DIFFERS
    return AxisState.SAME if a.figure.unit == b.figure.unit else AxisState.COMPATIBLE


def _subject(a: Claim, b: Claim, *, same_story: bool) -> AxisState:
    """Parties are compared as sets: trade of A with B is trade of B with A.

    Two texts of one story that count something and name nobody speak of its event.
    """
    parties_a, parties_b = _parties(a), _parties(b)
    if not parties_a and not parties_b and same_story and a.figure.unit_kind is UnitKind.COUNT:
        return AxisState.SAME
    if not parties_a or not parties_b:
        return AxisState.NOT_STATED
    if parties_a == parties_b:
        return AxisState.SAME
    if parties_a < parties_b or parties_b < parties_a:
        return AxisState.COMPATIBLE
    rest_a, rest_b = parties_a - parties_b, parties_b - parties_a
    nested = len(rest_a) == len(rest_b) == 1 and (
        region_relation(next(iter(rest_a)), next(iter(rest_b))) == "nested"
    )
    return AxisState.COMPATIBLE if nested else AxisState.DIFFERS


def _parties(claim: Claim) -> frozenset[str]:
    names = (claim.topic.subject, claim.topic.counterpart)
    return frozenset(entity_key(n) for n in names if n)


def _place(a: str | None, b: str | None) -> AxisState:
    if not a or not b:
        return AxisState.SAME if a == b else AxisState.NOT_STATED
    relation = region_relation(a, b)
    if relation == "same" or entity_key(a) == entity_key(b):
        return AxisState.SAME
    return AxisState.COMPATIBLE if relation in {"nested", "overlap"} else AxisState.DIFFERS


def _period(a: Period, b: Period) -> AxisState:
    if not (is_stated(a) and is_stated(b)) or a.interval is None or b.interval is None:
        return AxisState.NOT_STATED
    if (a.interval.start, a.interval.end) == (b.interval.start, b.interval.end):
        return AxisState.SAME
    return AxisState.COMPATIBLE if a.interval.overlaps(b.interval) else AxisState.DIFFERS


def _population(a: Claim, b: Claim) -> AxisState:
    if _modifiers(a) == _modifiers(b):
        return AxisState.SAME
    return AxisState.COMPATIBLE if _modifiers(a) & _modifiers(b) else AxisState.NOT_STATED


def _modality(a: Modality, b: Modality) -> AxisState:
    if a is b or {a, b} <= _SETTLED:
        return AxisState.SAME
    return AxisState.SAME if _group(a) == _group(b) else AxisState.DIFFERS


def _group(modality: Modality) -> str:
    return _MODALITY_GROUP.get(modality, modality.value)


def _definition(a: Claim, b: Claim) -> AxisState:
    """An increment ("five additional countries") is never a level."""
    increments = [bool(INCREMENTS & set(c.topic.qualifiers)) for c in (a, b)]
    flows = {c.topic.stock_flow for c in (a, b)}
    differs = increments[0] != increments[1] or flows == {"stock", "flow"}
    return AxisState.DIFFERS if differs else AxisState.SAME
