"""For when a figure is, and whether the text says so."""

from anafacts.model import AxisState, Basis, DateInterval, Period
from anafacts.reconcile.widths import width

_STATED = frozenset({Basis.EXPLICIT, Basis.ANCHORED, Basis.INHERITED, Basis.INFERRED})

_UNSAID = frozenset({Basis.NONE, Basis.PUBLICATION})


def is_stated(period: Period) -> bool:
    """Return whether the text itself says for when, rather than only when it was published."""
    return period.interval is not None and period.basis in _STATED


def period_state(a: Period, b: Period) -> AxisState:
    """Return how two times stand to each other; overlapping is compatible, disjoint differs."""
    x, y = a.interval, b.interval
    if x is None or y is None or a.basis not in _STATED or b.basis not in _STATED:
        return AxisState.NOT_STATED
    if x.start == y.start and x.end == y.end:
        return AxisState.SAME
    return AxisState.COMPATIBLE if x.overlaps(y) else AxisState.DIFFERS


def one_moment(periods: tuple[Period, Period], published: tuple[DateInterval | None, ...]) -> bool:
    """Return whether neither side gives a time and both texts appeared within one week."""
    if not {p.basis for p in periods} <= _UNSAID or None in published:
        return False
    dates = [p for p in published if p is not None]
    apart = max(p.last for p in dates) - min(p.start for p in dates)
    return apart.days <= width("same moment")
