"""Amounts in other units, converted only between known codes, with the uncertainty of the rate."""

from anafacts.model import Claim, DateInterval, Figure, UnitKind
from anafacts.normalize.figures import Rates
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.words import amount, number


def exchange(of: str, into: str, year: int, rates: Rates) -> Bounds | None:
    """Return how many of the currency ``into`` one of the currency ``of`` was in a year."""
    source, target = rates.within(of, year), rates.within(into, year)
    return Bounds(*target).divided_by(Bounds(*source)) if source and target else None


def factor_into(
    unit: Figure, claim: Claim, published: DateInterval | None, rates: Rates
) -> tuple[Bounds, str] | None:
    """Return how many of ``unit`` make one unit of the claim, with a line that says so.

    None where the units cannot be converted into each other. A rate is that of the last year that
    the figure is for, else of the text's publication.
    """
    if claim.figure.unit_kind is UnitKind.MONEY:
        return _rate(unit.unit, claim, published, rates)
    return _size_ratio(unit, claim.figure)


def _rate(
    unit: str, claim: Claim, published: DateInterval | None, rates: Rates
) -> tuple[Bounds, str] | None:
    interval = claim.period.interval or published
    if published and interval and interval.last > published.last:
        interval = published  # nobody converts at a rate of the future
    if interval is None:
        return None
    year = interval.last.year
    factor = exchange(claim.figure.unit, unit, year, rates)
    if factor is None:
        return None
    ends = " to ".join(dict.fromkeys((number(factor.low), number(factor.high))))
    return factor, f"1 {claim.figure.unit} was {ends} {unit} in {year}"


def _size_ratio(unit: Figure, figure: Figure) -> tuple[Bounds, str] | None:
    """Return the ratio of the sizes of both units in their common base unit."""
    if figure.unit_kind is UnitKind.TEMPERATURE:
        return None  # degrees are no multiples of each other
    own, other = _size(figure), _size(unit)
    if figure.base_unit != unit.base_unit or own is None or other is None:
        return None
    factor = own / other
    return Bounds(factor, factor), f"1 {figure.unit} is {amount(factor, unit.unit)}"


def _size(figure: Figure) -> float | None:
    """Return how many base units one unit of the figure has."""
    for written, base in ((figure.low, figure.base_low), (figure.high, figure.base_high)):
        if written and base:
            return base / written
    return None
