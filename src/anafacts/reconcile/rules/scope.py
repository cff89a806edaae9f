"""Part and whole, and places apart."""

from anafacts.lexicon import words_of_kind
from anafacts.model import (
    AxisState,
    Claim,
    ClaimKind,
    Family,
    FindingType,
    RelationName,
    UnitKind,
)
from anafacts.reconcile.bounds import allowed
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.regions import lies_in
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source

_AMOUNTS = frozenset(
    {UnitKind.COUNT, UnitKind.MONEY, UnitKind.AREA, UnitKind.MASS, UnitKind.VOLUME, UnitKind.ENERGY}
)
_LEVELS = frozenset({ClaimKind.LEVEL, ClaimKind.COUNT})


def scope(pair: Pair) -> Verdict | None:
    """Return that the two speak of different places, or of a part and its whole."""
    if pair.axes.place is AxisState.DIFFERS:
        where = [f"{source(c)} is for {c.topic.place}" for c in (pair.a, pair.b)]
        text = f"{', '.join(where)}."
        return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_SCOPE, text, type=FindingType.SCOPE)
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        names = _nested(part, whole)
        if names:
            return _part(pair, part, whole, names)
    return None


def _nested(part: Claim, whole: Claim) -> tuple[str, str] | None:
    for x, y in (
        (part.topic.place, whole.topic.place),
        (part.topic.subject, whole.topic.subject),
        (part.topic.counterpart, whole.topic.counterpart),
    ):
        if x and y and x != y and lies_in(x, y):
            return x, y
    return None


def _adds_up(pair: Pair) -> bool:
    """Return whether the whole is the sum of such parts, at one time and in one state of things.

    Rates, shares, prices and changes of a part may be larger than those of the whole, and so may
    its figures of another year.
    """
    axes = pair.axes
    amounts = all(c.figure.unit_kind in _AMOUNTS and c.kind in _LEVELS for c in (pair.a, pair.b))
    prices = any(map(_is_of_each, (pair.a, pair.b)))
    now = axes.period in {AxisState.SAME, AxisState.COMPATIBLE}
    one = (axes.measure, axes.modality, axes.definition)
    return amounts and not prices and now and all(s is AxisState.SAME for s in one)


def _is_of_each(claim: Claim) -> bool:
    """Return whether it is told of each, or how it changed: a price, a wage, the average size."""
    first = measure_key(claim.topic.measure_key).head.partition(" ")[0]
    return first in words_of_kind("measure_kinds", "of each")


def _part(pair: Pair, part: Claim, whole: Claim, names: tuple[str, str]) -> Verdict:
    where = f"{names[0]} is part of {names[1]}"
    if not _adds_up(pair):
        text = f"{source(part)} is for {names[0]}, {source(whole)} for {names[1]}: {where}."
        return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_SCOPE, text, type=FindingType.SCOPE)
    fits = allowed(part.figure).low <= allowed(whole.figure).high
    if fits or agreement(pair):
        text = f"{source(part)} is part of {source(whole)}: {where}."
        return Verdict(Family.AGREE, RelationName.PART_OF, text)
    text = f"{source(part)} is larger than {source(whole)}, though {where}."
    return Verdict(Family.CONFLICT, RelationName.CONFLICT, text, type=FindingType.ARITHMETIC)
