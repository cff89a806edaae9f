"""Part and whole, and places apart."""

from anafacts.model import AxisState, Claim, Family, FindingType, RelationName
from anafacts.reconcile.bounds import allowed
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.regions import lies_in
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source


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


def _part(pair: Pair, part: Claim, whole: Claim, names: tuple[str, str]) -> Verdict:
    where = f"{names[0]} is part of {names[1]}"
    fits = allowed(part.figure).low <= allowed(whole.figure).high
    if fits or agreement(pair):
        text = f"{source(part)} is part of {source(whole)}: {where}."
        return Verdict(Family.AGREE, RelationName.PART_OF, text)
    text = f"{source(part)} is larger than {source(whole)}, though {where}."
    return Verdict(Family.CONFLICT, RelationName.CONFLICT, text, type=FindingType.ARITHMETIC)
