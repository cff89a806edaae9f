"""Find every numeral of a text."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from anafacts.normalize.figures.articles import WINDOW, read_article
from anafacts.normalize.figures.fractional import read_scale_part, read_unit_part
from anafacts.normalize.figures.numeral import Form, Numeral, linked
from anafacts.normalize.figures.ordinals import read_ordinal
from anafacts.normalize.figures.shares import read_factor, read_share, read_vague
from anafacts.normalize.figures.spelled import read_words
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import growth, number_words, scales, vague
from anafacts.normalize.figures.written import read_digits
from anafacts.normalize.figures.year_words import read_year_words

Reader = Callable[[Tokens, int], Numeral | None]

# The order matters: "two-thirds" before "two", "21st" before "21", "fortyfold" before "forty".
READERS: tuple[Reader, ...] = (
    read_factor,
    read_scale_part,
    read_unit_part,
    read_share,
    read_vague,
    read_ordinal,
    read_digits,
    read_year_words,
    read_words,
    read_article,
)


def scan(tokens: Tokens) -> Iterator[Numeral]:
    """Yield the numerals of a text in order; no two overlap and no number is left out."""
    position, words = 0, openers()
    while position < len(tokens):
        token = tokens[position]
        found = None
        if token.kind in {"number", "part"} or token.lower in words or token.lower.endswith("fold"):
            found = next((n for r in READERS if (n := r(tokens, position))), None)
        if found:
            found = _folded(tokens, found)
            yield found
        position = found.stop if found else position + 1


@cache
def openers() -> frozenset[str]:
    """Return the lower-cased words with which a numeral can begin."""
    phrases = chain(
        vague("quantifier"), vague("plural"), vague("share"), growth("factor"), growth("multiple")
    )
    starts = {phrase.split(" ")[0] for phrase in phrases}
    return frozenset(starts | number_words().keys() | scales().keys() | {"a", "an"} | WINDOW)


def _folded(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return "40-fold" as a factor."""
    at = linked(tokens, numeral.stop)
    if numeral.form is not Form.DIGITS or at is None or tokens.at(at).lower != "fold":
        return numeral
    return Numeral(numeral.first, at + 1, Form.FACTOR, numeral.value, numeral.least, numeral.most)
