"""A scale: where a value stands across a picture, and at which values it has its ticks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from anafacts.report.view.pictures import FULL

_FARTHEST = 50.0  # times the smallest: beyond it, a linear scale shows the smaller ones as one dot
_CLOSE = 0.2  # of the largest: figures that differ by less are shown without the way from nought
_ROOM = 0.06  # of the spread, left free on either side
_MOST_TICKS = 5
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_DIGITS = 12  # of a tick; what lies behind is the noise of binary fractions


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at both edges, the ticks, and whether equal ways are equal factors."""

    first: float
    last: float
    ticks: tuple[float, ...]
    log: bool = False

    @property
    def broken(self) -> bool:
        """Whether nought lies outside."""
        return not self.log and not self.first <= 0 <= self.last

    def place(self, value: float) -> float:
        """Return the place in hundredths of the width; what lies outside stands at the edge."""
        held = min(max(value, self.first), self.last)
        if self.log:
            share = math.log(held / self.first) / math.log(self.last / self.first)
        else:
            share = (held - self.first) / (self.last - self.first)
        return round(FULL * share, 1)


def scale_of(values: Iterable[float]) -> Scale | None:
    """Return a scale that holds the finite values, nought with them unless they are close.

    It is logarithmic where positive values differ fiftyfold. None where there is no value, or
    where floating point has no room between the values.
    """
    ends = sorted(float(v) for v in values if math.isfinite(v))
    if not ends or not math.isfinite(ends[-1] - ends[0]):
        return None
    low, high = ends[0], ends[-1]
    least = 1.0 if all(end.is_integer() for end in ends) else 0.0
    if low > 0 and high / low > _FARTHEST:
        return _logarithmic(low, high)
    if low != high and high - low < _CLOSE * max(abs(low), abs(high)) and low * high > 0:
        room = _ROOM * (high - low)
        return _linear(low - room, high + room, least)
    low, high = min(low, 0.0), max(high, 0.0)
    room = _ROOM * (high - low)
    return _linear(low - room if low else low, high + room if high else high, least)


def _linear(low: float, high: float, least: float) -> Scale | None:
    """Return the scale from tick to tick; ``least`` is 1 where all figures are whole."""
    step = max(_step((high - low) / _MOST_TICKS), least)
    if not step or low + step == low or high - step == high:
        return None
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    ticks = tuple(_clean(n * step) for n in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks) if math.isfinite(ticks[-1] - ticks[0]) else None


def _step(least: float) -> float:
    """Return the first nice number that is no smaller: 1, 2, 2.5 or 5 times a power of ten."""
    if not least or not math.isfinite(least):
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    return next((s * power for s in _STEPS if s * power >= least), 10 * power) if power else 0.0


def _logarithmic(low: float, high: float) -> Scale | None:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    stride = math.ceil((last - first) / _MOST_TICKS)
    last = first + stride * math.ceil((last - first) / stride)
    try:
        ticks = tuple(float(f"1e{power}") for power in range(first, last + 1, stride))
    except OverflowError:
        return None
    usable = ticks[0] > 0 and math.isfinite(ticks[-1]) and math.isfinite(ticks[-1] / ticks[0])
    return Scale(ticks[0], ticks[-1], ticks, log=True) if usable else None


def _clean(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")
