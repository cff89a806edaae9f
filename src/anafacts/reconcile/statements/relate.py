"""How one figure of a statement stands to one of another, both as ranges of numbers."""

import math
from dataclasses import dataclass

from anafacts.model import Family, Figure, Hedge, Outcome, RelationName, Sort, Told, UnitKind
from anafacts.reconcile.bounds import Bounds, allowed, expected
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number, squeeze

_SOFT = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.VAGUE})
_CLOSED = frozenset({Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.UP_TO})
_BOUNDS = frozenset({Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST})
_COARSE = 0.05  # what a reader takes for rounding: the room that "about" gives
_COUNTS = frozenset({UnitKind.COUNT, UnitKind.NUMBER})
_AGE = frozenset({UnitKind.AGE, UnitKind.DURATION})


@dataclass(frozen=True, slots=True)
class Related:
    """The relation of two figures, in one sentence that names both.

    ``missing`` says what would have to be stated where the outcome is open.
    """

    outcome: Outcome
    family: Family
    relation: RelationName
    text: str
    trace: tuple[str, ...] = ()
    missing: str = ""


def comparable(a: Told, b: Told) -> bool:
    """Return whether both are figures of one kind, in units that can be converted."""
    if a.sort is not b.sort:
        return False
    if a.sort is not Sort.FIGURE:
        return True
    x, y = a.figure, b.figure
    if {x.unit_kind, y.unit_kind} <= _COUNTS:
        return True
    if x.unit_kind is not y.unit_kind and not {x.unit_kind, y.unit_kind} <= _AGE:
        return False
    return x.unit == y.unit or bool(x.base_unit and x.base_unit == y.base_unit)


def relate(a: Told, b: Told) -> Related:
    """Return how the figure ``b`` stands to the figure ``a``: does it follow from it?"""
    x, y = a.figure, b.figure
    if one_value(x, y) and x.hedge is y.hedge and not _converts(x, y):
        alike = a.quote.casefold() == b.quote.casefold()
        text = "stands in both statements" if alike else f"is the same figure as {quoted(a)}"
        return agrees(RelationName.IDENTICAL, f"{quoted(b)} {text}.")
    wide, narrow = in_one_unit(y, x)
    unit = x.base_unit if _converts(x, y) else ""
    trace = (_line(a, narrow, unit), _line(b, wide, unit))
    if x.hedge is y.hedge is Hedge.EXACT and x.value is not None and y.value is not None:
        return _bare(a, b, (narrow, wide), trace)
    if text := _held(a, b, (narrow, wide)):
        return agrees(RelationName.CONSISTENT_BOUND, text, trace)
    return (_apart if wide.intersect(narrow) is None else _wider)(a, b, trace)


def _held(a: Told, b: Told, ranges: tuple[Bounds, Bounds]) -> str:
    """Return how the second holds what the first allows, "" where it does not."""
    x, y = a.figure, b.figure
    narrow, wide = ranges
    if wide.holds(narrow):
        return f"{quoted(a)} lies in what {quoted(b)} allows."
    if y.hedge is Hedge.VAGUE and x.value is not None and wide.holds(Bounds(x.value, x.value)):
        return f"{quoted(a)} fits {quoted(b)}."
    if {x.hedge, y.hedge} <= _BOUNDS and (_expected_in(x, wide) or _next_mark_in(x, wide)):
        return f"What a reader expects of {quoted(a)} lies in what {quoted(b)} allows."
    if one_value(x, y) and x.hedge in _CLOSED and y.hedge in _CLOSED | {Hedge.EXACT}:
        return f"{quoted(b)} is the number of {quoted(a)} without its hedge."
    return ""


def _expected_in(x: Figure, wide: Bounds) -> bool:
    """Return whether what a reader expects is inside: over 4,700 is as a rule under 4,800."""
    likely = expected(x)
    return likely.low >= wide.low and likely.high <= wide.high


def _next_mark_in(x: Figure, wide: Bounds) -> bool:
    """Return whether a bound ends before the next round number that the other could have named.

    Who writes "more than 4,700" has not seen 4,800, one more of the last digit that is written.
    """
    if x.value is None or not x.value:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(x.value))) - x.digits_min + 1)
    up = x.hedge in {Hedge.OVER, Hedge.AT_LEAST}
    ends = (x.value, x.value + step) if up else (x.value - step, x.value)
    return wide.holds(Bounds(*ends, low_open=True, high_open=True))


def _wider(a: Told, b: Told, trace: tuple[str, ...]) -> Related:
    """Return that both can hold and the second says more, or more than a reader expects."""
    x, y = a.figure, b.figure
    if x.unit == y.unit and expected(x).intersect(expected(y)) is None:
        text = f"{quoted(a)} does not exclude {quoted(b)}, but no reader would expect it."
        family, relation = Family.TENSION, RelationName.TENSION
    else:
        text = f"{quoted(b)} can hold with {quoted(a)}, but does not follow from it."
        family, relation = Family.AGREE, RelationName.CONSISTENT_BOUND
    return Related(Outcome.OPEN, family, relation, text, trace, "the exact figure")


