"""Whether two figures can both hold: rounding first, then hedges; the arithmetic is written out."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from anafacts.model import Claim, Family, FindingType, Hedge, RelationName, Role, UnitKind
from anafacts.reconcile.bounds import Bounds, admitted, expected, in_words, rounding
from anafacts.reconcile.money import factor_into
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import amount, source

_ONE = Bounds(1.0, 1.0)
_ROUGH = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.VAGUE})


@dataclass(frozen=True, slots=True)
class _Side:
    """A claim, and how many of the unit of the comparison make one of its own."""

    claim: Claim
    unit: str
    factor: Bounds = _ONE

    @property
    def is_bare(self) -> bool:
        return self.claim.figure.hedge is Hedge.EXACT

    @property
    def is_rough(self) -> bool:
        return self.claim.figure.hedge in _ROUGH

    @property
    def values(self) -> Bounds | None:
        """The value as written, in the unit of the comparison; None for a range without one."""
        value = self.claim.figure.value
        return None if value is None else Bounds(value, value).scaled(self.factor)

    def admits(self, *, generous: bool) -> Bounds:
        """Return what the figure admits; it is rounded in its own unit, then converted."""
        return admitted(self.claim.figure, generous=generous).scaled(self.factor)

    def expects(self) -> Bounds:
        """Return what a reader expects of the figure; of "at least 12 dead" that more will come."""
        figure = self.claim.figure
        if is_toll(self.claim) and figure.high is None and figure.value is not None:
            figure = replace(figure, likely_high=figure.value * width("rising toll"))
        return expected(figure).scaled(self.factor)


@lru_cache(maxsize=1)
def agreement(pair: Pair) -> Verdict | None:
    """Return how the two figures agree or strain, or None where they cannot both hold."""
    sides = _sides(pair)
    if sides is None:
        return None
    a, b, notes = sides
    verdict = _bare(a, b) if a.is_bare and b.is_bare else _hedged(a, b)
    if verdict is None:
        return None
    trace = (*notes, *verdict.trace)
    return Verdict(verdict.family, verdict.relation, verdict.explanation, trace, verdict.type)


def agrees(pair: Pair) -> bool:
    """Return whether the two figures agree without strain."""
    verdict = agreement(pair)
    return verdict is not None and verdict.family is Family.AGREE


def is_convertible(pair: Pair) -> bool:
    """Return whether the two figures can be brought into one unit."""
    return _sides(pair) is not None


def gap(a: Claim, b: Claim) -> tuple[float | None, float | None]:
    """Return the absolute gap between two values, and relative to the larger."""
    x, y = a.figure.value, b.figure.value
    if x is None or y is None or a.figure.unit != b.figure.unit:
        return None, None
    size = max(abs(x), abs(y))
    return abs(x - y), abs(x - y) / size if size else 0.0


def _sides(pair: Pair) -> tuple[_Side, _Side, tuple[str, ...]] | None:
    """Return both figures in one unit, with the line that converts.

    Money is converted into the currency of the first, all else into the smaller unit.
    """
    units = (pair.a.figure.unit, pair.b.figure.unit)
    if units[0] == units[1] or pair.a.figure.unit_kind is UnitKind.COUNT:
        return _Side(pair.a, units[0]), _Side(pair.b, units[0]), ()
    found = factor_into(pair.a.figure, pair.b, pair.published_b, pair.rates)
    if found is None:
        return None
    factor, note = found
    turned = factor_into(pair.b.figure, pair.a, pair.published_a, pair.rates)
    if turned and factor.low < 1 and pair.a.figure.unit_kind is not UnitKind.MONEY:
        return _Side(pair.a, units[1], turned[0]), _Side(pair.b, units[1]), (turned[1],)
    return _Side(pair.a, units[0]), _Side(pair.b, units[0], factor), (note,)


def _bare(a: _Side, b: _Side) -> Verdict | None:
    x, y = a.claim.figure, b.claim.figure
    if x.value is None or y.value is None:
        return None
    converted = a.factor != b.factor
    if not converted and math.isclose(x.value, y.value, rel_tol=1e-9):
        text = f"{source(a.claim)} and {source(b.claim)} give one value."
        return Verdict(Family.AGREE, RelationName.IDENTICAL, text)
    if not converted and (x.digits_min, x.digits_max) == (y.digits_min, y.digits_max):
        return None  # written to the same precision, and not equal: 748 against 749
    return _rounded(a, b, converted=converted)


def _rounded(a: _Side, b: _Side, *, converted: bool) -> Verdict | None:
    for generous in (False, True):
        ranges = [side.admits(generous=generous) for side in (a, b)]
        trace = tuple(map(_range_line, (a, b), ranges))
        if (converted or generous) and _touch(ranges):
            return _touching((a, b), ranges, trace)
        if (converted or generous) and _grazes(a, b, ranges):
            return _tension(a, b, _grazing(a, ranges), trace)
        if ranges[0].intersect(ranges[1]) and not (generous and _too_coarse(a, b)):
            relation = RelationName.EQUIVALENT if converted else RelationName.CONSISTENT_ROUNDING
            how = "after conversion" if converted else "within their rounding"
            text = f"{source(a.claim)} and {source(b.claim)} agree {how}."
            return Verdict(Family.AGREE, relation, text, trace)
    return None


def _too_coarse(a: _Side, b: _Side) -> bool:
    """Return whether trailing zeros would have to hide too much: 7.2 is no 10 to any reader."""
    relative = gap(a.claim, b.claim)[1]
    return relative is not None and relative > width("trailing zeros")


def _hedged(a: _Side, b: _Side) -> Verdict | None:
    ranges = [side.admits(generous=True) for side in (a, b)]
    trace = tuple(map(_range_line, (a, b), ranges))
    if _touch(ranges):
        return _touching((a, b), ranges, trace)
    if ranges[0].intersect(ranges[1]) is None:
        return _near(a, b, trace)
    if not a.expects().intersect(b.expects()):
        if _is_round(a, b):
            text = f"{source(a.claim)} and {source(b.claim)} agree within their rounding."
            return Verdict(Family.AGREE, RelationName.CONSISTENT_ROUNDING, text, trace)
        return _tension(a, b, "can both hold, but a reader would not expect both", trace)
    return _agree_hedged(a, b, trace)


def _is_round(a: _Side, b: _Side) -> bool:
    """Return whether one is a round "about" of the other: about 3 billion for 3.2 billion."""
    figures = [side.claim.figure for side in (a, b)]
    about = [f.hedge is Hedge.ABOUT for f in figures]
    if not any(about) or not {f.hedge for f in figures} <= {Hedge.ABOUT, Hedge.EXACT}:
        return False
    ranges = [rounding(s.claim.figure, generous=True).scaled(s.factor) for s in (a, b)]
    return ranges[0].intersect(ranges[1]) is not None and not _touch(ranges)


def _agree_hedged(a: _Side, b: _Side, trace: tuple[str, ...]) -> Verdict:
    if Role.READING in (a.claim.role, b.claim.role):
        text = f"{source(a.claim)} and {source(b.claim)} agree in one of their readings."
        return Verdict(Family.AGREE, RelationName.CONSISTENT_READING, text, trace)
    bound, other = (b, a) if a.is_bare else (a, b)
    if bound.is_bare or other.is_bare:
        text = f"{source(other.claim)} lies in what {source(bound.claim)} allows."
    else:
        text = f"{source(a.claim)} and {source(b.claim)} can both hold."
    return Verdict(Family.AGREE, RelationName.CONSISTENT_BOUND, text, trace)


def _near(a: _Side, b: _Side, trace: tuple[str, ...]) -> Verdict | None:
    """Return a tension where one figure just misses the other, which is only roughly told.

    "Over 170" is no rough 170: whoever writes a limit says on which side of it the figure lies.
    """
    relative, rough = gap(a.claim, b.claim)[1], {a.is_rough, b.is_rough}
    bare = a.is_bare or b.is_bare
    if relative is not None and relative < width("near") and bare and True in rough:
        return _tension(a, b, f"are {relative:.0%} apart, and one of them is hedged", trace)
    return None


def _tension(a: _Side, b: _Side, how: str, trace: tuple[str, ...]) -> Verdict:
    text = f"{source(a.claim)} and {source(b.claim)} {how}."
    return Verdict(Family.TENSION, RelationName.TENSION, text, trace, FindingType.VALUE)


def _touching(sides: tuple[_Side, _Side], ranges: list[Bounds], trace: tuple[str, ...]) -> Verdict:
    """Return the tension of two figures of which one begins only where the other ends."""
    first = ranges[0].low <= ranges[1].low
    low, high = sides if first else sides[::-1]
    end = amount(min(r.high for r in ranges), low.unit)
    text = (
        f"{source(low.claim)} allows at most {end}, {source(high.claim)} at least as much: "
        f"both hold only at {end} itself."
    )
    return Verdict(Family.TENSION, RelationName.TENSION, text, trace, FindingType.VALUE)


def _grazing(a: _Side, ranges: list[Bounds]) -> str:
    both = ranges[0].intersect(ranges[1]) or ranges[0]
    return f"meet only in {in_words(both, a.unit)}, where neither of them stands as written"


def _touch(ranges: list[Bounds]) -> bool:
    """Return whether the ranges share one end and nothing else, up to the error of conversion."""
    low, high = sorted(ranges, key=lambda r: (r.low, r.high))
    return math.isclose(low.high, high.low, rel_tol=1e-9) and min(r.width for r in ranges) > 0


def _grazes(a: _Side, b: _Side, ranges: list[Bounds]) -> bool:
    """Return whether the ranges meet, but neither figure as written lies inside the other's.

    Who knows $35 million does not write $30 million, though 34.5 and 35 round to both.
    """
    pairs = ((a.values, ranges[1]), (b.values, ranges[0]))
    inside = [v is None or (r.low < v.high and v.low < r.high) for v, r in pairs]
    return ranges[0].intersect(ranges[1]) is not None and not any(inside)


def _range_line(side: _Side, bounds: Bounds) -> str:
    return f"{source(side.claim)} allows {in_words(bounds, side.unit)}"
