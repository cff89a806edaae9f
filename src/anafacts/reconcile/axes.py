"""The axes of a comparison: what two claims share, where they differ, what one leaves unsaid."""

from collections.abc import Callable
from dataclasses import replace

from anafacts.model import (
    AHEAD,
    SETTLED,
    Axes,
    AxisState,
    Claim,
    ClaimKind,
    Hedge,
    Modality,
    StockFlow,
    UnitKind,
)
from anafacts.reconcile.grades import Grade
from anafacts.reconcile.measures import is_increment, measure_state, modifiers_of, other_kind
from anafacts.reconcile.occasions import Occasion, one_occasion
from anafacts.reconcile.parties import parties_of, party_state
from anafacts.reconcile.places import place_state
from anafacts.reconcile.times import period_state
from anafacts.reconcile.tolls import is_of_an_event, is_toll
from anafacts.reconcile.widths import width
from anafacts.reconcile.wording import in_like_words, in_same_words

_OF_THE_STORY = frozenset({UnitKind.COUNT, UnitKind.LENGTH, UnitKind.AREA, UnitKind.MAGNITUDE})

Told = Callable[[Claim], Occasion]


def axes_of(
    a: Claim, b: Claim, told: Told | None = None, *, same_story: bool = False
) -> Axes | None:
    """Return the axes of a comparison, or None where the claims are about different things.

    ``told`` gives the happening to which a claim belongs; without it happenings are not told apart.
    """
    if not may_be_one(a, b, told, same_story=same_story):
        return None
    occasion = one_occasion(told(a), told(b), same_story=same_story) if told else AxisState.SAME
    if (is_of_an_event(a) or same_story) and not _one_event(a, b, occasion):
        return None
    subject = _subject(a, b, told, same_story=same_story)
    if _too_vague(a, b, measure_state(a, b), subject):
        return None
    return stated_axes(a, b, told, same_story=same_story)


def graded_axes(a: Claim, b: Claim, told: Told, grade: Grade) -> Axes | None:
    """Return the axes of two claims of texts of one story, or None where too little ties them.

    Where one happening is only likely, the event is an axis that is not stated.
    """
    if not grade.is_paired:
        return None
    axes = stated_axes(a, b, told, same_story=True)
    occasion = one_occasion(told(a), told(b), same_story=True)
    unsure = axes.definition is AxisState.SAME and not _one_event(a, b, occasion)
    return replace(axes, definition=AxisState.NOT_STATED) if unsure else axes


def may_be_one(a: Claim, b: Claim, told: Told | None, *, same_story: bool) -> bool:
    """Return whether two claims measure one thing, in one kind of unit, of nobody else."""
    if a.doc_id == b.doc_id and not _named_alike(a, b):
        return False
    subject = _subject(a, b, told, same_story=same_story)
    states = {_unit(a, b), _measure(a, b, same_story=same_story), subject}
    within = a.doc_id == b.doc_id
    count = a.figure.unit_kind is UnitKind.COUNT
    vague = count and any(_says_little(c, within=within) for c in (a, b))
    return AxisState.DIFFERS not in states and not vague


def stated_axes(a: Claim, b: Claim, told: Told | None, *, same_story: bool) -> Axes:
    """Return the axes of two claims that are held to be of one thing."""
    several = told is not None and (told(a).several or told(b).several)
    occasion = one_occasion(told(a), told(b), same_story=same_story) if told else AxisState.SAME
    return Axes(
        measure=_measure(a, b, same_story=same_story),
        subject=_subject(a, b, told, same_story=same_story),
        place=_place(a, b, occasion),
        period=_period(a, b, same_story=same_story),
        unit=_unit(a, b),
        population=_population(a, b),
        modality=_modality(a.modality, b.modality),
        definition=_definition(a, b, occasion, several=several),
    )


def _named_alike(a: Claim, b: Claim) -> bool:
    """Return whether two figures of one text say by name whose they are.

    An author who writes two figures without naming anybody means two things: terms of detention
    for two offences, prices of two years. Gaps in time are known by where they lead.
    """
    of_one_place = a.topic.place is not None and a.topic.place == b.topic.place
    return bool(parties_of(a) & parties_of(b)) or of_one_place or a.kind is ClaimKind.GAP


def _one_event(a: Claim, b: Claim, occasion: AxisState) -> bool:
    """Return whether what both measure may be one event; quakes come in series, within hours."""
    if not is_of_an_event(a):
        return occasion is not AxisState.DIFFERS
    whose = party_state(parties_of(a), parties_of(b))
    of_somebody = whose in {AxisState.SAME, AxisState.COMPATIBLE}
    if occasion is AxisState.DIFFERS or (occasion is AxisState.NOT_STATED and not of_somebody):
        return False
    state = period_state(a.period, b.period)
    if a.figure.unit_kind is UnitKind.MAGNITUDE:
        return state is AxisState.SAME and Hedge.OVER not in {a.figure.hedge, b.figure.hedge}
    return occasion is AxisState.SAME or state is not AxisState.DIFFERS