def one_value(x: Figure, y: Figure) -> bool:
    """Return whether two figures give one number, or one range, whatever their hedges."""
    if x.value is None or y.value is None:
        return x.value is y.value and (x.low, x.high) == (y.low, y.high)
    return math.isclose(x.value, y.value, rel_tol=1e-9)


def _converts(x: Figure, y: Figure) -> bool:
    """Return whether the units of two figures are of different size; what is counted has none."""
    return x.unit != y.unit and bool(x.base_unit) and x.unit_kind not in _COUNTS


def in_one_unit(x: Figure, y: Figure) -> tuple[Bounds, Bounds]:
    """Return what both figures allow, in the base unit of their kind where units differ."""
    if not _converts(x, y) or x.base_unit != y.base_unit:
        return _written(x), _written(y)
    return _base(x), _base(y)


def _written(x: Figure) -> Bounds:
    """Return what a figure allows; 74 out of 100 are 74 where a score is held against a bound."""
    whole = x.hedge is Hedge.EXACT and x.value is not None and x.unit_kind is UnitKind.SHARE
    return Bounds(x.value, x.value) if whole and x.value is not None else allowed(x)


def _base(x: Figure) -> Bounds:
    low = -math.inf if x.base_low is None else x.base_low
    high = math.inf if x.base_high is None else x.base_high
    return Bounds(low, high, x.low_open, x.high_open)


def _bare(a: Told, b: Told, ranges: tuple[Bounds, Bounds], trace: tuple[str, ...]) -> Related:
    narrow, wide = ranges
    if math.isclose(narrow.low, wide.low, rel_tol=1e-6, abs_tol=1e-9):
        return agrees(RelationName.EQUIVALENT, f"{quoted(b)} is {quoted(a)}, converted.", trace)
    if _rounds_to(a.figure, b.figure, narrow.low, wide.low):
        return agrees(
            RelationName.CONSISTENT_ROUNDING, f"{quoted(b)} is {quoted(a)}, rounded.", trace
        )
    if _rounds_to(b.figure, a.figure, wide.low, narrow.low):
        text = f"{quoted(a)} may be {quoted(b)}, rounded."
        relation = RelationName.CONSISTENT_ROUNDING
        return Related(Outcome.OPEN, Family.AGREE, relation, text, trace, "the exact figure")
    return breaks(f"{quoted(b)} is another figure than {quoted(a)}.", trace)


def _rounds_to(precise: Figure, coarse: Figure, value: float, rounded: float) -> bool:
    """Return whether the first value, rounded to the digits of the second, is the second."""
    if not value or precise.digits_min <= coarse.digits_min or value * rounded <= 0:
        return False
    digits = coarse.digits_min - 1 - math.floor(math.log10(abs(value)))
    near = abs(value - rounded) <= _COARSE * abs(value)
    return near and math.isclose(round(value, digits), rounded, rel_tol=1e-9)


def _apart(a: Told, b: Told, trace: tuple[str, ...]) -> Related:
    x, y = a.figure, b.figure
    values = [v for v in (x.value, y.value) if v is not None]
    near = len(values) > 1 and abs(values[0] - values[1]) < width("near") * max(map(abs, values))
    if near and Hedge.EXACT in {x.hedge, y.hedge} and {x.hedge, y.hedge} & _SOFT:
        text = f"{quoted(b)} is close to {quoted(a)}, but outside what the hedge allows."
        family, relation = Family.TENSION, RelationName.TENSION
        return Related(Outcome.OPEN, family, relation, text, trace, "the exact figure")
    return breaks(f"{quoted(b)} cannot hold where {quoted(a)} does.", trace)


def agrees(relation: RelationName, text: str, trace: tuple[str, ...] = ()) -> Related:
    """Return that the second follows."""
    return Related(Outcome.FOLLOWS, Family.AGREE, relation, text, trace)


def breaks(text: str, trace: tuple[str, ...] = ()) -> Related:
    """Return that the second cannot hold."""
    return Related(Outcome.CONTRADICTS, Family.CONFLICT, RelationName.CONFLICT, text, trace)


def opens(text: str, missing: str) -> Related:
    """Return that it is open, and what is missing."""
    family, relation = Family.NOT_COMPARABLE, RelationName.NOT_COMPARABLE
    return Related(Outcome.OPEN, family, relation, text, (), missing)


def quoted(told: Told) -> str:
    """Return a figure as it is written, in quotation marks."""
    return f'"{squeeze(told.quote)}"'


def _line(told: Told, bounds: Bounds, unit: str) -> str:
    """Return the range of a figure; ``unit`` is the base unit where it was converted."""
    if bounds.low == bounds.high:
        return f"{quoted(told)} is {number(bounds.low)} {unit}".rstrip()
    low = "-infinity" if math.isinf(bounds.low) else number(bounds.low)
    high = "infinity" if math.isinf(bounds.high) else number(bounds.high)
    left = "(" if bounds.low_open or math.isinf(bounds.low) else "["
    right = ")" if bounds.high_open or math.isinf(bounds.high) else "]"
    return f"{quoted(told)} allows {left}{low}, {high}{right} {unit}".rstrip()
