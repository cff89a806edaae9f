"""Reader of spelled numbers: "a hundred and five", "two dozen", "two point five million"."""

from typing import NamedTuple

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.numeral import Form, Numeral, linked, word
from anafacts.normalize.figures.parts import and_part
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import Scale, scales

_HUNDRED = 100.0
_DOZEN = 12.0
_PLAIN_SCALES = {"hundred", "thousand", "million", "billion", "trillion"}
_DECIMALS = 6
_LARGEST = 1e36  # "million million million ..." has to end somewhere


class Sum(NamedTuple):
    """A run of number words read so far: ``total`` is closed by a scale, ``group`` is not."""

    stop: int
    total: float = 0.0
    group: float = 0.0
    smallest: float = 0.0  # the last scale that closed the total
    last: float = 1.0  # the scale of the last word

    @property
    def value(self) -> float:
        """Return what the words stand for."""
        return self.total + self.group


def joining(tokens: Tokens, position: int) -> Scale | None:
    """Return the scale word at a position that may take part in a spelled number, or dozen."""
    lower = tokens.at(position).lower
    scale = scales().get(lower) or scales().get(lower.removesuffix("s"))
    return scale if scale and (scale.joins or scale.value == _DOZEN) else None


def opened(tokens: Tokens, first: int) -> Sum | None:
    """Return the run of number words that begins at ``first``, also with "a" before a scale."""
    if tokens.at(first).lower in {"a", "an"}:
        near = tokens.at(first + 1).gap <= 1 and joining(tokens, first + 1)
        return summed(tokens, first + 1) if near else None
    return summed(tokens, first) if word(tokens, first, "cardinal", "tens") else None


def in_words(tokens: Tokens, first: int, read: Sum) -> Numeral:
    """Return the number of a run that begins at ``first``, with decimals and parts after it."""
    value, scale, stop = _point(tokens, first, read)
    value, scale, stop, part = with_part(tokens, value, scale, stop)
    least, most = digits.significant(value / scale if scale > _HUNDRED else value)
    return Numeral(first, stop, Form.WORDS, value, least, most, scale, part=part)


def with_part(
    tokens: Tokens, value: float, scale: float, stop: int
) -> tuple[float, float, int, bool]:
    """Return value, scale and end with a fraction added: "two and a half", "3 million and a half".

    The last of the four says whether there was one.
    """
    found = and_part(tokens, stop)
    if found is None:
        return value, scale, stop, False
    part, end = found
    more, after = scaled(tokens, end)
    if more > 1 and scale == 1:
        return (value + part) * more, more, after, True
    return value + part * (scale if scale > _HUNDRED else 1.0), scale, end, True


def scaled(tokens: Tokens, position: int) -> tuple[float, int]:
    """Return the product of the scale words from a position on, and the position after them."""
    product, stop = 1.0, position
    while (at := linked(tokens, stop)) is not None and (scale := joining(tokens, at)):
        if product * scale.value > _LARGEST:
            break
        product, stop = product * scale.value, at + 1
    return product, stop


def summed(tokens: Tokens, start: int) -> Sum:
    """Return the run of number words that begins at ``start``, up to where it stays one number.

    "one hundred and two hundred" is two numbers, so the run ends at the first hundred.
    """
    now = closed = Sum(start)
    at: int | None = start
    while at is not None:
        scale, entry = joining(tokens, at), word(tokens, at, "cardinal", "tens")
        if scale:
            after = _multiplied(now, scale.value, at + 1)
            if after is None:
                return closed
            now = closed = after
        elif entry and _fits(now.group, entry.value):
            now = Sum(at + 1, now.total, now.group + entry.value, now.smallest)
        else:
            break
        at = _next(tokens, now.stop, after_scale=scale is not None)
    return now


def _multiplied(now: Sum, scale: float, stop: int) -> Sum | None:
    """Return the sum with its open group multiplied, or None where a new number has begun."""
    _, total, open_group, smallest, _ = now
    group, rest = open_group or 1.0, open_group % _HUNDRED
    if scale == _HUNDRED and open_group < _HUNDRED:
        fits = total == 0 or group * scale < smallest
        return Sum(stop, total, group * scale, smallest, scale) if fits else None
    if scale <= _HUNDRED and open_group > _HUNDRED and rest:
        if scale != _DOZEN:
            return None
        return Sum(
            stop, total, group + rest * (scale - 1), smallest, scale
        )  # "three hundred and two dozen"
    if max(total, 1.0) * group * scale > _LARGEST:
        return None
    if total == 0 or (scale < smallest and open_group):
        return Sum(stop, total + group * scale, 0.0, scale, scale)
    return None if open_group else Sum(stop, total * scale, 0.0, scale, scale)


def bare_scale(tokens: Tokens, first: int) -> Numeral | None:
    """Return a scale word without a number, "a multi-million deal", as one that counts nothing."""
    scale = scales().get(tokens[first].lower)
    plain = scale is not None and scale.joins and tokens[first].lower in _PLAIN_SCALES
    return Numeral(first, first + 1, Form.LOOSE) if plain else None


def _point(tokens: Tokens, first: int, read: Sum) -> tuple[float, float, int]:
    """Return the number with spelled decimals: "two point five million", "zero point zero three".

    "At one point five people left" has none.
    """
    at = read.stop + 1
    turned = tokens.at(first - 1).lower == "at" and read.value == 1
    point = tokens.at(read.stop).lower == "point" and word(tokens, at, "cardinal", "tens")
    if not point or turned:
        return read.value, read.last, read.stop
    shown = ""
    while len(shown) < _DECIMALS and (found := _decimals(tokens, at)):
        value, at = found
        shown += f"{value:.0f}"
    more, end = scaled(tokens, at)
    return float(f"{read.value:.0f}.{shown}") * more, max(more, 1.0), end


def _decimals(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the next decimals of a spelled number: "three", "seventy-one"."""
    entry = word(tokens, position, "cardinal", "tens")
    if entry is None:
        return None
    at = linked(tokens, position + 1) if entry.kind == "tens" else None
    ones = word(tokens, at, "cardinal") if at is not None else None
    if at is None or ones is None or not 0 < ones.value < 10:  # noqa: PLR2004
        return entry.value, position + 1
    return entry.value + ones.value, at + 1


def _fits(group: float, value: float) -> bool:
    rest = group % _HUNDRED
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < value < 10)  # noqa: PLR2004


def _next(tokens: Tokens, position: int, *, after_scale: bool) -> int | None:
    if after_scale and tokens.at(position).lower == "and":
        at = position + 1
        return at if word(tokens, at, "cardinal", "tens") and tokens.at(at).gap <= 1 else None
    near = linked(tokens, position)
    return _spaced(tokens, position) if near is None else near


def _spaced(tokens: Tokens, position: int) -> int | None:
    """Return where the ones stand after a hyphen with a space beside it: "ninety - five"."""
    tens = word(tokens, position - 1, "tens")
    hyphen = tokens.at(position)
    ones = word(tokens, position + 1, "cardinal")
    near = hyphen.gap <= 1 and tokens.at(position + 1).gap <= 1
    small = tens and ones and 0 < ones.value < 10  # noqa: PLR2004
    return position + 1 if small and near and hyphen.text == "-" else None
