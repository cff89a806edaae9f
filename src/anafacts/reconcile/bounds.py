"""Interval arithmetic over what figures allow and what a reader expects of them."""

import math
from dataclasses import dataclass

from anafacts.model import ClaimKind, Figure, Hedge, UnitKind

EXACT_COUNT_LIMIT = 20  # a small spelled or listed count is exact, never a rounding
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.RANK})


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range of numbers; an open end is not itself allowed, an infinite end is unbounded."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    @property
    def width(self) -> float:
        """The length of the range."""
        return self.high - self.low

    def intersect(self, other: "Bounds") -> "Bounds | None":
        """Return the numbers in both, or None."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        if low > high or (low == high and (low_open or not closed)):
            return None
        return Bounds(low, high, low_open, high_open=not closed)

    def holds(self, other: "Bounds") -> bool:
        """Return whether every number of the other is in this one."""
        return self.intersect(other) == other

    def divided_by(self, other: "Bounds") -> "Bounds":
        """Return the quotients of positive ranges (Moore, Interval Analysis, 1966)."""
        low = self.low / other.high if math.isfinite(other.high) else 0.0
        high = self.high / other.low if other.low > 0 else math.inf
        return Bounds(low, high, self.low_open, self.high_open)

    def scaled(self, factor: "Bounds") -> "Bounds":
        """Return the products with a positive range."""
        return Bounds(
            min(self.low * factor.low, self.low * factor.high),
            max(self.high * factor.low, self.high * factor.high),
            self.low_open,
            self.high_open,
        )


def step(value: float, digits: int) -> float:
    """Return the place value of the last of ``digits`` significant digits of ``value``."""
    if value == 0:
        return 1.0
    return float(10.0 ** (math.floor(math.log10(abs(value))) - digits + 1))


def rounding(figure: Figure, *, generous: bool) -> Bounds:
    """Return the numbers that a bare figure may stand for: half a unit of its last written digit.

    Strict takes every written digit as meant; generous takes trailing zeros as rounding. After the
    treatment of duplicate facts in XBRL.
    """
    value = figure.value
    if value is None:
        return allowed(figure)
    exact = figure.unit_kind in _COUNTED and abs(value) <= EXACT_COUNT_LIMIT
    if exact and value == int(value):
        return Bounds(value, value)
    half = step(value, figure.digits_min if generous else figure.digits_max) / 2
    return Bounds(value - half, value + half)


def allowed(figure: Figure) -> Bounds:
    """Return what the words allow, without any rounding."""
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    return Bounds(low, high, figure.low_open, figure.high_open)


def admitted(figure: Figure, *, generous: bool) -> Bounds:
    """Return what the figure admits: its rounding if it is bare, else what its hedge allows."""
    if figure.hedge is Hedge.EXACT:
        return rounding(figure, generous=generous)
    return allowed(figure)


def expected(figure: Figure) -> Bounds:
    """Return what a reader expects of the words, else all that they allow."""
    outer = admitted(figure, generous=True)
    low = outer.low if figure.likely_low is None else figure.likely_low
    high = outer.high if figure.likely_high is None else figure.likely_high
    inner = Bounds(low, high, outer.low_open and low == outer.low, outer.high_open)
    return inner if low <= high else outer


def is_level(kind: ClaimKind) -> bool:
    """Return whether a claim of this kind says how much there is, not by how much it changed."""
    return kind in {
        ClaimKind.LEVEL,
        ClaimKind.COUNT,
        ClaimKind.SHARE,
        ClaimKind.RATE,
        ClaimKind.CONVERSION,
        ClaimKind.DURATION,
    }
