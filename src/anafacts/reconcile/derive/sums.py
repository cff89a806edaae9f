"""Sums of what figures admit, in words."""

import math
from collections.abc import Sequence

from anafacts.model import Claim, Figure, Hedge, UnitKind
from anafacts.reconcile.bounds import Bounds, admitted, allowed
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number

_LARGE = 1000
_ROUND_STEPS = (10, 5)


def told(claims: Sequence[Claim]) -> list[Bounds]:
    """Return what each figure of one statement may stand for.

    Who counts 20 men and 10 women counts to the last man; who writes 2,600 and 900 counts in
    hundreds. So large whole numbers are meant to the finest step that any of them is written in.
    """
    counted = [c.figure for c in claims if _is_counted(c.figure)]
    large = any((f.value or 0) >= _LARGE for f in counted)
    step = min(map(_step, counted)) if large else 1
    return [_meant(c.figure, step) for c in claims]


def _meant(figure: Figure, step: int) -> Bounds:
    if not _is_counted(figure) or figure.value is None:
        return admitted(figure, generous=False)
    slack = step / 2 if step > 1 else 0.0
    return Bounds(figure.value - slack, figure.value + slack)


def _is_counted(figure: Figure) -> bool:
    whole = figure.value is not None and float(figure.value).is_integer()
    return whole and figure.unit_kind is UnitKind.COUNT and figure.hedge is Hedge.EXACT


def _step(figure: Figure) -> int:
    """Return the largest power of ten that divides the number."""
    value, step = int(figure.value or 1), 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def percent(figure: Figure) -> Bounds:
    """Return what a bare percentage may stand for; a round one leaves room for its rounding."""
    if figure.low != figure.high:
        return allowed(figure)  # a hedge, or a fraction in words
    if figure.value is None:
        return admitted(figure, generous=False)
    strict, size = admitted(figure, generous=False), abs(figure.value)
    step = next((s for s in _ROUND_STEPS if size and size % s == 0), 0)
    slack = step * width("round percent")
    return Bounds(min(strict.low, figure.value - slack), max(strict.high, figure.value + slack))


def total(parts: Sequence[Bounds]) -> Bounds:
    """Return what the sum of the parts may be (Moore, Interval Analysis, 1966)."""
    return Bounds(
        math.fsum(p.low for p in parts),
        math.fsum(p.high for p in parts),
        any(p.low_open for p in parts),
        any(p.high_open for p in parts),
    )


def sum_line(parts: Sequence[Claim]) -> str:
    """Return the sum written out: 22 + 14 = 36."""
    values = [p.figure.value or 0.0 for p in parts]
    return f"{' + '.join(map(number, values))} = {number(math.fsum(values))}"
