"""How far two claims agree on each axis, in levels from most to least agreement.

The values of the figures are not looked at: what pairs is structure. ``grades`` weighs the levels.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from anafacts.model import AxisState, Claim, Hedge
from anafacts.reconcile.measures import measure_state, measured, modifiers_of
from anafacts.reconcile.occasions import Occasion
from anafacts.reconcile.parties import parties_of, party_state
from anafacts.reconcile.places import place_state
from anafacts.reconcile.times import period_state
from anafacts.reconcile.widths import width
from anafacts.reconcile.wording import in_like_words

_TWO = 2

Told = Callable[[Claim], Occasion]


class Level(StrEnum):
    """A degree of agreement; which of them an axis knows, and their order, is in ``AXES``."""

    SAME = "same"
    SAME_DEED = "same verb"
    WORDED = "like words"
    KIN = "kin"
    NESTED = "nested"
    OVERLAP = "overlap"
    BEGINNING = "in the beginning"
    SHARED = "shared"
    SHARED_LEAD = "shared beginning"
    KNOWN = "known"
    APART = "apart"
    BOTH = "both"
    NEITHER = "neither"
    ONE = "one side"
    OPEN = "not stated"
    DAYS = "days apart"
    ALONE = "alone"
    SECOND = "one of two"
    SEVERAL = "one of several"
    COUNTED = "a number"
    VAGUE = "vague"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Levels:
    """The level of every axis of a comparison."""

    measure: Level
    modifiers: Level
    subject: Level
    happening: Level
    focus: Level
    names: Level
    place: Level
    period: Level
    others: Level
    figure: Level


AXES: dict[str, tuple[Level, ...]] = {
    "measure": (Level.SAME_DEED, Level.WORDED, Level.SAME, Level.KIN),
    "modifiers": (Level.SAME, Level.NEITHER, Level.ONE),
    "subject": (Level.SAME, Level.NESTED, Level.BEGINNING, Level.NEITHER, Level.ONE),
    "happening": (Level.SAME, Level.OPEN, Level.DIFFERS),
    "focus": (Level.BOTH, Level.NEITHER, Level.ONE),
    "names": (Level.SHARED, Level.SHARED_LEAD, Level.KNOWN, Level.APART, Level.DIFFERS),
    "place": (Level.SAME, Level.NESTED, Level.OPEN, Level.DIFFERS),
    "period": (Level.SAME, Level.OVERLAP, Level.OPEN, Level.DAYS, Level.DIFFERS),
    "others": (Level.ALONE, Level.SECOND, Level.SEVERAL),
    "figure": (Level.COUNTED, Level.VAGUE),
}
"""Every axis with its levels, from most to least agreement."""


def levels_of(a: Claim, b: Claim, told: Told) -> Levels:
    """Return the levels of two claims of which no axis differs so that they are never one."""
    first, second = told(a), told(b)
    return Levels(
        measure=_measure(a, b),
        modifiers=_modifiers(a, b),
        subject=_subject(a, b, told),
        happening=_happening(first, second),
        focus=_focus(first, second),
        names=_names(first, second),
        place=_place(a, b),
        period=_period(a, b),
        others=_others(first, second),
        figure=Level.VAGUE if Hedge.VAGUE in {a.figure.hedge, b.figure.hedge} else Level.COUNTED,
    )


def _measure(a: Claim, b: Claim) -> Level:
    if measure_state(a, b) is AxisState.DIFFERS and in_like_words(a, b):
        return Level.WORDED
    x, y = measured(a), measured(b)
    if x.head != y.head:
        return Level.KIN
    return Level.SAME_DEED if x.predicate and y.predicate else Level.SAME


def _modifiers(a: Claim, b: Claim) -> Level:
    x, y = modifiers_of(a), modifiers_of(b)
    if not x and not y:
        return Level.NEITHER
    return Level.SAME if x & y else Level.ONE


def _subject(a: Claim, b: Claim, told: Told) -> Level:
    x, y = parties_of(a), parties_of(b)
    state = party_state(x, y, one_story=True)
    if state in {AxisState.SAME, AxisState.COMPATIBLE}:
        return Level.SAME if state is AxisState.SAME else Level.NESTED
    if not x and not y:
        return Level.NEITHER
    named = all(map(told(b).begins_with, x)) and all(map(told(a).begins_with, y))
    return Level.BEGINNING if named else Level.ONE


def _happening(a: Occasion, b: Occasion) -> Level:
    if not a.kind or not b.kind:
        return Level.OPEN
    return Level.SAME if a.kind == b.kind else Level.DIFFERS


def _focus(a: Occasion, b: Occasion) -> Level:
    if a.focal and b.focal:
        return Level.BOTH
    return Level.ONE if a.focal or b.focal else Level.NEITHER


def _names(a: Occasion, b: Occasion) -> Level:
    """A name that neither text begins with says most; one that the other does not know, least."""
    shared = a.names & b.names
    if shared:
        return Level.SHARED if shared - (a.lead | b.lead) else Level.SHARED_LEAD
    if a.names and b.names:
        return Level.APART if a.names <= b.lead or b.names <= a.lead else Level.DIFFERS
    return Level.KNOWN if _known(a, b) and _known(b, a) else Level.DIFFERS


def _known(a: Occasion, b: Occasion) -> bool:
    return not a.names or bool(a.names & b.lead)


def _place(a: Claim, b: Claim) -> Level:
    states = {AxisState.SAME: Level.SAME, AxisState.COMPATIBLE: Level.NESTED}
    if not a.topic.place or not b.topic.place:
        return Level.OPEN
    return states.get(place_state(a, b), Level.DIFFERS)


def _period(a: Claim, b: Claim) -> Level:
    states = {
        AxisState.SAME: Level.SAME,
        AxisState.COMPATIBLE: Level.OVERLAP,
        AxisState.NOT_STATED: Level.OPEN,
    }
    state = period_state(a.period, b.period)
    if state is not AxisState.DIFFERS or a.period.interval is None or b.period.interval is None:
        return states.get(state, Level.OPEN)
    early, late = sorted((a.period.interval, b.period.interval), key=lambda i: (i.start, i.end))
    apart = (late.start - early.end).days
    return Level.DAYS if apart <= width("days of a story") else Level.DIFFERS


def _others(a: Occasion, b: Occasion) -> Level:
    most = max(a.figures, b.figures)
    if most > _TWO:
        return Level.SEVERAL
    return Level.SECOND if most == _TWO else Level.ALONE
