"""A numeral as written, and the small helpers that its readers share."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens
from anafacts.normalize.figures.units import Unit, unit_words, units
from anafacts.normalize.figures.vocabulary import GrowthWord, NumberWord, number_words

# What follows a distance in time: "two weeks later".
AGO = frozenset({"ago", "later", "earlier", "before", "after", "apart", "since", "hence"})


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    ORDINAL = "ordinal"
    FRACTION = "fraction"  # a share: value is in percent
    VAGUE = "vague"
    MAJORITY = "majority"
    FACTOR = "factor"
    ARTICLE = "article"  # "a" decade, the "past" decade
    CODE = "code"  # digits that are no single number
    YEAR = "year"  # a year in words: "nineteen eighty-four"
    LOOSE = "loose"  # a number word that stands for nothing countable here


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens ``first`` up to ``stop`` and what they stand for, scaled."""

    first: int
    stop: int
    form: Form
    value: float | None = None
    least: int = 1
    most: int = 1
    scale: float = 1.0
    grouped: bool = False
    decimal: bool = False
    part: bool = False  # written as a fraction
    power: bool = False  # written with an exponent
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    growth: GrowthWord | None = None
    unit: Unit | None = None  # inside the numeral: "an hour and a half"


def word(tokens: Tokens, position: int, *kinds: str) -> NumberWord | None:
    """Return the number word of one of the kinds at a position."""
    return _of_kinds(kinds).get(tokens.at(position).lower)


@cache
def _of_kinds(kinds: tuple[str, ...]) -> dict[str, NumberWord]:
    """Return the number words of some kinds; of two entries for a word, the first."""
    found = ((word, e) for word, entries in number_words().items() for e in reversed(entries))
    return {word: e for word, e in found if e.kind in kinds}


def linked(tokens: Tokens, position: int) -> int | None:
    """Return where the next word of a compound stands: after a space or a glued hyphen."""
    token = tokens.at(position)
    if token.text in HYPHENS and token.glued:
        return position + 1 if tokens.glued(position + 1) else None
    return position if token.gap <= Gap.SPACE and token.kind == "word" else None


def past(tokens: Tokens, position: int, *words: str) -> int | None:
    """Return the position after a compound of the words, spaced or hyphenated, or None."""
    for lower in words:
        at = linked(tokens, position)
        if at is None or tokens.at(at).lower != lower:
            return None
        position = at + 1
    return position


def unit_word(tokens: Tokens, position: int) -> Unit | None:
    """Return the unit whose one or two words begin at a position, or None: "percentage point"."""
    if tokens.at(position).gap > Gap.SPACE:
        return None
    words = unit_words()
    found = (words.get(tokens.lowers(position, position + size)) for size in (2, 1))
    return next((unit for unit in found if unit), None)


def unit_near(tokens: Tokens, position: int) -> Unit | None:
    """Return the unit whose words, or whose one symbol, begin at a position, or None."""
    token = tokens.at(position)
    symbol = units().symbols.get(token.text) if token.gap <= Gap.SPACE else None
    return unit_word(tokens, position) or (symbol.unit if symbol else None)
