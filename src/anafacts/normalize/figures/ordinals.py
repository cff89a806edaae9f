"""Readers of numbers in words and of ordinals: "one hundred", "one hundred and fifth", "21st"."""

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.numeral import Form, Numeral, linked, word
from anafacts.normalize.figures.spelled import Sum, bare_scale, in_words, opened
from anafacts.normalize.figures.tokens import Tokens

_SUFFIXES = {"st", "nd", "rd", "th"}
_HUNDRED = 100.0


def read_spelled(tokens: Tokens, first: int) -> Numeral | None:
    """Return the number or the ordinal in words that begins at ``first``."""
    read = opened(tokens, first)
    if read is None:
        return _named(tokens, first) or bare_scale(tokens, first)
    return _compound(tokens, first, read) or in_words(tokens, first, read)


def read_ordinal(tokens: Tokens, first: int) -> Numeral | None:
    """Return the ordinal in words that begins at ``first``, and no other number."""
    read = opened(tokens, first)
    return _compound(tokens, first, read) if read else _named(tokens, first)


def _named(tokens: Tokens, first: int) -> Numeral | None:
    entry = word(tokens, first, "ordinal")
    return Numeral(first, first + 1, Form.ORDINAL, entry.value) if entry else None


def _compound(tokens: Tokens, first: int, read: Sum) -> Numeral | None:
    at = _last(tokens, read)
    entry = word(tokens, at, "ordinal") if at is not None else None
    value = _joined(read, entry.value) if entry else None
    return Numeral(first, at + 1, Form.ORDINAL, value) if at is not None and value else None


def read_suffixed(tokens: Tokens, first: int) -> Numeral | None:
    """Return "21st" as one ordinal."""
    suffix = tokens.at(first + 1)
    if tokens[first].kind != "number" or not suffix.glued or suffix.lower not in _SUFFIXES:
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
