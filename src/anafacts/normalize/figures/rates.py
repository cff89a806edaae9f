"""Yearly lowest and highest rates of exchange against the dollar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load

_DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Rate:
    """The lowest and highest daily rate of a year, in units of the currency per US dollar."""

    code: str
    year: int
    low: float
    high: float
    source: str


@dataclass(frozen=True, slots=True)
class Rates:
    """The least and most units that a dollar bought, by currency and year."""

    known: Mapping[tuple[str, int], tuple[float, float]]

    @classmethod
    def of(cls, rows: Iterable[Rate]) -> "Rates":
        """Return the rates indexed by currency and year."""
        return cls({(r.code, r.year): (r.low, r.high) for r in rows})

    def within(self, currency: str, year: int) -> tuple[float, float] | None:
        """Return the least and most units of a currency that a dollar bought in a year.

        Where the year is missing, the year before or after stands in; None where that is missing
        too.
        """
        if currency == _DOLLAR:
            return 1.0, 1.0
        years = (year, year - 1, year + 1)
        return next((r for y in years if (r := self.known.get((currency, y)))), None)


def rate(currency: str, year: int) -> tuple[float, float] | None:
    """Return the least and most units of a currency that a dollar bought in a year.

    Source: reference rates of the European Central Bank, crossed over the euro.
    """
    return shipped_rates().within(currency, year)


@cache
def shipped_rates() -> Rates:
    """Return the rates of the lexicon, which hold where a run names no others."""
    return Rates.of(load("rates", Rate))
