"""Different times, and counts that only rise."""

from anafacts.model import (
    AxisState,
    Claim,
    Family,
    FindingType,
    Grain,
    Hedge,
    RelationName,
    StockFlow,
    UnitKind,
)
from anafacts.reconcile.bounds import admitted
from anafacts.reconcile.compare import agreement, agrees
from anafacts.reconcile.rules.missing import unstated
from anafacts.reconcile.times import is_stated, period_state
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number, source, when


def period(pair: Pair) -> Verdict | None:
    """Return that the figures are for different stated times, or for windows of other lengths."""
    if pair.axes.period is not AxisState.DIFFERS and not _other_window(pair):
        return None
    early, late = sorted((pair.a, pair.b), key=_start)
    times = f"{when(early.period.interval)}, then {when(late.period.interval)}"
    counted = _cumulative(pair) and not unstated(pair.axes)
    if counted and (_grew_in_order(early, late) or _as_of_days(pair)):
        return _ordered(early, late, times)
    text = f"{source(early)} and {source(late)} are for different times: {times}."
    return Verdict(Family.EXPLAINED, RelationName.EXPLAINED_TIME, text, type=FindingType.TIME)


def revised(pair: Pair) -> Verdict | None:
    """Return that one body gave a new figure for the same time in a later text."""
    same = pair.axes.period is AxisState.SAME and pair.same_originator
    if not same or not _published_apart(pair) or agrees(pair):
        return None
    text = f"{pair.a.attribution.originator} gave {source(pair.a)}, later {source(pair.b)}."
    return Verdict(Family.EXPLAINED, RelationName.REVISED, text, type=FindingType.SUPERSEDED)


def cumulative(pair: Pair) -> Verdict | None:
    """Return that a count that only rises stood lower in the earlier text.

    The time of publication orders two counts that state no time of their own, and the running
    toll of one event, whose stated time is that of the event.
    """
    undated = not is_stated(pair.a.period) and not is_stated(pair.b.period)
    toll = pair.same_story and is_toll(pair.a)
    if not (_cumulative(pair) and (undated or toll) and _published_apart(pair)):
        return None
    if set(unstated(pair.axes)) - {"the period"} or _holds_without_order(pair):
        return None
    times = f"{when(pair.published_a)}, then {when(pair.published_b)}"
    return _ordered(pair.a, pair.b, times)


def _holds_without_order(pair: Pair) -> bool:
    """Return whether both may have held at once: they agree, or the later says no more.

    Four dead, then "at least one": whoever wrote later knew less, and nothing was superseded.
    """
    verdict = agreement(pair)
    if verdict is None or _grew(pair):
        return False
    x, y = pair.a.figure.value, pair.b.figure.value
    return verdict.family is Family.AGREE or x is None or y is None or x >= y


def _grew(pair: Pair) -> bool:
    """Return whether both are bare numbers and the later is larger: 40, then 43, is no rounding."""
    a, b = pair.a.figure, pair.b.figure
    bare = {a.hedge, b.hedge} == {Hedge.EXACT}
    return bare and a.value is not None and b.value is not None and a.value < b.value


def _ordered(early: Claim, late: Claim, times: str) -> Verdict:
    """A count that only rises may not fall below what it was."""
    if admitted(late.figure, generous=False).high < admitted(early.figure, generous=False).low:
        text = f"Such a count can only rise, but {source(late)} follows {source(early)}"
        relation = RelationName.CONFLICT
        return Verdict(Family.CONFLICT, relation, f"{text}: {times}.", type=FindingType.VALUE)
    text = (
        f"{source(late)} is the later count, {source(early)} the earlier: {times}. Such a count "
        "rises with time, so both can hold."
    )
    relation, line = RelationName.SUPERSEDED, _rise(early, late)
    return Verdict(Family.EXPLAINED, relation, text, line, type=FindingType.SUPERSEDED)


def _rise(early: Claim, late: Claim) -> tuple[str, ...]:
    """Return by how much the count rose, written out: 18 - 17 = 1."""
    x, y = early.figure.value, late.figure.value
    if x is None or y is None or early.figure.unit != late.figure.unit or y <= x:
        return ()
    return (f"{number(y)} - {number(x)} = {number(y - x)}",)


def _other_window(pair: Pair) -> bool:
    """Return whether one figure is for a part of the time of the other: a month of a year."""
    a, b = pair.a.period, pair.b.period
    if period_state(a, b) is not AxisState.COMPATIBLE or (pair.same_story and is_toll(pair.a)):
        return False
    lengths = sorted((i.end - i.start).days for i in (a.interval, b.interval) if i is not None)
    return lengths[-1] > width("longer window") * lengths[0] and not agrees(pair)


def _grew_in_order(early: Claim, late: Claim) -> bool:
    """Return whether the later figure is the larger; of two windows of time either may be."""
    x, y = early.figure.value, late.figure.value
    return x is not None and y is not None and x <= y


def _as_of_days(pair: Pair) -> bool:
    """Return whether both counts stand as of one day, rather than for a window of time."""
    intervals = [c.period.interval for c in (pair.a, pair.b)]
    return all(i is not None and i.grain is Grain.DAY for i in intervals)


def _cumulative(pair: Pair) -> bool:
    ends = (pair.a, pair.b)
    counts = all(c.figure.unit_kind is UnitKind.COUNT for c in ends)
    return counts and all(c.topic.stock_flow is StockFlow.CUMULATIVE for c in ends)


def _start(claim: Claim) -> tuple[str, str]:
    interval = claim.period.interval
    return (interval.start.isoformat() if interval else "", claim.claim_id)


def _published_apart(pair: Pair) -> bool:
    a, b = pair.published_a, pair.published_b
    return a is not None and b is not None and a.end <= b.start
