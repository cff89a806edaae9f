"""Reader of ordinals: "third", "twenty-first", "one hundred and fifth", "21st"."""

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.numeral import Form, Numeral, linked, word
from anafacts.normalize.figures.spelled import Sum, joining, summed
from anafacts.normalize.figures.tokens import Tokens

_SUFFIXES = {"st", "nd", "rd", "th"}
_HUNDRED = 100.0


def read_ordinal(tokens: Tokens, first: int) -> Numeral | None:
    """Return the ordinal that begins at ``first``."""
    token = tokens[first]
    if token.kind == "number":
        return _glued(tokens, first)
    if entry := word(tokens, first, "ordinal"):
        return Numeral(first, first + 1, Form.ORDINAL, entry.value)
    article = token.lower in {"a", "an"} and joining(tokens, first + 1) is not None
    if not article and not word(tokens, first, "cardinal", "tens"):
        return None
    read = summed(tokens, first + article)
    at = _last(tokens, read)
    entry = word(tokens, at, "ordinal") if at is not None else None
    value = _joined(read, entry.value) if entry else None
    return Numeral(first, at + 1, Form.ORDINAL, value) if at is not None and value else None


def _glued(tokens: Tokens, first: int) -> Numeral | None:
    """Return "21st" as one ordinal."""
    suffix = tokens.at(first + 1)
    if not suffix.glued or suffix.lower not in _SUFFIXES:
        return None
    read = digits.read(tokens[first].text)
    return Numeral(first, first + 2, Form.ORDINAL, read.value if read else None)


def _last(tokens: Tokens, read: Sum) -> int | None:
    """Return where the ordinal of a compound may stand: after "and" if a scale is before it."""
    and_ = read.last >= _HUNDRED and tokens.at(read.stop).lower == "and"
    return linked(tokens, read.stop + and_)


def _joined(read: Sum, last: float) -> float | None:
    """Return what a sum and the ordinal after it make; "one third" makes none."""
    rest = read.group % _HUNDRED
    if last < _HUNDRED and read.last >= _HUNDRED:
        return read.value + last
    if read.last == 1 and rest >= 20 and rest % 10 == 0 and last < 10:  # noqa: PLR2004
        return read.value + last
    if last >= _HUNDRED and read.value >= 1:
        return read.value * last
    return None
