"""Numbers as a reader would write them: $519 billion, 66 billion yuan, 28%, 1.97."""

import math
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from anafacts.model import Fact, Figure, Hedge
from anafacts.normalize.figures.nouns import plural
from anafacts.report.words import visible

_LOCALE = "en"
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_SCALED_DECIMALS = 3  # 263.5 billion, but 1,234,567
_WRITTEN_DIGITS = 6  # a longer fraction was computed, not written
_SHOWN_DIGITS = 4
_PLURAL = 2
_SIGNED = frozenset({"percent", "percentage_point", "factor", "ratio", ""})

_HEDGE_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.OVER: "over ",
    Hedge.AT_LEAST: "at least ",
    Hedge.UNDER: "under ",
    Hedge.AT_MOST: "at most ",
    Hedge.NEARLY: "nearly ",
    Hedge.UP_TO: "up to ",
    Hedge.BETWEEN: "",
    Hedge.VAGUE: "",
}


def number(value: float) -> str:
    """Return the number in digits, from a million upward with its scale word where short.

    Fractions of more than six significant digits are cut to four: they come from a division.
    """
    if not math.isfinite(value):
        return "unbounded"
    exact = _shortened(value)
    for power, word in _SCALES:
        scaled = exact.scaleb(-power).normalize()
        if abs(scaled) >= 1 and _decimals(scaled) <= _SCALED_DECIMALS:
            return f"{scaled:,f} {word}"
    return f"{exact:,f}"


def amount(value: float, unit: str) -> str:
    """Return the value with its currency or percent sign; a counted noun is not repeated."""
    if unit == "percent":
        return f"{number(value)}%"
    if unit == "percentage_point":
        return f"{number(value)} percentage point{'' if abs(value) == 1 else 's'}"
    if is_currency(unit):
        return _money(value, unit)
    return number(value)


def between(low: float | None, high: float | None, unit: str) -> str:
    """Return the closed interval in words; an end that is None is unbounded."""
    if low is None and high is None:
        return "not bounded"
    if high is None:
        return f"{amount(low or 0.0, unit)} or more"
    if low is None:
        return f"up to {amount(high, unit)}"
    return amount(low, unit) if low == high else f"{amount(low, unit)} to {amount(high, unit)}"


def figure_words(figure: Figure) -> str:
    """Return the figure as it was understood, its hedge in one plain word before it."""
    if figure.value is None:
        return between(figure.low, figure.high, figure.unit)
    return _HEDGE_WORDS[figure.hedge] + amount(figure.value, figure.unit)


def named(value: str, unit: str, *, one: bool = False) -> str:
    """Return the value with its counted noun; a currency or a percent sign stands in it."""
    if is_signed(unit):
        return value
    noun = unit_words(unit)
    return visible(f"{value} {noun if one else plural(noun)}")


def is_signed(unit: str) -> bool:
    """Return whether an amount of the unit shows it by itself: a currency, a percent sign."""
    return is_currency(unit) or unit in _SIGNED


def unit_words(unit: str) -> str:
    """Return the unit as a column shows it: the currency's name, or the noun as it stands."""
    if is_currency(unit):
        return str(get_currency_name(unit, _PLURAL, locale=_LOCALE))
    return unit.replace("_", " ")


def best_words(fact: Fact) -> str:
    """Return the best value of the fact with its noun, or what its claims allow without one."""
    span = between(fact.best_low, fact.best_high, fact.unit)
    best = span if fact.best is None else amount(fact.best, fact.unit)
    return named(best, fact.unit, one=fact.best == 1)


def is_currency(unit: str) -> bool:
    """Return whether the unit is an ISO 4217 code known to CLDR."""
    return unit in _currencies()


def _shortened(value: float) -> Decimal:
    exact = Decimal(repr(float(value))).normalize()
    if _decimals(exact) and len(exact.as_tuple().digits) > _WRITTEN_DIGITS:
        whole = exact.adjusted() + 1
        digits = max(_SHOWN_DIGITS, whole) if whole <= _WRITTEN_DIGITS else _SHOWN_DIGITS
        exact = Decimal(f"{value:.{digits}g}").normalize()
    return exact + 0  # no negative zero


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _money(value: float, code: str) -> str:
    symbol = _symbol(code)
    sign = "-" if value < 0 else ""
    if symbol.endswith("$") or not symbol[0].isalpha():
        return f"{sign}{symbol}{number(abs(value))}"
    return f"{sign}{number(abs(value))} {_short_name(code)}"


@cache
def _currencies() -> frozenset[str]:
    return frozenset(Locale(_LOCALE).currencies)


@cache
def _symbol(code: str) -> str:
    return str(get_currency_symbol(code, locale=_LOCALE))


@cache
def _short_name(code: str) -> str:
    """Return the last word of the currency's name if no other has it (yuan), else the name."""
    name = str(get_currency_name(code, _PLURAL, locale=_LOCALE))
    last = name.rsplit(maxsplit=1)[-1]
    others = (str(get_currency_name(c, _PLURAL, locale=_LOCALE)) for c in _currencies() - {code})
    return name if any(other.split()[-1] == last for other in others) else last
