"""Sizes whose numbers an x ties together: 20x30x10 cm."""

from anafacts.model import UnitKind
from anafacts.normalize.figures.numeral import unit_near
from anafacts.normalize.figures.tokens import Tokens

_TIMES = {"x", "×"}
_MOST = 4  # numbers of a size


def crossed(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a number is one of a size: an x touches it, a length follows the last one."""
    tied = _cross(tokens, stop) or (_cross(tokens, first - 1) and tokens.glued(first))
    for _ in range(_MOST):
        if not _cross(tokens, stop):
            break
        stop += 2
    unit = unit_near(tokens, stop)
    return tied and unit is not None and unit.kind is UnitKind.LENGTH


def _cross(tokens: Tokens, position: int) -> bool:
    """Return whether an x stands between two numbers, touching the first."""
    numbers = tokens.at(position - 1).kind == tokens.at(position + 1).kind == "number"
    return tokens.at(position).lower in _TIMES and numbers and tokens.glued(position)
