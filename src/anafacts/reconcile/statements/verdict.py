"""The overall answer: does the second statement follow from the first?"""

from dataclasses import replace

from anafacts.model import Comparison, FigureComparison, Outcome, RelationName, Statement
from anafacts.reconcile.statements.bearing import Bearing, bearing
from anafacts.reconcile.statements.figures import held
from anafacts.reconcile.statements.named import needed, other_name, without_names
from anafacts.reconcile.statements.places import unnamed_places
from anafacts.reconcile.statements.roles import swapped
from anafacts.reconcile.statements.slots import slots
from anafacts.reconcile.statements.topics import unnamed, unsaid
from anafacts.reconcile.words import join

# The share of what the second statement says beside its figures that the first must say too. Two
# headlines for one thing share about half their words, as they name it anew ("payrolls", "jobs");
# with two words of five or more missing the second tells of something else as well.
_BORNE = 0.4


def compare_statements(first: Statement, second: Statement) -> Comparison:
    """Return how each figure of the second stands to those of the first, and the overall answer."""
    left, right = without_names(first), without_names(second)
    rival, texts = other_name(left, right), (first.text, second.text)
    first, second = left.statement, needed(left.statement, right.statement)
    placed = slots(first, second)
    figures = tuple(held(n, first, second, placed) for n in range(len(second.figures)))
    places = unnamed_places(first, second)
    borne = _borne(first, second, figures)
    absent = () if figures else unnamed(first, second, borne.missing)
    outcome, reason = _answer(figures, places or absent, borne)
    turned = swapped(first, second)
    if turned is not None and outcome is Outcome.FOLLOWS:
        doer, done_to = (w.capitalize() for w in (turned.doer, turned.done_to))
        outcome = Outcome.OPEN
        reason = f"In the first statement {doer} and {done_to} stand the other way round."
    if rival and outcome is not Outcome.OPEN:
        outcome, reason = Outcome.OPEN, rival
    return Comparison(*texts, outcome, reason, figures)


def _borne(first: Statement, second: Statement, figures: tuple[FigureComparison, ...]) -> Bearing:
    """Return what is borne out; of what was counted together only the names need be.

    Boys and girls are children, and what was bought or sold is there now: the words for a sum are
    others than those for its parts.
    """
    found = bearing(first, second, unsaid(first, second))
    if all(f.relation is not RelationName.DERIVED_CONSISTENT for f in figures):
        return found
    return replace(found, missing=tuple(w for w in found.missing if w.name))


def _answer(
    figures: tuple[FigureComparison, ...], places: tuple[str, ...], borne: Bearing
) -> tuple[Outcome, str]:
    if places:
        return Outcome.OPEN, f"The first statement does not speak of {join(list(places))}."
    if _for_another_time(figures):
        return Outcome.OPEN, "The two statements are for different times."
    for outcome in (Outcome.CONTRADICTS, Outcome.OPEN):
        if found := [f for f in figures if f.outcome is outcome]:
            return outcome, found[0].explanation
    if borne.share < _BORNE:
        words = join([f'"{w}"' for w in dict.fromkeys(w.text for w in borne.missing)])
        return Outcome.OPEN, f"The figures agree, but the first statement does not say {words}."
    return Outcome.FOLLOWS, _followed(figures)


def _for_another_time(figures: tuple[FigureComparison, ...]) -> bool:
    """Return whether both the time and a figure differ: what differs by time does not clash."""
    dated = [f for f in figures if f.dated]
    others = [f for f in figures if not f.dated and f.outcome is not Outcome.FOLLOWS]
    off = any(f.outcome is Outcome.CONTRADICTS for f in dated)
    states = any(f.relation is RelationName.EXPLAINED_TIME for f in dated)
    return (off or states) and bool(others)


def _followed(figures: tuple[FigureComparison, ...]) -> str:
    if not figures:
        return "The first statement says what the second does."
    if len(figures) == 1:
        return figures[0].explanation
    return f"All {len(figures)} figures of the second statement follow from the first."
