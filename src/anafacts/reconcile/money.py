"""Amounts in other units, converted only between known codes, with the uncertainty of the rate."""

import dataclasses

from anafacts.model import Claim, DateInterval, Figure, UnitKind
from anafacts.normalize.figures import rate
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.words import number


def rate_range(currency: str, year: int) -> Bounds | None:
    """Return the year's lowest and highest price of a dollar in a currency, if known."""
    if currency == "USD":
        return Bounds(1.0, 1.0)
    found = rate(currency, year)
    return Bounds(*found) if found else None


def in_unit_of(
    claim: Claim, other: Claim, published: DateInterval | None
) -> tuple[Claim | None, str]:
    """Return the claim in the unit of the other, with a line that says at what rate.

    The claim is None where the units cannot be converted into each other.
    """
    if claim.figure.unit_kind is UnitKind.MONEY:
        return _money(claim, other.figure.unit, published)
    return _scaled(claim, other.figure)


def _money(claim: Claim, unit: str, published: DateInterval | None) -> tuple[Claim | None, str]:
    interval = claim.period.interval or published
    if interval is None:
        return None, ""
    year = interval.start.year
    source, target = rate_range(claim.figure.unit, year), rate_range(unit, year)
    if source is None or target is None:
        return None, ""
    factor = target.divided_by(source)
    note = (
        f"1 {claim.figure.unit} was {number(factor.low)} to {number(factor.high)} {unit} in {year}"
    )
    return dataclasses.replace(claim, figure=_times(claim.figure, factor, unit)), note


def _times(figure: Figure, factor: Bounds, unit: str) -> Figure:
    middle = (factor.low + factor.high) / 2
    return dataclasses.replace(
        figure,
        value=None if figure.value is None else figure.value * middle,
        low=None if figure.low is None else figure.low * factor.low,
        high=None if figure.high is None else figure.high * factor.high,
        likely_low=None if figure.likely_low is None else figure.likely_low * factor.low,
        likely_high=None if figure.likely_high is None else figure.likely_high * factor.high,
        unit=unit,
    )


def _scaled(claim: Claim, other: Figure) -> tuple[Claim | None, str]:
    """Convert by the ratio of both figures to their common base unit."""
    sizes = [_size(f) for f in (claim.figure, other)]
    if claim.figure.base_unit != other.base_unit or None in sizes:
        return None, ""
    factor = (sizes[0] or 1.0) / (sizes[1] or 1.0)
    note = f"1 {claim.figure.unit} is {number(factor)} {other.unit}"
    one = Bounds(factor, factor)
    return dataclasses.replace(claim, figure=_times(claim.figure, one, other.unit)), note


def _size(figure: Figure) -> float | None:
    """Return how many base units one unit of the figure has."""
    for written, base in ((figure.low, figure.base_low), (figure.high, figure.base_high)):
        if written and base:
            return base / written
    return None
