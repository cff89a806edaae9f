"""Yearly lowest and highest rates of exchange against the dollar."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load


@dataclass(frozen=True, slots=True)
class Rate:
    """The lowest and highest daily rate of a year, in units of the currency per US dollar."""

    code: str
    year: int
    low: float
    high: float
    source: str


def rate(currency: str, year: int) -> tuple[float, float] | None:
    """Return the least and most units of a currency that a dollar bought in a year.

    Where the year is missing, the year before or after stands in; None where that is missing too.
    Source: reference rates of the European Central Bank, crossed over the euro.
    """
    if currency == "USD":
        return 1.0, 1.0
    known = _rates()
    return next((r for y in (year, year - 1, year + 1) if (r := known.get((currency, y)))), None)


@cache
def _rates() -> dict[tuple[str, int], tuple[float, float]]:
    return {(r.code, r.year): (r.low, r.high) for r in load("rates", Rate)}
