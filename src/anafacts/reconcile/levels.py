"""How far two claims agree on each axis, in levels from most to least agreement.

The values of the figures are not looked at: what pairs is structure. ``grades`` weighs the levels.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from anafacts.model import AxisState, Claim, Hedge
from anafacts.reconcile.occasions import Occasion
from anafacts.reconcile.parties import party_state
from anafacts.reconcile.places import place_state
from anafacts.reconcile.profiles import Profile, how_measured
from anafacts.reconcile.times import period_state
from anafacts.reconcile.widths import width
from anafacts.reconcile.wording import in_like_words

_TWO = 2


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

_ALIKE = {AxisState.SAME: Level.SAME, AxisState.COMPATIBLE: Level.NESTED}
_TIMES = {AxisState.SAME: Level.SAME, AxisState.COMPATIBLE: Level.OVERLAP}


_levels = cache(Levels)  # the few that occur, however many claims are compared


def levels_of(a: Profile, b: Profile) -> Levels:
    """Return the levels of two claims of which no axis differs so that they are never one."""
    first, second = a.occasion, b.occasion
    hedges = (a.claim.figure.hedge, b.claim.figure.hedge)
    return _levels(
        _measure(a, b),
        _modifiers(a.measured.modifiers, b.measured.modifiers),
        _subject(a, b),
        _happening(first, second),
        _focus(first, second),
        _names(first, second),
        _place(a.claim, b.claim),
        _period(a.claim, b.claim),
        _others(first, second),
        Level.VAGUE if Hedge.VAGUE in hedges else Level.COUNTED,
    )


def _measure(a: Profile, b: Profile) -> Level:
    if how_measured(a, b) is AxisState.DIFFERS and in_like_words(a.claim, b.claim):
        return Level.WORDED
    x, y = a.measured, b.measured
    if x.head != y.head:
        return Level.KIN
    return Level.SAME_DEED if x.predicate and y.predicate else Level.SAME


def _modifiers(x: frozenset[str], y: frozenset[str]) -> Level:
    if not x and not y:
        return Level.NEITHER
    return Level.SAME if x & y else Level.ONE


def _subject(a: Profile, b: Profile) -> Level:
    x, y = a.parties, b.parties
    if not x and not y:
        return Level.NEITHER
    state = party_state(x, y, one_story=True)
    if state in _ALIKE:
        return _ALIKE[state]
    named = all(map(b.occasion.begins_with, x)) and all(map(a.occasion.begins_with, y))
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
    if not a.topic.place or not b.topic.place:
        return Level.OPEN
    return _ALIKE.get(place_state(a, b), Level.DIFFERS)


def _period(a: Claim, b: Claim) -> Level:
    state = period_state(a.period, b.period)
    if state is not AxisState.DIFFERS or a.period.interval is None or b.period.interval is None:
        return _TIMES.get(state, Level.OPEN)
    early, late = sorted((a.period.interval, b.period.interval), key=lambda i: (i.start, i.end))
    apart = (late.start - early.end).days
    return Level.DAYS if apart <= width("days of a story") else Level.DIFFERS


def _others(a: Occasion, b: Occasion) -> Level:
    most = max(a.figures, b.figures)
    if most > _TWO:
        return Level.SEVERAL
    return Level.SECOND if most == _TWO else Level.ALONE
