"""The interval that a bare number stands for (as XBRL has it for duplicate facts)."""

from math import floor, log10

from anafacts.model import Figure, UnitKind

_EXACT_UP_TO = 20
_EXACT_KINDS = {UnitKind.COUNT, UnitKind.RANK}


def half_unit(value: float, digits: int) -> float:
    """Return half a unit of the last of ``digits`` significant digits: 519e9 with 3 gives 0.5e9."""
    if value == 0:
        return 0.5
    return 0.5 * 10.0 ** (floor(log10(abs(value)) + 1e-12) - digits + 1)


def rounding_interval(figure: Figure, *, generous: bool = False) -> tuple[float, float]:
    """Return the closed interval that a bare figure stands for.

    Half a unit of the last written digit either way; trailing zeros count as written digits unless
    ``generous``. Counts up to 20 are exact. A range is widened at each end by its own rounding.

    Raises:
        ValueError: the figure has neither a value nor both bounds.
    """
    digits = figure.digits_min if generous else figure.digits_max
    if figure.value is not None:
        half = 0.0 if _exact(figure, figure.value) else half_unit(figure.value, digits)
        return figure.value - half, figure.value + half
    if figure.low is None or figure.high is None:
        raise ValueError(f"no interval without a value or two bounds: {figure}")
    low = 0.0 if _exact(figure, figure.low) else half_unit(figure.low, digits)
    high = 0.0 if _exact(figure, figure.high) else half_unit(figure.high, digits)
    return figure.low - low, figure.high + high


def _exact(figure: Figure, value: float) -> bool:
    whole = value == int(value) and abs(value) <= _EXACT_UP_TO
    return figure.unit_kind in _EXACT_KINDS and whole
