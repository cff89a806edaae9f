"""The last word: the figures themselves."""

from anafacts.model import AxisState, Family, FindingType, Grain, RelationName
from anafacts.reconcile.compare import agreement, gap
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import number, source, when


def values(pair: Pair) -> Verdict:
    """Return how the figures agree, strain or cannot both hold."""
    verdict = agreement(pair)
    if verdict:
        return verdict
    absolute, relative = gap(pair.a, pair.b)
    trace = () if absolute is None else (f"gap {number(absolute)} ({relative:.1%} of the larger)",)
    interval = pair.a.period.interval if pair.axes.period is AxisState.SAME else None
    wide = interval is not None and interval.grain is not Grain.DAY  # a day is that of the news
    time = f" for {when(interval)}" if wide else ""
    text = f"{source(pair.a)} and {source(pair.b)} cannot both hold{time}."
    relation = RelationName.CONFLICT
    return Verdict(Family.CONFLICT, relation, text, trace, FindingType.VALUE)
