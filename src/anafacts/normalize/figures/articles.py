"""Readers of the one that an article stands for: "a decade", "an hour and a half"."""

from anafacts.normalize.figures.numeral import AGO, Form, Numeral, linked, unit_word
from anafacts.normalize.figures.parts import and_part
from anafacts.normalize.figures.tokens import Tokens

WINDOW = {"past", "last", "next", "coming", "previous", "preceding", "following", "entire", "whole"}
_MEASURED = {"than", "nearly", "almost", "about", "around", "roughly", "within", "every", "just"}
_LONG = {"decade", "century", "millennium", "fortnight"}


def read_article(tokens: Tokens, first: int) -> Numeral | None:
    """Return the one that an article stands for: "a decade", "a week later", "the past decade"."""
    this, unit = tokens[first].lower, unit_word(tokens, first + 1)
    if not unit:
        return None
    long = unit.name in _LONG
    after = tokens.at(first + 2).lower
    before = tokens.at(first - 1).lower
    if this in {"a", "an"} and (
        long or (after in AGO and unit.base == "second") or before in _MEASURED
    ):
        return Numeral(first, first + 1, Form.ARTICLE, 1.0)
    if this in WINDOW and long and before in {"the", "this", "over", "a"}:
        return Numeral(first, first + 1, Form.ARTICLE, 1.0)
    return None


def read_unit_and_part(tokens: Tokens, first: int) -> Numeral | None:
    """Return "an hour and a half" or "a mile and a quarter" as one number with its unit."""
    at = linked(tokens, first + 1) if tokens[first].lower in {"a", "an", "one"} else None
    found = and_part(tokens, at + 1) if at is not None else None
    unit = unit_word(tokens, at) if at is not None and found else None
    if found is None or unit is None:
        return None
    part, stop = found
    return Numeral(first, stop, Form.WORDS, 1 + part, 1, 2, part=True, unit=unit)
