"""Find every numeral of a text, also those that are names, years or idioms."""

from collections.abc import Callable, Iterator
from functools import cache

from anafacts.model import NumeralForm, NumeralMention
from anafacts.normalize.figures.fractional import read_fraction
from anafacts.normalize.figures.numeral import Form, Numeral
from anafacts.normalize.figures.ordinals import read_spelled, read_suffixed
from anafacts.normalize.figures.scan import opens
from anafacts.normalize.figures.shares import read_one_in
from anafacts.normalize.figures.signs import sign_before
from anafacts.normalize.figures.tokens import Tokens, tokenize
from anafacts.normalize.figures.units import units
from anafacts.normalize.figures.vocabulary import number_words, scales
from anafacts.normalize.figures.written import read_digits
from anafacts.normalize.figures.year_words import read_year_words

# The order matters: "two-thirds" before "two", "one in five" before "one", "21st" before "21".
READERS: tuple[Callable[[Tokens, int], Numeral | None], ...] = (
    read_one_in,
    read_fraction,
    read_suffixed,
    read_digits,
    read_year_words,
    read_spelled,
)
_FORMS = {
    Form.ORDINAL: NumeralForm.ORDINAL,
    Form.FRACTION: NumeralForm.FRACTION,
    Form.YEAR: NumeralForm.YEAR,
    Form.CODE: NumeralForm.CODE,
}
_NONE = {Form.LOOSE, Form.VAGUE}
_DIGITS = {"number", "part"}
_PERCENT_WORDS = 2


def find_numerals(text: str) -> tuple[NumeralMention, ...]:
    """Return every numeral of a text in order, in digits or words; no two overlap.

    Whether a numeral is a quantity is not asked: "Boeing 787" and "in 2014" hold one each.
    """
    tokens = tokenize(text)
    return tuple(_mention(text, tokens, numeral) for numeral in _numerals(tokens))


def _numerals(tokens: Tokens) -> Iterator[Numeral]:
    words, end = _openers(), 0
    for position, token in enumerate(tokens):
        begins = token.kind in _DIGITS or opens(tokens, position, words.get(token.lower))
        if position < end or not begins:
            continue
        found = next((n for r in READERS if (n := r(tokens, position))), None)
        if found and found.form not in _NONE:
            end = found.stop
            yield found


@cache
def _openers() -> dict[str, frozenset[str]]:
    """Return the words with which a numeral can begin, each with what must follow, or nothing."""
    numbers = number_words().keys()
    article = frozenset(numbers | {f for word in scales() for f in (word, f"{word}s")})
    return dict.fromkeys(numbers, frozenset[str]()) | {"a": article, "an": article}


def _mention(text: str, tokens: Tokens, numeral: Numeral) -> NumeralMention:
    first, sign = sign_before(tokens, numeral.first) or (numeral.first, 1)
    value = None if numeral.value is None else sign * numeral.value
    if value is not None and numeral.form is Form.FRACTION:
        value = float(f"{value / 100:.10g}")
    form = _form(tokens, numeral)
    stop = _percent(tokens, numeral.stop)
    percentage = stop > numeral.stop and numeral.form in {Form.DIGITS, Form.WORDS}
    start, end = tokens[first].start, tokens[(stop if percentage else numeral.stop) - 1].end
    return NumeralMention(
        text[start:end],
        start,
        end,
        tokens[numeral.stop - 1].end,
        value,
        NumeralForm.PERCENTAGE if percentage else form,
        tokens[numeral.first].kind == "word",
    )


def _form(tokens: Tokens, numeral: Numeral) -> NumeralForm:
    if numeral.form in _FORMS:
        return _FORMS[numeral.form]
    if numeral.power:
        return NumeralForm.SCIENTIFIC
    if numeral.part or tokens[numeral.first].kind == "part":
        return NumeralForm.FRACTION
    whole = numeral.value is not None and numeral.value.is_integer() and not numeral.decimal
    return NumeralForm.CARDINAL if whole else NumeralForm.DECIMAL


def _percent(tokens: Tokens, position: int) -> int:
    """Return the position after the percent sign or words at a position, or the position."""
    listed = units()
    for size in range(_PERCENT_WORDS, 0, -1):
        phrase = tokens.lowers(position, position + size)
        symbol = listed.symbols.get(phrase)
        unit = listed.words.get(phrase) or (symbol.unit if symbol else None)
        if unit and unit.name == "percent":
            return position + size
    return position