def _too_vague(a: Claim, b: Claim, measure: AxisState, subject: AxisState) -> bool:
    """Return whether too little ties the two together to call them figures for one thing."""
    if subject is not AxisState.NOT_STATED:
        return False
    apart = period_state(a.period, b.period) is AxisState.DIFFERS
    return apart or measure is not AxisState.SAME or a.figure.unit_kind is UnitKind.SHARE


def _says_little(claim: Claim, *, within: bool) -> bool:
    """Return whether a count is so vague that it bears out no figure: several, thousands.

    Of a toll "dozens" says what is known so far, though not ``within`` a text that has a number;
    "thousands", which may be a million, never does.
    """
    if claim.figure.hedge is not Hedge.VAGUE:
        return False
    low, high = claim.figure.low or 0, claim.figure.high or 0
    return (
        within or not is_toll(claim) or low < width("dozens") or high > width("vague range") * low
    )


def _measure(a: Claim, b: Claim, *, same_story: bool) -> AxisState:
    """Two texts of one story that use like words speak of one thing, whatever their verbs are."""
    state = measure_state(a, b)
    across = same_story and a.doc_id != b.doc_id
    if state is not AxisState.DIFFERS or not across or other_kind(a, b):
        return state
    if not in_like_words(a, b):
        return state
    return AxisState.SAME if in_same_words(a, b) else AxisState.COMPATIBLE


def _unit(a: Claim, b: Claim) -> AxisState:
    if a.figure.unit_kind is not b.figure.unit_kind:
        return AxisState.DIFFERS
    return AxisState.SAME if a.figure.unit == b.figure.unit else AxisState.COMPATIBLE


def _subject(a: Claim, b: Claim, told: Told | None, *, same_story: bool) -> AxisState:
    """Two texts of one story that measure something and name nobody speak of its happening.

    Where one names a party and the other names it in its beginning, that is whom it speaks of. So
    it is with the two sides of an event that happens at once: who buys, and what is bought.
    """
    parties_a, parties_b = parties_of(a), parties_of(b)
    if not parties_a and not parties_b and same_story and a.figure.unit_kind in _OF_THE_STORY:
        return AxisState.SAME
    state = party_state(parties_a, parties_b, one_story=same_story)
    sides = state is AxisState.DIFFERS and _at_once(a) and _at_once(b)
    if (state is AxisState.NOT_STATED or sides) and same_story and told and parties_a | parties_b:
        named = all(map(told(b).begins_with, parties_a)) and all(
            map(told(a).begins_with, parties_b)
        )
        return AxisState.COMPATIBLE if named else state
    return state


def _at_once(claim: Claim) -> bool:
    return claim.topic.stock_flow is StockFlow.EVENT


def _place(a: Claim, b: Claim, occasion: AxisState) -> AxisState:
    """Where both belong to the happening of the story, what one leaves unsaid is its place."""
    state = place_state(a, b)
    known = is_of_an_event(a) and occasion is AxisState.SAME
    return AxisState.COMPATIBLE if state is AxisState.NOT_STATED and known else state


def _period(a: Claim, b: Claim, *, same_story: bool) -> AxisState:
    """Within one story the times of one event are the days on which it was told.

    A toll is ordered by them; of a price it is not known whether it was another on another day; a
    population does not change from one day to the next.
    """
    state = period_state(a.period, b.period)
    if state is AxisState.SAME or not same_story:
        return state
    if _is_slow(a) and _is_slow(b):
        return AxisState.COMPATIBLE
    if state is not AxisState.DIFFERS or not is_of_an_event(a):
        return state
    return AxisState.COMPATIBLE if is_toll(a) else AxisState.NOT_STATED


def _is_slow(claim: Claim) -> bool:
    """Return whether it is a stock, such as a population, told of on a day or without a time."""
    interval = claim.period.interval
    brief = interval is None or (interval.end - interval.start).days <= width("time of the news")
    return claim.topic.stock_flow is StockFlow.STOCK and brief


def _population(a: Claim, b: Claim) -> AxisState:
    if modifiers_of(a) == modifiers_of(b):
        return AxisState.SAME
    return AxisState.COMPATIBLE if modifiers_of(a) & modifiers_of(b) else AxisState.NOT_STATED


def _modality(a: Modality, b: Modality) -> AxisState:
    alike = a is b or {a, b} <= SETTLED or {a, b} <= AHEAD
    return AxisState.SAME if alike else AxisState.DIFFERS


def _definition(a: Claim, b: Claim, occasion: AxisState, *, several: bool) -> AxisState:
    """An increment ("five additional countries") is never a level; "others hurt" is no increment.

    What is known only by the kind of the event, and a quake where a text tells of several, is not
    surely the same.
    """
    flows = {c.topic.stock_flow for c in (a, b)}
    increments = {is_increment(c) for c in (a, b)}
    if (len(increments) > 1 and not is_toll(a)) or flows == {StockFlow.STOCK, StockFlow.FLOW}:
        return AxisState.DIFFERS
    loose = is_toll(a) and occasion is AxisState.COMPATIBLE
    unsure = loose or (several and a.figure.unit_kind is UnitKind.MAGNITUDE)
    return AxisState.NOT_STATED if unsure else AxisState.SAME
