"""Readers of spelled numbers, ordinals, articles and shares."""

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.numeral import AGO, Form, Numeral, linked, word
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import Scale, scales, units

_HUNDRED = 100.0
WINDOW = {"past", "last", "next", "coming", "previous", "preceding", "following", "entire", "whole"}
_MEASURED = {"than", "nearly", "almost", "about", "around", "roughly", "within", "every", "just"}
_PLAIN_SCALES = {"hundred", "thousand", "million", "billion", "trillion"}
_DECIMALS = 6
_LONG = {"decade", "century", "millennium", "fortnight"}


def joining(tokens: Tokens, position: int) -> Scale | None:
    """Return the scale word at a position that may take part in a spelled number, or dozen."""
    lower = tokens.at(position).lower
    scale = scales().get(lower) or scales().get(lower.removesuffix("s"))
    return scale if scale and (scale.joins or scale.value == 12) else None  # noqa: PLR2004


def read_words(tokens: Tokens, first: int) -> Numeral | None:
    """Return the spelled number that begins at ``first``: "a hundred and five", "two dozen"."""
    start = first
    if tokens.at(first).lower in {"a", "an"}:
        start = first + 1
        if not joining(tokens, start) or tokens.at(start).gap > 1:
            return None
    elif not word(tokens, first, "cardinal", "tens"):
        return _bare(tokens, first)
    value, scale, stop = _sum(tokens, start)
    value, scale, stop = _point(tokens, value, scale, stop)
    value, scale, stop = _and_a_half(tokens, value, scale, stop)
    least, most = digits.significant(value / scale if scale > _HUNDRED else value)
    return Numeral(first, stop, Form.WORDS, value, least, most, scale)


def _bare(tokens: Tokens, first: int) -> Numeral | None:
    """Return a scale word without a number, "a multi-million deal", as one that counts nothing."""
    scale = scales().get(tokens[first].lower)
    plain = scale is not None and scale.joins and tokens[first].lower in _PLAIN_SCALES
    return Numeral(first, first + 1, Form.LOOSE) if plain else None


def _point(tokens: Tokens, value: float, scale: float, stop: int) -> tuple[float, float, int]:
    """Return the number with spelled decimals: "two point five million"."""
    if tokens.at(stop).lower != "point" or not word(tokens, stop + 1, "cardinal", "tens"):
        return value, scale, stop
    digits_read, at = "", stop + 1
    while (entry := word(tokens, at, "cardinal", "tens")) and len(digits_read) < _DECIMALS:
        digits_read += f"{entry.value:.0f}"
        at += 1
    more, end = scaled(tokens, at)
    return float(f"{value:.0f}.{digits_read}") * more, max(more, 1.0), end


def read_ordinal(tokens: Tokens, first: int) -> Numeral | None:
    """Return the ordinal that begins at ``first``: "third", "twenty-first", "21st"."""
    token = tokens[first]
    entry = word(tokens, first, "ordinal")
    if entry:
        return Numeral(first, first + 1, Form.ORDINAL, entry.value)
    tens = word(tokens, first, "tens")
    second = linked(tokens, first + 1) if tens else None
    unit = word(tokens, second, "ordinal") if second else None
    if tens and second and unit and unit.value < 10:  # noqa: PLR2004
        return Numeral(first, second + 1, Form.ORDINAL, tens.value + unit.value)
    glued = tokens.at(first + 1)
    if token.kind == "number" and glued.glued and glued.lower in {"st", "nd", "rd", "th"}:
        read = digits.read(token.text)
        return Numeral(first, first + 2, Form.ORDINAL, read.value if read else None)
    return None


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


def scaled(tokens: Tokens, position: int) -> tuple[float, int]:
    """Return the product of the scale words from a position on, and the position after them."""
    product, stop = 1.0, position
    while (at := linked(tokens, stop)) is not None and (scale := joining(tokens, at)):
        product, stop = product * scale.value, at + 1
    return product, stop


def read_half(tokens: Tokens, first: int) -> Numeral | None:
    """Return "half a million" or the half of "half an hour"."""
    start = first + 1 if tokens[first].lower in {"a", "an"} else first
    if tokens.at(start).lower != "half":
        return None
    after = start + 1
    if tokens.at(after).lower in {"a", "an"}:
        after += 1
    at = linked(tokens, after)
    if at is None:
        return None
    scale, stop = scaled(tokens, after)
    if scale > 1:
        return Numeral(first, stop, Form.WORDS, scale / 2, 1, 1, scale)
    if (after > start + 1 or start > first) and tokens.at(at).lower in units()[0]:
        return Numeral(first, after, Form.WORDS, 0.5, 1, 1)
    return None


def read_part_unit(tokens: Tokens, first: int) -> Numeral | None:
    """Return the quarter of "a quarter mile" or "a quarter century"."""
    if tokens[first].lower not in {"a", "an"} or tokens.at(first + 1).lower != "quarter":
        return None
    if tokens.at(first + 1).gap > 1 or tokens.at(first + 2).lower not in units()[0]:
        return None
    return Numeral(first, first + 2, Form.WORDS, 0.25, 1, 2)


def _sum(tokens: Tokens, start: int) -> tuple[float, float, int]:
    """Return the value, its last scale and the end of a run of number words."""
    total, group, smallest, last = 0.0, 0.0, 0.0, 1.0
    stop = start
    at: int | None = start
    while at is not None:
        scale, entry = joining(tokens, at), word(tokens, at, "cardinal", "tens")
        if scale and scale.value == _HUNDRED and group < _HUNDRED:
            group, last = (group or 1) * _HUNDRED, _HUNDRED
        elif scale:
            fits = total == 0 or (scale.value < smallest and group > 0)
            total = total + (group or 1) * scale.value if fits else (total + group) * scale.value
            group, last, smallest = 0.0, scale.value, scale.value
        elif entry and _fits(group, entry.value):
            group, last = group + entry.value, 1.0
        else:
            break
        stop = at + 1
        at = _next(tokens, stop, after_scale=scale is not None)
    return total + group, last, stop


def _fits(group: float, value: float) -> bool:
    rest = group % _HUNDRED
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < value < 10)  # noqa: PLR2004


def _next(tokens: Tokens, position: int, *, after_scale: bool) -> int | None:
    if after_scale and tokens.at(position).lower == "and":
        at = position + 1
        return at if word(tokens, at, "cardinal", "tens") and tokens.at(at).gap <= 1 else None
    return linked(tokens, position)


def _and_a_half(tokens: Tokens, value: float, scale: float, stop: int) -> tuple[float, float, int]:
    if tokens.lowers(stop, stop + 3) != "and a half":
        return value, scale, stop
    more, end = scaled(tokens, stop + 3)
    return ((value + 0.5) * more, more, end) if more > 1 else (value + 0.5 * scale, scale, end)
