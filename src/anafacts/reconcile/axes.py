"""The axes of a comparison: what two claims share, where they differ, what one leaves unsaid."""

from dataclasses import dataclass, replace
from functools import cache

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
from anafacts.reconcile.distances import is_distance, same_start
from anafacts.reconcile.grades import Grade
from anafacts.reconcile.measures import is_increment, other_kind
from anafacts.reconcile.occasions import one_occasion
from anafacts.reconcile.parties import party_state
from anafacts.reconcile.places import place_state
from anafacts.reconcile.profiles import Profile, how_measured
from anafacts.reconcile.times import period_state
from anafacts.reconcile.widths import width
from anafacts.reconcile.wording import in_like_words, in_same_words

_OF_THE_STORY = frozenset({UnitKind.COUNT, UnitKind.LENGTH, UnitKind.AREA, UnitKind.MAGNITUDE})
_STOCK_AND_FLOW = frozenset({StockFlow.STOCK, StockFlow.FLOW})


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties two claims that may be of one thing: neither measure nor subject nor unit differs.

    ``occasion`` says whether they belong to one happening.
    """

    measure: AxisState
    subject: AxisState
    unit: AxisState
    occasion: AxisState


def axes_of(a: Profile, b: Profile, *, same_story: bool = False) -> Axes | None:
    """Return the axes of a comparison, or None where the claims are about different things."""
    ties = ties_of(a, b, same_story=same_story)
    if ties is None:
        return None
    if (a.is_of_an_event or same_story) and not _one_event(a, b, ties.occasion):
        return None
    if _too_vague(a.claim, b.claim, ties):
        return None
    return _stated(a, b, ties, same_story=same_story)


def graded_axes(a: Profile, b: Profile, ties: Ties, grade: Grade) -> Axes | None:
    """Return the axes of two claims of texts of one story, or None where too little ties them.

    Where one happening is only likely, the event is an axis that is not stated.
    """
    if not grade.is_paired:
        return None
    axes = _stated(a, b, ties, same_story=True)
    unsure = axes.definition is AxisState.SAME and not _one_event(a, b, ties.occasion)
    return replace(axes, definition=AxisState.NOT_STATED) if unsure else axes


def ties_of(a: Profile, b: Profile, *, same_story: bool) -> Ties | None:
    """Return what ties two claims that measure one thing, in one kind of unit, of nobody else."""
    x, y = a.claim, b.claim
    within = x.doc_id == y.doc_id
    if x.figure.unit_kind is not y.figure.unit_kind or (within and not _named_alike(a, b)):
        return None
    measure = _measure(a, b, same_story=same_story)
    if measure is AxisState.DIFFERS:
        return None
    subject = _subject(a, b, same_story=same_story)
    across = same_story and not within
    vague = a.measured.is_count and any(
        _says_little(c, within=within, across=across) for c in (a, b)
    )
    if subject is AxisState.DIFFERS or vague:
        return None
    unit = AxisState.SAME if x.figure.unit == y.figure.unit else AxisState.COMPATIBLE
    occasion = one_occasion(a.occasion, b.occasion, same_story=same_story)
    return _ties(measure, subject, unit, occasion)


_ties = cache(Ties)
_axes = cache(Axes)  # of each the few that occur, however many claims are compared


def _stated(a: Profile, b: Profile, ties: Ties, *, same_story: bool) -> Axes:
    """Return the axes of two claims that are held to be of one thing."""
    return _axes(
        ties.measure,
        ties.subject,
        _place(a, b, ties.occasion),
        _period(a, b, same_story=same_story),
        ties.unit,
        _population(a.measured.modifiers, b.measured.modifiers),
        _modality(a.claim.modality, b.claim.modality),
        _definition(a, b, ties.occasion),
    )


def _named_alike(a: Profile, b: Profile) -> bool:
    """Return whether two figures of one text say by name whose they are.

    An author who writes two figures without naming anybody means two things: terms of detention
    for two offences, prices of two years. Gaps in time are known by where they lead.
    """
    place = a.claim.topic.place
    of_one_place = place is not None and place == b.claim.topic.place
    shared = not a.parties.isdisjoint(b.parties)
    return shared or of_one_place or a.claim.kind is ClaimKind.GAP


def _one_event(a: Profile, b: Profile, occasion: AxisState) -> bool:
    """Return whether what both measure may be one event; quakes come in series, within hours."""
    if not a.is_of_an_event:
        return occasion is not AxisState.DIFFERS
    whose = party_state(a.parties, b.parties)
    of_somebody = whose in {AxisState.SAME, AxisState.COMPATIBLE}
    if occasion is AxisState.DIFFERS or (occasion is AxisState.NOT_STATED and not of_somebody):
        return False
    state = period_state(a.claim.period, b.claim.period)
    x, y = a.claim.figure, b.claim.figure
    if x.unit_kind is UnitKind.MAGNITUDE:
        return state is AxisState.SAME and Hedge.OVER not in {x.hedge, y.hedge}
    return occasion is AxisState.SAME or state is not AxisState.DIFFERS


def _too_vague(a: Claim, b: Claim, ties: Ties) -> bool:
    """Return whether too little ties the two together to call them figures for one thing."""
    if ties.subject is not AxisState.NOT_STATED:
        return False
    if ties.measure is not AxisState.SAME or a.figure.unit_kind is UnitKind.SHARE:
        return True
    return period_state(a.period, b.period) is AxisState.DIFFERS


def _says_little(profile: Profile, *, within: bool, across: bool) -> bool:
    """Return whether a count is so vague that it bears out no figure: several, thousands.

    "Dozens" says what is known so far of a toll, and ``across`` the texts of one story of whatever
    they count, though not ``within`` a text that has a number; "thousands", which may be a million,
    never does.
    """
    figure = profile.claim.figure
    if figure.hedge is not Hedge.VAGUE:
        return False
    low, high = figure.low or 0, figure.high or 0
    told = (across or profile.is_toll) and not within
    return not told or low < width("dozens") or high > width("vague range") * low


def _measure(a: Profile, b: Profile, *, same_story: bool) -> AxisState:
    """Two texts of one story that use like words speak of one thing, whatever their verbs are."""
    state, ends = how_measured(a, b), (a.claim, b.claim)
    across = same_story and a.claim.doc_id != b.claim.doc_id
    if state is not AxisState.DIFFERS or not across or other_kind(*ends):
        return state
    if not in_like_words(*ends):
        return state
    return AxisState.SAME if in_same_words(*ends) else AxisState.COMPATIBLE


def _subject(a: Profile, b: Profile, *, same_story: bool) -> AxisState:
    """Two texts of one story that measure something and name nobody speak of its happening.

    Where one names a party and the other names it in its beginning, that is whom it speaks of. So
    it is with the two sides of an event that happens at once: who buys, and what is bought.
    """
    if not same_story:
        return party_state(a.parties, b.parties)
    if not a.parties and not b.parties:
        story = a.claim.figure.unit_kind in _OF_THE_STORY
        return AxisState.SAME if story else AxisState.NOT_STATED
    state = party_state(a.parties, b.parties, one_story=True)
    sides = state is AxisState.DIFFERS and _at_once(a.claim) and _at_once(b.claim)
    if state is not AxisState.NOT_STATED and not sides:
        return state
    named = all(map(b.occasion.begins_with, a.parties)) and all(
        map(a.occasion.begins_with, b.parties)
    )
    return AxisState.COMPATIBLE if named else state


def _at_once(claim: Claim) -> bool:
    return claim.topic.stock_flow is StockFlow.EVENT


def _place(a: Profile, b: Profile, occasion: AxisState) -> AxisState:
    """Where both belong to the happening of the story, what one leaves unsaid is its place."""
    state = place_state(a.claim, b.claim)
    known = a.is_of_an_event and occasion is AxisState.SAME
    return AxisState.COMPATIBLE if state is AxisState.NOT_STATED and known else state


def _period(a: Profile, b: Profile, *, same_story: bool) -> AxisState:
    """Within one story the times of one event are the days on which it was told.

    A toll is ordered by them; of a price it is not known whether it was another on another day; a
    population does not change from one day to the next.
    """
    state = period_state(a.claim.period, b.claim.period)
    if state is AxisState.SAME or not same_story:
        return state
    if _is_slow(a.claim) and _is_slow(b.claim):
        return AxisState.COMPATIBLE
    if state is not AxisState.DIFFERS or not a.is_of_an_event:
        return state
    return AxisState.COMPATIBLE if a.is_toll else AxisState.NOT_STATED


def _is_slow(claim: Claim) -> bool:
    """Return whether it is a stock, such as a population, told of on a day or without a time."""
    interval = claim.period.interval
    brief = interval is None or (interval.end - interval.start).days <= width("time of the news")
    return claim.topic.stock_flow is StockFlow.STOCK and brief


def _population(a: frozenset[str], b: frozenset[str]) -> AxisState:
    if a == b:
        return AxisState.SAME
    return AxisState.NOT_STATED if a.isdisjoint(b) else AxisState.COMPATIBLE


def _modality(a: Modality, b: Modality) -> AxisState:
    alike = a is b or {a, b} <= SETTLED or {a, b} <= AHEAD
    return AxisState.SAME if alike else AxisState.DIFFERS


def _definition(a: Profile, b: Profile, occasion: AxisState) -> AxisState:
    """An increment ("five additional countries") is never a level; "others hurt" is no increment.

    What is known only by the kind of the event, and a quake where a text tells of several, is not
    surely the same.
    """
    flows = {a.claim.topic.stock_flow, b.claim.topic.stock_flow}
    if flows == _STOCK_AND_FLOW:
        return AxisState.DIFFERS
    if not a.is_toll and is_increment(a.claim) != is_increment(b.claim):
        return AxisState.DIFFERS
    loose = a.is_toll and occasion is AxisState.COMPATIBLE
    loose = loose or (is_distance(a.claim) and not same_start(a.claim, b.claim))
    several = a.occasion.several or b.occasion.several
    unsure = loose or (several and a.claim.figure.unit_kind is UnitKind.MAGNITUDE)
    return AxisState.NOT_STATED if unsure else AxisState.SAME
