"""Figures brought to one unit, as far as the tables say how."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anafacts.model import Figure, Hedge, UnitKind
from anafacts.normalize.figures import rounding_interval

_NEAR = 1e-9  # relative: both ends of a figure give the same size of its unit
_DIGITS = 12
_SEEN = 0.05  # of a value: "two weeks" is as wide as half of itself, "$519 billion" a point


@dataclass(frozen=True, slots=True)
class Extent:
    """What a figure allows, in the unit of the scale; infinite where there is no bound.

    ``likely`` is what a reader expects, where that is narrower.
    """

    low: float
    high: float
    value: float | None = None
    likely: tuple[float, float] | None = None

    @property
    def ends(self) -> tuple[float, ...]:
        """Every number that is drawn, and infinities for what is open."""
        given = (self.low, self.high, *(self.likely or ()))
        return given if self.value is None else (*given, self.value)


@dataclass(frozen=True, slots=True)
class Common:
    """A unit, and each figure in it; None for those that cannot be brought to it."""

    unit: str
    extents: tuple[Extent | None, ...]
    size: float | None = None  # of the unit in base units, where figures were converted


def common(figures: Sequence[Figure]) -> Common | None:
    """Return the figures in the unit that most of them can be brought to, the first of equals.

    A bare figure allows what it may be the rounding of, where that is wide enough to be seen.
    """
    figures = [_rounded(f) for f in figures]
    keys = [_key(f) for f in figures]
    counts = Counter(k for k in keys if k)
    if not counts:
        return None
    (most, _), *_ = counts.most_common(1)
    held = [f for f, key in zip(figures, keys, strict=True) if key == most]
    if len({f.unit for f in held}) == 1:
        rows = (
            _as_written(f) if key == most else None for f, key in zip(figures, keys, strict=True)
        )
        return Common(held[0].unit, tuple(rows))
    unit, unit_size = _target(held)
    rows = (
        _converted(f, unit_size) if key == most else None
        for f, key in zip(figures, keys, strict=True)
    )
    return Common(unit, tuple(rows), unit_size)


def size(figure: Figure) -> float | None:
    """Return how many base units one unit of the figure has; None where that is not one number."""
    if figure.unit_kind is UnitKind.TEMPERATURE:
        return None  # degrees are no multiples of each other
    pairs = ((figure.low, figure.base_low), (figure.high, figure.base_high))
    sizes = [base / written for written, base in pairs if written and base]
    near = sizes and math.isclose(min(sizes), max(sizes), rel_tol=_NEAR)
    return sizes[0] if near and sizes[0] > 0 and math.isfinite(sizes[0]) else None


def _rounded(figure: Figure) -> Figure:
    value = figure.value
    if figure.hedge is not Hedge.EXACT or not value or (figure.low, figure.high) != (value, value):
        return figure
    low, high = rounding_interval(figure)
    bases = (figure.base_low, figure.base_high)
    if not math.isfinite(high - low) or high - low < _SEEN * abs(value):
        return figure
    base_low, base_high = (
        None if base is None else base * end / value
        for base, end in zip(bases, (low, high), strict=True)
    )
    return replace(figure, low=low, high=high, base_low=base_low, base_high=base_high)


def _key(figure: Figure) -> tuple[UnitKind, str] | None:
    if not any(b is not None and math.isfinite(b) for b in (figure.low, figure.high)):
        return None
    based = figure.base_unit and (figure.base_low, figure.base_high) != (None, None)
    return figure.unit_kind, figure.base_unit if based else figure.unit


def _target(held: Sequence[Figure]) -> tuple[str, float]:
    """Return the smallest unit that all can be brought to, else the base unit."""
    sizes = [own for f in held if (own := size(f)) is not None]
    if len(sizes) < len(held) or held[0].unit_kind is UnitKind.MONEY:
        return held[0].base_unit, 1.0
    least = min(sizes)
    return held[sizes.index(least)].unit, least


def _as_written(figure: Figure) -> Extent:
    return _extent((figure.low, figure.high), figure.value, _likely(figure))


def _converted(figure: Figure, unit_size: float) -> Extent:
    bounds = _over(figure.base_low, unit_size), _over(figure.base_high, unit_size)
    own = size(figure)
    if own is None:  # a rate with its uncertainty: the value is as wide as the bounds
        point = bounds[0] if bounds[0] == bounds[1] else None
        return _extent(bounds, point, (None, None))
    factor = own / unit_size
    low, high = _likely(figure)
    return _extent(
        bounds, _times(figure.value, factor), (_times(low, factor), _times(high, factor))
    )


Ends = tuple[float | None, float | None]


def _likely(figure: Figure) -> Ends:
    return figure.likely_low, figure.likely_high


def _extent(bounds: Ends, value: float | None, likely: Ends) -> Extent:
    low = -math.inf if bounds[0] is None else bounds[0]
    high = math.inf if bounds[1] is None else bounds[1]
    expected = tuple(
        own if near is None else near for near, own in zip(likely, (low, high), strict=True)
    )
    narrower = expected != (low, high) and low <= expected[0] <= expected[1] <= high
    return Extent(low, high, value, (expected[0], expected[1]) if narrower else None)


def _over(value: float | None, divisor: float) -> float | None:
    return None if value is None else float(f"{value / divisor:.{_DIGITS}g}")


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else float(f"{value * factor:.{_DIGITS}g}")
