"""Somebody is older in a later text by the years that passed."""

from anafacts.model import Family, FindingType, RelationName, UnitKind
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import source, when

_YEAR = 365.25  # days


def ages(pair: Pair) -> Verdict | None:
    """Return that two ages lie as far apart as the texts that tell them.

    Between texts of the same weeks a birthday is no explanation: it would be told.
    """
    years, older = _years_between(pair), _older_by(pair)
    if years is None or older is None or older <= 0:
        return None
    if abs(older - years) >= width("age years"):
        return None
    times = f"{when(pair.published_a)}, then {when(pair.published_b)}"
    text = f"{source(pair.a)} and {source(pair.b)} are ages at different times: {times}."
    return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_TIME, text, type=FindingType.TIME)


def _years_between(pair: Pair) -> float | None:
    """Return the years between two texts, None where they are of the same weeks."""
    if pair.published_a is None or pair.published_b is None:
        return None
    days = (pair.published_b.start - pair.published_a.end).days
    return days / _YEAR if days > width("days of a story") else None


def _older_by(pair: Pair) -> float | None:
    a, b = pair.a.figure, pair.b.figure
    if a.unit_kind is not UnitKind.AGE or a.unit != b.unit or a.value is None or b.value is None:
        return None
    return b.value - a.value
