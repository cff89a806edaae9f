"""The overall answer: does the second statement follow from the first?"""

from anafacts.model import Comparison, FigureComparison, Outcome, Statement
from anafacts.reconcile.statements.bearing import Bearing, bearing
from anafacts.reconcile.statements.figures import held
from anafacts.reconcile.statements.slots import slots
from anafacts.reconcile.words import join

# Half of what the second statement says beside its figures. Headlines word a thing anew, so that
# a careful paraphrase shares half its words; what shares fewer speaks of something else as well.
_BORNE = 0.5


def compare_statements(first: Statement, second: Statement) -> Comparison:
    """Return how each figure of the second stands to those of the first, and the overall answer."""
    placed = slots(first, second)
    figures = tuple(held(n, first, second, placed) for n in range(len(second.figures)))
    outcome, reason = _answer(figures, bearing(first, second))
    return Comparison(first.text, second.text, outcome, reason, figures)


def _answer(figures: tuple[FigureComparison, ...], borne: Bearing) -> tuple[Outcome, str]:
    for outcome in (Outcome.CONTRADICTS, Outcome.OPEN):
        if found := [f for f in figures if f.outcome is outcome]:
            return outcome, found[0].explanation
    if borne.share < _BORNE:
        words = join([f'"{w}"' for w in dict.fromkeys(w.text for w in borne.missing)])
        return Outcome.OPEN, f"The figures agree, but the first statement does not say {words}."
    return Outcome.FOLLOWS, _followed(figures)


def _followed(figures: tuple[FigureComparison, ...]) -> str:
    if len(figures) == 1:
        return figures[0].explanation
    return f"All {len(figures)} figures of the second statement follow from the first."
