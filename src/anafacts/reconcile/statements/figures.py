"""One figure of the second statement against those of the first."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.model import (
    AxisState,
    Family,
    FigureComparison,
    Outcome,
    RelationName,
    Sort,
    Statement,
    Told,
)
from anafacts.reconcile.statements.align import Aligned, aligned
from anafacts.reconcile.statements.axes import axes_between
from anafacts.reconcile.statements.dated import relate_times
from anafacts.reconcile.statements.moments import side_of
from anafacts.reconcile.statements.mood import turned
from anafacts.reconcile.statements.other import other_thing
from anafacts.reconcile.statements.ranks import Rank, one_of_several, ranked
from anafacts.reconcile.statements.relate import Related, relate
from anafacts.reconcile.statements.scope import own_words, part_weight, scope_weight
from anafacts.reconcile.statements.slots import Slots
from anafacts.reconcile.statements.sums import Sum, derived, implied, meets, played
from anafacts.reconcile.statements.topics import unsaid
from anafacts.reconcile.words import join, squeeze

_FOLLOWS = Outcome.FOLLOWS
_REWORDED = frozenset({"measure"})  # in the same words another noun or verb is meant as another
_AGREES = 1.0  # what agreement weighs: less than a verb, so that the words decide before it
_BEST_FIRST = (Outcome.FOLLOWS, Outcome.OPEN, Outcome.CONTRADICTS)


def held(number: int, first: Statement, second: Statement, slots: Slots) -> FigureComparison:
    """Return how one figure of the second statement, by its position, stands to the first."""
    excused = unsaid(first, second)
    told = second.figures[number]
    candidates = aligned(told, first.figures, slots.of.get(number), restated=slots.restated)
    if place := ranked(told, first, second) or one_of_several(told, first, second):
        return _ranked(told, place)
    asked = own_words(told, second)
    reach = [replace(a, weight=a.weight + _reach(a, first, asked)) for a in candidates]
    best = _best([(a, _related(a.told, told, first, second)) for a in reach])
    summed = None if slots.verbatim else _summed(told, best, first, second)
    if summed is not None:
        return summed
    if best is not None:
        return _against(told, best, slots, excused)
    found = played(told, first, second)
    if found is None:
        return _alone(told, first.figures)
    return (_derived if meets(told.figure, found.value) else _miscounted)(told, found)


def _reach(a: Aligned, first: Statement, asked: frozenset[str]) -> float:
    if a.told.sort is not Sort.FIGURE:
        return 0.0
    return scope_weight(own_words(a.told, first), asked) + part_weight(a.told, first)


def _ranked(told: Told, found: Rank) -> FigureComparison:
    holds = found.outcome is _FOLLOWS
    return FigureComparison(
        figure=squeeze(told.quote),
        against=(found.given,),
        outcome=found.outcome,
        family=Family.AGREE if holds else Family.CONFLICT,
        relation=RelationName.DERIVED_CONSISTENT if holds else RelationName.CONFLICT,
        explanation=found.text,
    )


def _related(a: Told, b: Told, first: Statement, second: Statement) -> Related:
    if not (a.sort is b.sort is Sort.DATE):
        return relate(a, b)
    return relate_times(a, b, (side_of(a, first.words), side_of(b, second.words)))


def _summed(
    told: Told, best: tuple[Aligned, Related] | None, first: Statement, second: Statement
) -> FigureComparison | None:
    """Return how a figure stands to a sum of others, None where it is not for a sum to tell.

    What the words call a sum must be that sum; else a figure that stands in the first statement
    itself needs none.
    """
    due = implied(told, first, second)
    if due is not None and meets(told.figure, due.value):
        return _derived(told, due)
    if due is not None:
        found = derived(told, first, second) if best and best[1].outcome is not _FOLLOWS else None
        return _derived(told, found) if found else _miscounted(told, due)
    if best is not None and best[1].outcome is _FOLLOWS:
        return None
    found = derived(told, first, second)
    return _derived(told, found) if found else None


def _best(related: Sequence[tuple[Aligned, Related]]) -> tuple[Aligned, Related] | None:
    """Return the figure that the words tie closest; of several tied alike one that agrees."""
    return min(related, key=_rank, default=None)


def _rank(found: tuple[Aligned, Related]) -> tuple[float, int]:
    """Order figures by what ties them to the one asked for."""
    against, related = found
    agrees = _AGREES * (related.outcome is _FOLLOWS)
    return -against.weight - agrees, _BEST_FIRST.index(related.outcome)


def _against(
    told: Told, best: tuple[Aligned, Related], slots: Slots, excused: frozenset[str]
) -> FigureComparison:
    """Return the comparison with the figure meant; figures of two things never clash."""
    against, found = best
    a, made = against.told, _paired(told, against, found)
    agrees = found.outcome is _FOLLOWS
    if agrees and not slots.verbatim and (turn := turned(a, told)):
        return _paired(told, against, turn)
    if found.outcome is Outcome.OPEN or slots.verbatim or (agrees and not slots.restated):
        return made
    axes = made.axes
    if _is_called(told, excused):
        axes = replace(axes, subject=AxisState.NOT_STATED)
    other = other_thing(a, told, axes)
    if other is None or (agrees and other.axis not in _REWORDED):
        return made
    return replace(
        made,
        outcome=Outcome.OPEN,
        family=Family.NOT_COMPARABLE,
        relation=RelationName.NOT_COMPARABLE,
        explanation=other.text,
        missing=f'a figure for what "{squeeze(told.quote)}" is of',
    )


def _is_called(told: Told, excused: frozenset[str]) -> bool:
    """Return whether the subject has a name that the first statement leaves unsaid."""
    subject = told.claim.topic.subject if told.claim is not None else None
    return bool(excused and subject and set(subject.split()) <= excused)


def _paired(told: Told, against: Aligned, found: Related) -> FigureComparison:
    return FigureComparison(
        figure=squeeze(told.quote),
        against=(squeeze(against.told.quote),),
        outcome=found.outcome,
        family=found.family,
        relation=found.relation,
        explanation=found.text,
        axes=axes_between(against.told, told),
        trace=found.trace,
        missing=found.missing,
        dated=told.sort is Sort.DATE,
    )


def _derived(told: Told, found: Sum) -> FigureComparison:
    parts = tuple(squeeze(t.quote) for t in found.of)
    given = join([f'"{part}"' for part in parts])
    return FigureComparison(
        figure=squeeze(told.quote),
        against=parts,
        outcome=Outcome.FOLLOWS,
        family=Family.AGREE,
        relation=RelationName.DERIVED_CONSISTENT,
        explanation=f'"{squeeze(told.quote)}" follows from {given}: {found.line}.',
        trace=(found.line,),
    )


def _miscounted(told: Told, due: Sum) -> FigureComparison:
    parts = tuple(squeeze(t.quote) for t in due.of)
    given, quote = join([f'"{part}"' for part in parts]), squeeze(told.quote)
    return FigureComparison(
        figure=quote,
        against=parts,
        outcome=Outcome.CONTRADICTS,
        family=Family.CONFLICT,
        relation=RelationName.CONFLICT,
        explanation=f'"{quote}" is not what {given} come to: {due.line}.',
        trace=(due.line,),
    )


def _alone(told: Told, given: Sequence[Told]) -> FigureComparison:
    quote = squeeze(told.quote)
    why = "of its kind" if given else "at all"
    return FigureComparison(
        figure=quote,
        against=(),
        outcome=Outcome.OPEN,
        family=Family.NOT_COMPARABLE,
        relation=RelationName.NOT_COMPARABLE,
        explanation=f'The first statement has no figure {why} to hold "{quote}" against.',
        missing=f'a figure for "{quote}"',
    )
