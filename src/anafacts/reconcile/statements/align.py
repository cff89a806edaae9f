"""Which figure of the first statement one of the second is held against: by words, not values."""

from collections.abc import Sequence
from dataclasses import dataclass

from anafacts.model import AxisState, Sort, Told
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.statements.lemmas import akin, statement_words
from anafacts.reconcile.statements.relate import comparable

_PEOPLE = 1.0  # whoever they are the verb tells: more people fell ill than died
_SLOT = 2.5  # the same words around it; less than the noun itself
_NOUN, _KIN, _VERB, _MODIFIER, _NEAR, _WHOSE = 3.0, 2.0, 1.5, 1.0, 0.5, 0.5
_FRESH = -3.0  # what is new is not all that there is
_OTHER = -2.0  # another noun speaks against it, though a wider word may be meant


@dataclass(frozen=True, slots=True)
class Aligned:
    """A figure of the first statement, with what speaks for it."""

    told: Told
    weight: float
    slot: bool = False


def aligned(
    told: Told, first: Sequence[Told], slot: int | None, *, restated: bool
) -> list[Aligned]:
    """Return the figures of the first that may be the one meant, the likeliest first.

    ``slot`` is the position of the one that stands in the same place of the same words.
    """
    placed = restated or told.sort is Sort.FIGURE  # "in" stands before every year
    found = [
        Aligned(other, weight(other, told) + _SLOT * (n == slot and placed), n == slot)
        for n, other in enumerate(first)
        if comparable(other, told) or (restated and n == slot and _bare(other, told))
    ]
    return sorted(found, key=lambda a: (-a.weight, a.told.span))


def _bare(a: Told, b: Told) -> bool:
    """Return whether one is a number without a unit: "Rs 60" and "Rs more than 60"."""
    return "" in (a.figure.unit, b.figure.unit) or a.sort is not b.sort


def weight(a: Told, b: Told) -> float:
    """Return how much the words around two figures speak for their being of one thing."""
    return (
        noun_weight(a, b)
        + _VERB * (bool(a.verb) and akin(a.verb, b.verb))
        + _MODIFIER * len(set(a.modifiers) & set(b.modifiers))
        + _NEAR * len(set(a.near) & set(b.near))
        + _FRESH * (("new" in a.modifiers) is not ("new" in b.modifiers))
        + _WHOSE * bool(set(a.whose) & set(b.whose))
    )


def noun_weight(a: Told, b: Told) -> float:
    """Return what the nouns say: the same, akin, another; 0 where one names none."""
    state = noun_state(a, b)
    if state is AxisState.SAME and _head(a) in statement_words("people"):
        return _PEOPLE
    return {AxisState.SAME: _NOUN, AxisState.COMPATIBLE: _KIN, AxisState.DIFFERS: _OTHER}.get(
        state, 0.0
    )


def noun_state(a: Told, b: Told) -> AxisState:
    """Return how what is counted or measured stands to each other."""
    x, y = _head(a), _head(b)
    if not x or not y:
        return AxisState.NOT_STATED
    if a.noun == b.noun or x == y:
        return AxisState.SAME
    people = statement_words("people")
    told_by_verb = (x in people and akin(a.verb, y)) or (y in people and akin(b.verb, x))
    if measure_family(x) == measure_family(y) or akin(x, y) or told_by_verb:
        return AxisState.COMPATIBLE
    return AxisState.DIFFERS


def _head(told: Told) -> str:
    return told.noun.split()[-1] if told.noun else ""
