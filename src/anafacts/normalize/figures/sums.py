"""An amount in two units: thirteen dollars forty-five cents, $5 and 20 cents, 15 dollars 50."""

from dataclasses import replace

from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import Gap, Tokens

_JOINS = {"", "and", ","}
_ENDS = {".", ",", ";", "!", "?", ")", '"', "”", "more", "each", "apiece"}
_COINS = range(10, 100)
_NUMBERS = {Form.DIGITS, Form.WORDS}


def with_cents(tokens: Tokens, whole: Draft, part: Draft) -> Draft | None:
    """Return the one amount that a draft makes with the hundredths right after it, or None.

    Hundredths without a name need two digits and the end of a clause: "15 dollars 50."
    """
    money, more = whole.measure.money, part.measure.money
    value, cents = whole.numeral.value, part.numeral.value
    if not (money and value is not None and cents is not None and _plain(whole, part)):
        return None
    between = tokens.lowers(whole.stop, part.first)
    if between not in _JOINS or tokens.at(part.first).gap > Gap.SPACE or money.factor != 1:
        return None
    if more is None:
        factor = 0.01 if between != "," and _bare(tokens, whole, part) else 0.0
    else:
        factor = more.factor if more.minor and money.code in {more.code, *more.among} else 0.0
    if not 0 < cents * factor < 1:
        return None
    total = float(f"{value + cents * factor:.15g}")
    numeral = replace(whole.numeral, value=total, decimal=True, most=whole.numeral.most + 2)
    measure = replace(whole.measure, per=part.measure.per or whole.measure.per)
    return replace(whole, numeral=numeral, measure=measure, stop=part.stop)


def _plain(whole: Draft, part: Draft) -> bool:
    numbers = {whole.numeral.form, part.numeral.form} <= _NUMBERS
    single = whole.upper is None and part.upper is None and part.hedge is None
    return numbers and single and whole.numeral.scale == 1 and not whole.numeral.decimal


def _bare(tokens: Tokens, whole: Draft, part: Draft) -> bool:
    """Return whether a lone number after a named currency is its hundredths."""
    after = tokens.at(part.stop)
    named = whole.stop > whole.numeral.stop
    known = part.measure.known or part.measure.noun
    ends = after.kind == "edge" or after.gap > Gap.LINE or after.lower in _ENDS
    return named and not known and ends and part.numeral.value in _COINS
