"""Plans, forecasts and opinions are not outcomes."""

from anafacts.model import AxisState, Claim, Family, FindingType, Modality, RelationName
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source

_AHEAD = frozenset({Modality.PLANNED, Modality.PROMISED, Modality.FORECAST})
_SETTLED = frozenset({Modality.HAPPENED, Modality.ONGOING})


def modality(pair: Pair) -> Verdict | None:
    """Return that a plan is held against an outcome, or that one side asserts nothing."""
    if pair.axes.modality is not AxisState.DIFFERS:
        return None
    for plan, outcome in ((pair.a, pair.b), (pair.b, pair.a)):
        if plan.modality in _AHEAD and outcome.modality in _SETTLED:
            return _plan(pair, plan, outcome)
    words = f"{pair.a.modality.value} against {pair.b.modality.value}"
    text = f"{source(pair.a)} and {source(pair.b)} are not both stated as fact: {words}."
    return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_MODALITY, text)


def _plan(pair: Pair, plan: Claim, outcome: Claim) -> Verdict:
    met = agreement(pair) is not None
    fate = "met" if met else "open"
    text = f"{source(plan)} was {plan.modality.value}, {source(outcome)} is reported: {fate}."
    relation = RelationName.EXPLAINED_MODALITY
    return Verdict(Family.EXPLAINED, relation, text, type=FindingType.PLAN)
