"""Reader of the one that an article stands for: "a decade", "a week later"."""

from anafacts.normalize.figures.numeral import AGO, Form, Numeral, unit_word
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
