"""Of rows for several times, those for the time of a claim."""

from collections import defaultdict
from collections.abc import Sequence

from anafacts.model import AxisState, Claim, DateInterval, StockFlow
from anafacts.reconcile.compare import agrees
from anafacts.reconcile.verdict import Pair
from anafacts.reconcile.widths import width

REACH = 20  # rows with which one claim is compared at most


def of_its_time(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs with the rows for the time of the claim, which is the same in all."""
    by_state: defaultdict[AxisState, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda p: p.b.claim_id):
        by_state[pair.axes.period].append(pair)
    if exact := by_state[AxisState.SAME]:
        return exact[:REACH]
    if near := by_state[AxisState.COMPATIBLE]:
        return _nearest(near)[:REACH]
    if unsaid := by_state[AxisState.NOT_STATED]:
        return _latest(unsaid)
    return _around(by_state[AxisState.DIFFERS])


def _nearest(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs whose rows share the largest part of the time with the claim."""
    best = max(map(_shared, pairs))
    return [pair for pair in pairs if _shared(pair) == best]


def _shared(pair: Pair) -> float:
    a, b = pair.a.period.interval, pair.b.period.interval
    if a is None or b is None:
        return 0.0
    both = (min(a.end, b.end) - max(a.start, b.start)).days
    return both / (max(a.end, b.end) - min(a.start, b.start)).days


def _latest(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the last row before the text that agrees with its figure, else the last there is.

    A text that gives no time gives the last figure that its author knew, not one for a time to
    come; a row without a time of its own counts as the oldest.
    """
    known = [p for p in pairs if not _is_ahead(_interval(p), p.published_a)]
    ordered = sorted(known, key=lambda p: (_end(p), p.b.claim_id), reverse=True)
    times = list(dict.fromkeys(map(_end, ordered)))[: int(width("last rows of a table"))]
    agreeing = [p for p in ordered if _end(p) in times and agrees(p)]
    return agreeing[:1] or ordered[:1]


def _interval(pair: Pair) -> DateInterval | None:
    return pair.b.period.interval


def _end(pair: Pair) -> str:
    interval = _interval(pair)
    return interval.end.isoformat() if interval else ""


def _is_ahead(interval: DateInterval | None, published: DateInterval | None) -> bool:
    return bool(interval and published and interval.start > published.last)


def _around(pairs: Sequence[Pair]) -> list[Pair]:
    """Return, of a count that only rises, the rows right before and right after its time."""
    rising = [
        p for p in pairs if {p.a.topic.stock_flow, p.b.topic.stock_flow} == {StockFlow.CUMULATIVE}
    ]
    before = [p for p in rising if _start(p.b) < _start(p.a)]
    after = [p for p in rising if _start(p.b) >= _start(p.a)]
    first = sorted(after, key=lambda p: _start(p.b))[:1]
    return [*sorted(before, key=lambda p: _start(p.b))[-1:], *first]


def _start(claim: Claim) -> tuple[str, str]:
    interval = claim.period.interval
    return (interval.start.isoformat() if interval else "", claim.claim_id)
