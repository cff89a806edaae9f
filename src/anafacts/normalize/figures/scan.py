"""Find every numeral of a text."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from anafacts.normalize.figures.articles import WINDOW, read_article, read_unit_and_part
from anafacts.normalize.figures.fractional import read_part
from anafacts.normalize.figures.numeral import Form, Numeral, linked
from anafacts.normalize.figures.ordinals import read_spelled, read_suffixed
from anafacts.normalize.figures.runs import LONGEST, run_end
from anafacts.normalize.figures.shares import read_factor, read_share, read_vague
from anafacts.normalize.figures.tokens import HYPHENS, Tokens
from anafacts.normalize.figures.units import unit_words
from anafacts.normalize.figures.vocabulary import growth, number_words, scales, vague
from anafacts.normalize.figures.written import read_digits
from anafacts.normalize.figures.year_words import read_year_words

Reader = Callable[[Tokens, int], Numeral | None]

# The order matters: "two-thirds" before "two", "21st" before "21", "fortyfold" before "forty".
IN_DIGITS: tuple[Reader, ...] = (read_factor, read_share, read_suffixed, read_digits)
IN_WORDS: tuple[Reader, ...] = (
    read_factor,
    read_unit_and_part,
    read_part,
    read_share,
    read_vague,
    read_year_words,
    read_spelled,
    read_article,
)
_DIGITS = {"number", "part"}


def scan(tokens: Tokens) -> Iterator[Numeral]:
    """Yield the numerals of a text in order; no two overlap and no number is left out.

    Numbers that fill a long line alone are one code, as are the digits of a long number.
    """
    words, end, checked = openers(), 0, 0
    for position, token in enumerate(tokens):
        after = words.get(token.lower)
        digits = token.kind in _DIGITS
        begins = digits or token.lower.endswith("fold") or opens(tokens, position, after)
        if position < end or not begins:
            continue
        readers = IN_DIGITS if digits else IN_WORDS
        found = next((n for r in readers if (n := r(tokens, position))), None)
        if found is None:
            continue
        if position >= checked:
            checked = run_end(tokens, position)
            if checked - position > LONGEST:
                found = Numeral(position, checked, Form.CODE)
        found = _folded(tokens, found)
        end = found.stop
        yield found


def opens(tokens: Tokens, position: int, after: frozenset[str] | None) -> bool:
    """Return whether a word with which a numeral can begin has one of the words after it.

    ``after`` is the entry of ``openers`` for the word; a hyphen may stand between.
    """
    if not after:
        return after is not None
    hyphen = tokens.at(position + 1).text in HYPHENS
    return tokens.at(position + 1 + hyphen).lower in after


@cache
def openers() -> dict[str, frozenset[str]]:
    """Return the lower-cased words with which a numeral can begin, each with the next ones.

    Without one of those it begins none; an empty set needs nothing after it. Articles are so
    frequent that to try each would take most of the time.
    """
    begin = {word.partition(" ")[0] for word in unit_words()}
    numbers = number_words().keys() | {f for word in scales() for f in (word, f"{word}s")}
    found = dict.fromkeys(WINDOW, begin) | dict.fromkeys(("a", "an"), begin | numbers)
    phrases = [p.split(" ") for kind in ("quantifier", "plural", "share") for p in vague(kind)]
    for first, second, *_ in (words for words in phrases if len(words) > 1):
        found.setdefault(first, set()).add(second)
    single = (words[0] for words in phrases if len(words) == 1)
    alone = chain(single, number_words(), scales(), growth("factor"), growth("multiple"))
    found |= {word: set() for word in alone}
    return {word: frozenset(after) for word, after in found.items()}


def _folded(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return "40-fold" and "ten-fold" as a factor."""
    at = linked(tokens, numeral.stop)
    plain = numeral.form in {Form.DIGITS, Form.WORDS}
    if not plain or at is None or tokens.at(at).lower not in {"fold", "folds"}:
        return numeral
    return replace(numeral, stop=at + 1, form=Form.FACTOR)
