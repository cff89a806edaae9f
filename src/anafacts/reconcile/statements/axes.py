"""The axes on which two figures of two statements may differ, as far as the words tell."""

from anafacts.model import Axes, AxisState, Told
from anafacts.normalize.names import entity_key
from anafacts.normalize.names import relation as region_relation
from anafacts.reconcile.parties import parties_of, party_state
from anafacts.reconcile.statements.align import noun_state
from anafacts.reconcile.times import period_state


def axes_between(a: Told, b: Told) -> Axes:
    """Return how two figures stand to each other on every axis; unsaid is not stated."""
    return Axes(
        measure=noun_state(a, b),
        subject=_subject(a, b),
        place=_place(a, b),
        period=_period(a, b),
        unit=AxisState.SAME if a.figure.unit == b.figure.unit else AxisState.COMPATIBLE,
        population=_population(a, b),
        modality=AxisState.SAME if a.modality is b.modality else AxisState.DIFFERS,
    )


def _subject(a: Told, b: Told) -> AxisState:
    if a.claim is None or b.claim is None:
        return AxisState.NOT_STATED
    return party_state(parties_of(a.claim), parties_of(b.claim), one_story=True)


def _place(a: Told, b: Told) -> AxisState:
    x, y = (t.claim.topic.place if t.claim else None for t in (a, b))
    if not x or not y:
        return AxisState.NOT_STATED
    if entity_key(x) == entity_key(y):
        return AxisState.SAME
    nested = region_relation(x, y) in {"same", "nested", "overlap"}
    return AxisState.COMPATIBLE if nested else AxisState.DIFFERS


def _period(a: Told, b: Told) -> AxisState:
    if a.claim is None or b.claim is None:
        return AxisState.NOT_STATED
    return period_state(a.claim.period, b.claim.period)


def _population(a: Told, b: Told) -> AxisState:
    x, y = set(a.modifiers), set(b.modifiers)
    if x == y:
        return AxisState.SAME
    return AxisState.COMPATIBLE if x & y else AxisState.NOT_STATED
