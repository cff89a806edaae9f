"""Reader of years in words: "nineteen eighty-four", "twenty ten", "nineteen oh five"."""

from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import Form, Numeral, linked, unit_word, word
from anafacts.normalize.figures.spelled import joining, summed
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import number_words

_CENTURIES = {15.0, 16.0, 17.0, 18.0, 19.0, 20.0}
_HUNDRED = 100
_TEN = 10


def read_year_words(tokens: Tokens, first: int) -> Numeral | None:
    """Return the year that begins at ``first``; "nineteen fifty-dollar notes" hold none."""
    century = word(tokens, first, "cardinal", "tens")
    at = linked(tokens, first + 1) if century and century.value in _CENTURIES else None
    if at is None or century is None:
        return None
    oh = tokens.at(at).lower in {"oh", "o"}
    if decade := _decade(tokens.at(at).lower):
        return Numeral(first, at + 1, Form.YEAR, century.value * _HUNDRED + decade)
    rest = summed(tokens, at + oh) if word(tokens, at + oh, "cardinal", "tens") else None
    if rest is None or rest.total or not _fits(rest.value, oh=oh) or _counts(tokens, rest.stop):
        return None
    return Numeral(first, rest.stop, Form.YEAR, century.value * _HUNDRED + rest.value)


def _decade(lower: str) -> float | None:
    """Return what "fifties" stands for, in "the nineteen fifties"."""
    stem = lower.removesuffix("ies") + "y" if lower.endswith("ies") else ""
    return next((e.value for e in number_words().get(stem, ()) if e.kind == "tens"), None)


def _fits(rest: float, *, oh: bool) -> bool:
    return 0 < rest < _TEN if oh else _TEN <= rest < _HUNDRED


def _counts(tokens: Tokens, position: int) -> bool:
    """Return whether what follows is counted or measured, so that the words are numbers."""
    after = tokens.at(position)
    tied = after.text == "-" and after.glued and tokens.glued(position + 1)
    measured = unit_word(tokens, position) or after.text in {"%", "°"} or joining(tokens, position)
    return tied or bool(measured) or plural_noun(after)
