"""Plans, forecasts and opinions are not outcomes."""

from anafacts.model import (
    AHEAD,
    SETTLED,
    AxisState,
    Claim,
    Family,
    FindingType,
    Modality,
    RelationName,
)
from anafacts.reconcile.compare import agreement, agrees
from anafacts.reconcile.rules.missed import is_due
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source

_SUPPOSED = frozenset({Modality.HYPOTHETICAL, Modality.OPINION})
_UNASSERTED = frozenset({Modality.HYPOTHETICAL, Modality.OPINION, Modality.NEGATED})
_STATUS = {
    Modality.PLANNED: "is planned",
    Modality.PROMISED: "is promised",
    Modality.FORECAST: "is forecast",
    Modality.HYPOTHETICAL: "is supposed",
    Modality.OPINION: "is an opinion",
    Modality.NEGATED: "is denied",
    Modality.HAPPENED: "is reported as fact",
    Modality.ONGOING: "is reported as fact",
}


def modality(pair: Pair) -> Verdict | None:
    """Return that a plan is held against an outcome, or that one side asserts nothing.

    Texts of one story that give one figure, here as agreed and there as coming or supposed, agree.
    """
    if pair.axes.measure is not AxisState.SAME:
        return None
    if pair.axes.modality is not AxisState.DIFFERS:
        return _both_unasserted(pair)
    for plan, outcome in ((pair.a, pair.b), (pair.b, pair.a)):
        if plan.modality in AHEAD and outcome.modality in SETTLED:
            return None if pair.same_story and agreement(pair) else _plan(pair, plan, outcome)
        supposed = {plan.modality, outcome.modality} <= SETTLED | _SUPPOSED
        if supposed and pair.same_story and agreement(pair):
            return None
    how = [f"{source(c)} {_STATUS[c.modality]}" for c in (pair.a, pair.b)]
    text = f"{' and '.join(how)}: they do not speak of the same state of things."
    return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_MODALITY, text, type=FindingType.PLAN)


def _both_unasserted(pair: Pair) -> Verdict | None:
    """Return that two suppositions which differ suppose two things, and neither asserts one."""
    if not {pair.a.modality, pair.b.modality} <= _UNASSERTED or agreement(pair):
        return None
    first, second = (_STATUS[c.modality] for c in (pair.a, pair.b))
    each = f"the first {first}, the second {second}" if first != second else f"each {first}"
    text = f"{source(pair.a)} and {source(pair.b)} differ, but neither is asserted: {each}."
    return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_MODALITY, text, type=FindingType.PLAN)


def _plan(pair: Pair, plan: Claim, outcome: Claim) -> Verdict:
    timed = pair.axes.period is AxisState.SAME
    met = "the plan was met" if timed else "the two agree"
    if not agrees(pair):
        met = "the plan was met" if is_due(pair, plan, outcome) else ""
    fate = met or "whether it was met is open"
    how = f"{source(plan)} {_STATUS[plan.modality]}, {source(outcome)} {_STATUS[outcome.modality]}"
    relation = RelationName.EXPLAINED_MODALITY
    return Verdict(Family.EXPLAINED, relation, f"{how}; {fate}.", type=FindingType.PLAN)
