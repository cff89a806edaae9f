"""Reader of the one that an article stands for: "a decade", "a week later"."""

from anafacts.normalize.figures.numeral import AGO, Form, Numeral
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import units

WINDOW = {"past", "last", "next", "coming", "previous", "preceding", "following", "entire", "whole"}
_MEASURED = {"than", "nearly", "almost", "about", "around", "roughly", "within", "every", "just"}
_LONG = {"decade", "century", "millennium", "fortnight"}


def read_article(tokens: Tokens, first: int) -> Numeral | None:
    """Return the one that an article stands for: "a decade", "a week later", "the past decade"."""
    this, unit = tokens[first].lower, units()[0].get(tokens.at(first + 1).lower)
    if not unit or tokens.at(first + 1).gap > 1:
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
