"""One figure of the second statement against those of the first."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.model import (
    AxisState,
    Family,
    FigureComparison,
    Outcome,
    RelationName,
    Statement,
    Told,
)
from anafacts.reconcile.statements.align import Aligned, aligned
from anafacts.reconcile.statements.axes import axes_between
from anafacts.reconcile.statements.mood import turned
from anafacts.reconcile.statements.other import other_thing
from anafacts.reconcile.statements.relate import Related, relate
from anafacts.reconcile.statements.slots import Slots
from anafacts.reconcile.statements.sums import Sum, derived, implied
from anafacts.reconcile.words import join, squeeze

_AGREES = 1.0  # what agreement weighs: less than a verb, so that the words decide before it
_BEST_FIRST = (Outcome.FOLLOWS, Outcome.OPEN, Outcome.CONTRADICTS)


def held(number: int, first: Statement, second: Statement, slots: Slots) -> FigureComparison:
    """Return how one figure of the second statement, by its position, stands to the first."""
    told = second.figures[number]
    candidates = aligned(told, first.figures, slots.of.get(number), restated=slots.restated)
    best = _best([(a, relate(a.told, told)) for a in candidates])
    if best is not None and (best[1].outcome is Outcome.FOLLOWS or slots.restated):
        return _against(told, best, slots)
    if found := derived(told, first, second):
        return _derived(told, found)
    if due := implied(told, first, second):
        return _miscounted(told, due)
    return _against(told, best, slots) if best is not None else _alone(told, first.figures)


def _best(related: Sequence[tuple[Aligned, Related]]) -> tuple[Aligned, Related] | None:
    """Return the figure that the words tie closest; of several tied alike one that agrees."""
    return min(related, key=_rank, default=None)


def _rank(found: tuple[Aligned, Related]) -> tuple[float, int]:
    """Order figures by what ties them to the one asked for."""
    against, related = found
    agrees = related.outcome is Outcome.FOLLOWS
    return -against.weight - _AGREES * agrees, _BEST_FIRST.index(related.outcome)


def _against(told: Told, best: tuple[Aligned, Related], slots: Slots) -> FigureComparison:
    """Return the comparison with the figure meant; figures of two things never clash."""
    against, found = best
    if found.outcome is Outcome.FOLLOWS:
        turn = None if slots.verbatim else turned(against.told, told)
        return _paired(told, against, turn or found)
    made = _paired(told, against, found)
    same_place = slots.restated and against.slot
    other = None if same_place else other_thing(against.told, told, made.axes)
    if other is None or found.outcome is not Outcome.CONTRADICTS:
        return made
    return replace(
        made,
        outcome=Outcome.OPEN,
        family=Family.NOT_COMPARABLE,
        relation=RelationName.NOT_COMPARABLE,
        explanation=other.text,
        missing=f'a figure for what "{squeeze(told.quote)}" is of',
    )


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


def differs(found: FigureComparison) -> tuple[str, ...]:
    """Return the axes on which a figure and its counterpart are stated to differ."""
    names = ("subject", "place", "period")
    return tuple(n for n in names if getattr(found.axes, n) is AxisState.DIFFERS)
