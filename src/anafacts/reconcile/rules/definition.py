"""Different stated definitions of what is counted."""

from collections.abc import Callable

from anafacts.model import AxisState, Claim, Family, FindingType, RelationName, StockFlow
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source

_KINDS = {
    StockFlow.STOCK: "what there is at a time",
    StockFlow.FLOW: "what came in a time",
}


def definition(pair: Pair) -> Verdict | None:
    """Return that one side counts the increase and the other the whole, or a stock and a flow."""
    if pair.axes.definition is not AxisState.DIFFERS or agreement(pair):
        return None
    what = " against ".join(map(_counted(pair), (pair.a, pair.b)))
    text = f"{source(pair.a)} and {source(pair.b)} count different things: {what}."
    relation = RelationName.EXPLAINED_DEFINITION
    return Verdict(Family.EXPLAINED, relation, text, type=FindingType.SCOPE)


def _counted(pair: Pair) -> Callable[[Claim], str]:
    """Return what says which of the two a claim counts, by that in which they differ."""
    flows = {c.topic.stock_flow for c in (pair.a, pair.b)}
    return _kind if flows == _KINDS.keys() else _qualifiers


def _kind(claim: Claim) -> str:
    return _KINDS[claim.topic.stock_flow]


def _qualifiers(claim: Claim) -> str:
    return ", ".join(claim.topic.qualifiers) or "no qualifier"
