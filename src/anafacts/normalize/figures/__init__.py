"""The figure grammar: text to quantities, without any model."""

from anafacts.normalize.figures.counted import with_nouns
from anafacts.normalize.figures.grammar import Figures, find_figures
from anafacts.normalize.figures.numerals import find_numerals
from anafacts.normalize.figures.rates import Rate, Rates, rate, shipped_rates
from anafacts.normalize.figures.rounding import rounding_interval

__all__ = [
    "Figures",
    "Rate",
    "Rates",
    "find_figures",
    "find_numerals",
    "rate",
    "rounding_interval",
    "shipped_rates",
    "with_nouns",
]
