"""Interval arithmetic over what figures allow and what a reader expects of them."""

import math
from dataclasses import dataclass, replace

from anafacts.model import Figure, Hedge
from anafacts.normalize.figures import rounding_interval
from anafacts.reconcile.words import amount, digits_between, join, number


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


def in_words(bounds: Bounds, unit: str = "") -> str:
    """Return the range as a reader would say it: 10.5 to 17.5 days, more than 500 people."""
    low, high = bounds.low, bounds.high
    if math.isinf(low) and math.isinf(high):
        return "any figure"
    if math.isinf(high):
        return f"{'more than' if bounds.low_open else 'at least'} {amount(low, unit)}"
    if math.isinf(low):
        return f"{'less than' if bounds.high_open else 'at most'} {amount(high, unit)}"
    if low == high:
        return amount(low, unit)
    digits = digits_between(low, high)
    ends = f"{number(low, digits)} to {amount(high, unit, digits)}"
    open_ends = [name for name in ("low", "high") if getattr(bounds, f"{name}_open")]
    shut_out = join([number(getattr(bounds, name), digits) for name in open_ends])
    return f"{ends}, {shut_out} left out" if shut_out else ends


def rounding(figure: Figure, *, generous: bool) -> Bounds:
    """Return the numbers that a bare figure may stand for: half a unit of its last written digit.

    Strict takes every written digit as meant; generous takes trailing zeros as rounding.
    """
    if figure.value is None and (figure.low is None or figure.high is None):
        return allowed(figure)
    return Bounds(*rounding_interval(figure, generous=generous))


def allowed(figure: Figure) -> Bounds:
    """Return what the words allow, without any rounding."""
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    return Bounds(low, high, figure.low_open, figure.high_open)


def admitted(figure: Figure, *, generous: bool) -> Bounds:
    """Return what the figure admits: its rounding if it is bare, else what its hedge allows.

    A range is as wide as its ends allow, each rounded as it is written.
    """
    if figure.hedge is Hedge.EXACT:
        return rounding(figure, generous=generous)
    if figure.hedge is Hedge.BETWEEN:
        return rounding(replace(figure, value=None), generous=False)
    return allowed(figure)


def expected(figure: Figure) -> Bounds:
    """Return what a reader expects of the words, else all that they allow.

    Of a bare figure that is what it stands for, every written digit taken as meant.
    """
    if figure.hedge is Hedge.EXACT:
        return rounding(figure, generous=False)
    outer = admitted(figure, generous=True)
    low = outer.low if figure.likely_low is None else figure.likely_low
    high = outer.high if figure.likely_high is None else figure.likely_high
    inner = Bounds(low, high, outer.low_open and low == outer.low, outer.high_open)
    return inner if low <= high else outer
