"""What was planned or promised for a time, and what came of it then."""

from anafacts.model import (
    SETTLED,
    AxisState,
    Claim,
    Family,
    FindingType,
    Hedge,
    Modality,
    RelationName,
    Trend,
)
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import ratio_line, source, when

_MEANT = frozenset({Modality.PLANNED, Modality.PROMISED})
_LIMITS = frozenset({Hedge.AT_MOST, Hedge.UP_TO, Hedge.UNDER})
_ALL_STATED = ("measure", "subject", "unit")


def missed(pair: Pair) -> Verdict | None:
    """Return that the outcome falls short of the plan for the very time, or passes its limit.

    Both times must be stated and the same, and nothing but the modality may set the two apart.
    """
    for plan, outcome in ((pair.a, pair.b), (pair.b, pair.a)):
        if is_due(pair, plan, outcome):
            want, got = (admitted(c.figure, generous=True) for c in (plan, outcome))
            if _is_limit(plan):
                return _verdict(plan, outcome, "more than") if got.low > want.high else None
            return _verdict(plan, outcome, "less than") if _short(got, want) else None
    return None


def is_due(pair: Pair, plan: Claim, outcome: Claim) -> bool:
    """Return whether one is a plan or promise, and the other what came of it in its own time."""
    if plan.modality not in _MEANT or outcome.modality not in SETTLED:
        return False
    axes = pair.axes
    same = all(getattr(axes, name) is AxisState.SAME for name in _ALL_STATED)
    place = axes.place is not AxisState.DIFFERS and axes.definition is not AxisState.DIFFERS
    timed = axes.period is AxisState.SAME and is_stated(plan.period) and is_stated(outcome.period)
    return same and place and timed and plan.figure.unit == outcome.figure.unit


def _is_limit(plan: Claim) -> bool:
    """Return whether less is what was wanted: at most so much, a level that is to fall."""
    return plan.figure.hedge in _LIMITS or plan.figure.trend is Trend.DOWN


def _short(got: Bounds, want: Bounds) -> bool:
    return got.high < want.low or (got.high == want.low and got.high_open)


def _verdict(plan: Claim, outcome: Claim, how: str) -> Verdict:
    word = "was promised" if plan.modality is Modality.PROMISED else "was planned"
    text = (
        f"{source(plan)} {word}, {source(outcome)} is what came of it, {how} was meant: "
        "the plan was missed."
    )
    relation = RelationName.EXPLAINED_MODALITY
    return Verdict(Family.EXPLAINED, relation, text, _line(plan, outcome), FindingType.PLAN)


def _line(plan: Claim, outcome: Claim) -> tuple[str, ...]:
    """Return how much of the plan came about; nothing where one of the two is a mere range."""
    x, y = outcome.figure.value, plan.figure.value
    if x is None or not y:
        return ()
    share = f"{ratio_line(x, y)}, {round(100 * x / y)} percent of the plan"
    return (f"{share}, both for {when(plan.period.interval)}",)
