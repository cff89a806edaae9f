"""Different stated definitions of what is counted."""

from anafacts.model import AxisState, Family, FindingType, RelationName
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source


def definition(pair: Pair) -> Verdict | None:
    """Return that one side counts the increase and the other the whole, or a stock and a flow."""
    if pair.axes.definition is not AxisState.DIFFERS or agreement(pair):
        return None
    text = (
        f"{source(pair.a)} and {source(pair.b)} count different things: "
        f"{_of(pair.a.topic.qualifiers)} against {_of(pair.b.topic.qualifiers)}."
    )
    relation = RelationName.EXPLAINED_DEFINITION
    return Verdict(Family.EXPLAINED, relation, text, type=FindingType.SCOPE)


def _of(qualifiers: tuple[str, ...]) -> str:
    return ", ".join(qualifiers) or "no qualifier"
