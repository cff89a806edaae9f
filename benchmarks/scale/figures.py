"""One value as texts write it: to the digit, rounded, hedged, in another unit."""

from dataclasses import replace
from random import Random

from anafacts.model import Figure, Hedge, UnitKind
from benchmarks.scale.world import Measure

_FEW = 10.0
EXACT = 5  # significant digits of a figure in full
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SIGNS = {"USD": "$", "EUR": "€"}
_PLURALS = {"person": "people", "percent": "percent"}


def rounded(value: float, digits: int) -> float:
    """Return the value to so many significant digits."""
    return float(f"{value:.{digits - 1}e}")


def exact(value: float, measure: Measure) -> float:
    """Return the value as a text gives it in full; people and things are whole."""
    plain = round(value) if measure.kind is UnitKind.COUNT else value
    return rounded(plain, EXACT)


def written(value: float, unit: str, kind: UnitKind) -> tuple[str, Figure]:
    """Return the words for a value, and the figure that they give."""
    meant = len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")) or 1
    shown = len(f"{round(value)}") if value == round(value) and value < 1e6 else meant  # noqa: PLR2004
    words = _number(value)
    if unit in _SIGNS:
        words = f"{_SIGNS[unit]}{words}"
    else:
        words = f"{words} {_PLURALS.get(unit, f'{unit}s')}"
    return words, Figure(
        value, value, value, unit, kind, likely_low=value, likely_high=value,
        digits_min=meant, digits_max=max(shown, meant), base_unit=_base(kind),
        base_low=value * _size(unit), base_high=value * _size(unit),
    )  # fmt: skip


def hedged(value: float, measure: Measure, random: Random) -> tuple[str, Figure]:
    """Return a round figure with a word that allows the value."""
    hedge = random.choice((Hedge.ABOUT, Hedge.OVER, Hedge.NEARLY))
    if value < _FEW:
        hedge = Hedge.ABOUT  # the next round number is too far off
    near = rounded(value, 2)
    step = 10.0 ** (int(f"{value:e}".partition("e")[2]) - 1)  # one of its second digit
    if hedge is Hedge.OVER and near >= value:
        near -= step
    if hedge is Hedge.NEARLY and near <= value:
        near += step
    words, figure = written(rounded(near, 2), measure.unit, measure.kind)
    x = figure.value or 0.0
    low, high, likely = {
        Hedge.ABOUT: (x * 0.9, x * 1.1, (x * 0.95, x * 1.05)),
        Hedge.OVER: (x, None, (x, x + 2 * step)),
        Hedge.NEARLY: (x * 0.9, x, (x * 0.9, x)),
    }[hedge]
    return f"{hedge.value} {words}", replace(
        figure, low=low, high=high, hedge=hedge, hedge_text=hedge.value, likely_low=likely[0],
        likely_high=likely[1], low_open=hedge is Hedge.OVER, high_open=hedge is Hedge.NEARLY,
        base_low=low * _size(measure.unit), base_high=high and high * _size(measure.unit),
    )  # fmt: skip


def _number(value: float) -> str:
    for size, name in _SCALES:
        if value >= size:
            return f"{value / size:.6g} {name}"
    return f"{round(value):,}" if value == round(value) else f"{value:.6g}"


_SIZES = {"tonne": 1000.0, "kilometer": 1000.0, "mile": 1609.344, "percent": 0.01}
_BASES = {UnitKind.MASS: "kilogram", UnitKind.LENGTH: "meter"}


def _size(unit: str) -> float:
    return _SIZES.get(unit, 1.0)


def _base(kind: UnitKind) -> str:
    return _BASES.get(kind, "")
