"""Readers of spelled fractions that are numbers: "half a million", "a tenth of a second"."""

from anafacts.normalize.figures.numeral import Form, Numeral, linked, past, unit_word, word
from anafacts.normalize.figures.ordinals import read_ordinal
from anafacts.normalize.figures.parts import below
from anafacts.normalize.figures.spelled import scaled, summed
from anafacts.normalize.figures.tokens import Tokens

_ARTICLES = {"a", "an"}
_BARE = {"half", "quarter"}
_FUNCTION = {"of", "and", "or", "to", "in", "is", "was", "the", "as", "at", "by", "for", "than"}


def read_part(tokens: Tokens, first: int) -> Numeral | None:
    """Return the part of a scale or of a unit as a number: "half a million", "half an" hour."""
    found = part_at(tokens, first)
    if found is None:
        return None
    if whole := _scale_part(tokens, first, *found):
        return whole
    stop = _of_unit(tokens, first, found[1])
    return Numeral(first, stop, Form.WORDS, found[0], 1, 2, part=True) if stop else None


def read_fraction(tokens: Tokens, first: int) -> Numeral | None:
    """Return any spelled fraction as a number: "three fifths" is 0.6, "twenty fifths" 4.

    "A fifth" before a noun is an ordinal; "half" alone may be no number.
    """
    found = part_at(tokens, first)
    if found is None:
        return None
    value, stop = found
    if whole := _scale_part(tokens, first, value, stop):
        return whole
    name, after = tokens[stop - 1].lower, tokens.at(stop)
    if tokens[first].lower in _BARE and after.lower != "of":
        return None
    ordinal = tokens[first].lower in _ARTICLES and name not in _BARE
    if ordinal and after.kind == "word" and after.lower not in _FUNCTION:
        return None
    return Numeral(first, stop, Form.WORDS, value, 1, 2, part=True)


def _scale_part(tokens: Tokens, first: int, value: float, stop: int) -> Numeral | None:
    whole = _of_scale(tokens, stop)
    if whole is None:
        return None
    scale, end = whole
    most = 1 if tokens[stop - 1].lower == "half" else 2
    return Numeral(first, end, Form.WORDS, value * scale, 1, most, scale, part=True)


def part_at(tokens: Tokens, first: int) -> tuple[float, int] | None:
    """Return the value of the fraction that begins at ``first``, and the position after it."""
    lower = tokens[first].lower
    if lower in _BARE:
        return (0.5 if lower == "half" else 0.25), first + 1
    above, stop = _above(tokens, first)
    at = linked(tokens, stop) if above else None
    if at is None:
        return None
    if found := below(tokens, at):
        value, plural = found
        adjective = at > stop and tokens[at].lower == "quarter"  # "a three-quarter mile"
        return (above / value, at + 1) if plural == (above > 1) or adjective else None
    ordinal = read_ordinal(tokens, at) if above == 1 else None
    long = ordinal is not None and ordinal.stop > at + 1
    return (1.0 / ordinal.value, ordinal.stop) if long and ordinal and ordinal.value else None


def _above(tokens: Tokens, first: int) -> tuple[float, int]:
    """Return the number above the line of a fraction, 0 where there is none, and its end."""
    if tokens[first].lower in _ARTICLES:
        return 1.0, first + 1
    if not word(tokens, first, "cardinal", "tens"):
        return 0.0, first
    read = summed(tokens, first)
    return read.value, read.stop


def _of_scale(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the scale of "half a million", "quarter of a million" or "half-million"."""
    of = past(tokens, position, "of") or position
    article = past(tokens, of, "a") or past(tokens, of, "one") or of
    scale, stop = scaled(tokens, article)
    name = tokens[position - 1].lower
    direct = of == position and (name in _BARE or name.endswith("s"))
    return (scale, stop) if scale > 1 and (article > of or direct) else None


def _of_unit(tokens: Tokens, first: int, end: int) -> int | None:
    """Return where the number ends: "half an" hour, "a tenth of a" second, "a quarter" mile."""
    plain = tokens[end - 1].lower in _BARE
    whole = past(tokens, end, "of") or (end if tokens[end - 1].lower == "half" else None)
    if whole is not None:
        unit = next((at for a in ("a", "an", "one") if (at := past(tokens, whole, a))), None)
        if unit and unit_word(tokens, unit):
            return unit
    article = plain and tokens[first].lower in _ARTICLES
    return end if article and unit_word(tokens, end) else None
