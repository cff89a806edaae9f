"""Readers of shares, vague quantities and growth words."""

from dataclasses import replace

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.numeral import Form, Numeral, linked, word
from anafacts.normalize.figures.spelled import joining, scaled, summed
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import (
    NumberWord,
    growth,
    names,
    number_words,
    scales,
    vague,
)

_WHOLES = {"of", "the", "its", "their", "his", "her", "our", "all", "that", "those"}
_SIDES = {  # a half of that kind is a place or a time
    *("first", "second", "latter", "other", "back", "top", "bottom", "front", "better", "third"),
    *("northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern"),
    *("southwestern", "north", "south", "east", "west", "upper", "lower", "left", "right", "inner"),
    *("outer", "early", "earlier", "later", "final", "last", "opening", "closing", "fourth"),
}
_MODALS = {"to", "will", "would", "could", "may", "might", "can", "should", "must", "nearly"}
_AFTER_VERB = {"the", "its", "their", "that", "what", "to", "from", "those"}
_ROUND = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10000}
_LONGEST = 4
_HUNDRED = 100.0
_YEARS = (1500, 2100)
_TINY = 1e-4
_AMONG = {
    "in",
    "in every",
    "in each",
    "out of",
    "out of every",
    "out of each",
    "of every",
    "- in -",
}


def read_share(tokens: Tokens, first: int) -> Numeral | None:
    """Return the share that begins at ``first``, in percent: "half of", "two-thirds", "1 in 5"."""
    return _half(tokens, first) or _part(tokens, first) or read_one_in(tokens, first)


def read_vague(tokens: Tokens, first: int) -> Numeral | None:
    """Return the vague quantity that begins at ``first``: "tens of thousands", "a few hundred"."""
    plural = _plural(tokens, first)
    if plural:
        return plural
    for kind, form in (("quantifier", Form.VAGUE), ("share", Form.MAJORITY)):
        for size in range(_LONGEST, 0, -1):
            entry = vague(kind).get(tokens.lowers(first, first + size))
            if entry:
                stop = first + size
                of = tokens.at(stop - 1).lower == "of" and kind == "share"
                read = Numeral(
                    first, stop - of, form, None, low=entry.low, high=entry.high,
                    low_open=entry.low_open, high_open=entry.high_open,
                )  # fmt: skip
                return read if of else _multiplied(tokens, read)
    return None


def read_factor(tokens: Tokens, first: int) -> Numeral | None:
    """Return the growth word that begins at ``first``: "doubled", "fortyfold", "40-fold"."""
    entry = growth("factor").get(tokens[first].lower)
    if entry:
        before, after = tokens.at(first - 1).lower, tokens.at(first + 1).lower
        if entry.verb and before not in _MODALS and after not in _AFTER_VERB:
            return None
        return Numeral(first, first + 1, Form.FACTOR, entry.value, growth=entry)
    return _multiple(tokens, first) or _fold(tokens, first) or _times_sign(tokens, first)


def _multiple(tokens: Tokens, first: int) -> Numeral | None:
    """Return "twice" where it compares: "twice as many", not "twice a week"."""
    entry, phrases = growth("multiple").get(tokens[first].lower), growth("times")
    after = (tokens.lowers(first + 1, first + 1 + size) for size in (2, 1))
    compares = entry is not None and any(phrase in phrases for phrase in after)
    return Numeral(first, first + 1, Form.FACTOR, entry.value) if entry and compares else None


def _fold(tokens: Tokens, first: int) -> Numeral | None:
    token = tokens[first]
    if token.lower.endswith("fold") and token.kind == "word":
        stem = token.lower[: -len("fold")].rstrip("-")
        number = {"hundred": 100.0, "thousand": 1000.0}.get(stem)
        entries = [e.value for e in _stem(stem)]
        value = number or (entries[0] if entries else None)
        return Numeral(first, first + 1, Form.FACTOR, value) if value else None
    return None


def _times_sign(tokens: Tokens, first: int) -> Numeral | None:
    """Return "3x" or "2.5×" as a factor; "4x4", "10x Genomics" and "3×10" are none."""
    sign, after = tokens.at(first + 1), tokens.at(first + 2)
    if tokens[first].kind != "number" or sign.text not in {"x", "×"} or not sign.glued:
        return None
    tied = (after.glued and after.kind != "sign") or tokens.glued(first)
    read = digits.read(tokens[first].text)
    if tied or after.kind == "number" or after.capital or read is None:
        return None
    return Numeral(first, first + 2, Form.FACTOR, read.value, read.least, read.most)


def _stem(stem: str) -> tuple[NumberWord, ...]:
    return tuple(e for e in number_words().get(stem, ()) if e.kind in {"cardinal", "tens"})


def _half(tokens: Tokens, first: int) -> Numeral | None:
    if tokens[first].lower != "half":
        return None
    followed = tokens.at(first + 1).lower in _WHOLES and tokens.at(first + 1).gap <= 1
    dated = tokens.at(first + 1).lower == "of" and tokens.at(first + 2).kind == "number"
    if tokens.at(first - 1).lower == "by" and not joining(tokens, first + 1):
        return _share(first, first + 1, 0.5)
    if followed and not dated and tokens.at(first - 1).lower not in _SIDES:
        return _share(first, first + 1, 0.5)
    return Numeral(first, first + 1, Form.LOOSE)


def _part(tokens: Tokens, first: int) -> Numeral | None:
    article = tokens[first].lower in {"a", "an"}
    count = word(tokens, first, "cardinal")
    at = linked(tokens, first + 1)
    part = word(tokens, at, "part") if at is not None else None
    if not part or at is None or not (article or count) or part.word == "halves":
        return None
    of = tokens.at(at + 1).lower == "of" and tokens.at(at + 2).kind != "number"
    above = count.value if count else 1.0
    if above >= part.value or (above > 1) != part.word.endswith("s"):
        return None
    if part.word == "quarters" and above == 2:  # noqa: PLR2004 - "two quarters of growth" are times
        return None
    sure = at > first + 1 or (part.word.endswith("s") and part.word != "quarters")
    by = tokens.at(first - 1).lower == "by"
    if not of and not by and (article or not sure):
        return None
    return _share(first, at + 1, above / part.value)


def read_one_in(tokens: Tokens, first: int) -> Numeral | None:
    """Return the share of "one in five" or "nine out of every ten", in percent."""
    above = _small(tokens, first)
    width = next((n for n in (3, 2, 1) if tokens.lowers(first + 1, first + 1 + n) in _AMONG), 0)
    found = _below(tokens, first + 1 + width) if above and width else None
    if not above or not found or above >= found[0]:
        return None
    below, stop = found
    borne = tokens.at(stop).lower in names("born")  # "1 in 38 children", not "1 in 38 games"
    if tokens.at(stop).text in {"%", "-"} or not (below in _ROUND or _even(below) or borne):
        return None
    return _share(first, stop, above / below)


def _below(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the number after "one in" and the position after it; a year is none."""
    token = tokens.at(position)
    if token.kind == "number":
        read = digits.read(token.text)
        if read is None or read.decimal:
            return None
        factor, stop = scaled(tokens, position + 1)
        year = len(token.text) == _LONGEST and _YEARS[0] <= read.value <= _YEARS[1]
        return None if year and not read.grouped else (read.value * factor, stop)
    article = token.lower in {"a", "an"} and joining(tokens, position + 1) is not None
    if not article and not word(tokens, position, "cardinal", "tens"):
        return (_HUNDRED, position + 1) if token.lower == "hundred" else None
    summing = summed(tokens, position + article)
    return summing.value, summing.stop


def _even(below: float) -> bool:
    return below >= _HUNDRED and below % 10 == 0


def _small(tokens: Tokens, position: int) -> float | None:
    token = tokens.at(position)
    if token.kind == "number" and token.text.isdecimal() and len(token.text) <= _LONGEST:
        return float(token.text)
    entry = word(tokens, position, "cardinal", "tens")
    return entry.value if entry else 100.0 if token.lower == "hundred" else None


def _share(first: int, stop: int, share: float) -> Numeral:
    width = vague("fraction")["half"]
    places = 4 if share > _TINY else 10
    value = round(share * 100, places)
    low = round(value * width.low, places)
    high = min(round(value * width.high, places), 100.0)
    return Numeral(first, stop, Form.FRACTION, value, 1, 2, low=low, high=high)


def _plural(tokens: Tokens, first: int) -> Numeral | None:
    entry = vague("plural").get(tokens[first].lower)
    if not entry or (tokens[first].lower in {"tens", "scores"} and _of(tokens, first) is None):
        return None
    read = Numeral(
        first, first + 1, Form.VAGUE, None, low=entry.low, high=entry.high, high_open=True
    )
    if tokens.at(read.stop).lower in {"upon", "and"} and (
        tokens.at(read.stop + 1).lower == tokens[first].lower
    ):
        read = replace(read, stop=read.stop + 2)  # "thousands upon thousands"
    while (at := _of(tokens, read.stop - 1)) and (scale := _scale(tokens, at)):
        low, high = (read.low or 0.0) * scale, (read.high or 0.0) * scale
        read = replace(read, stop=at + 1, low=low, high=high)
    return read


def _scale(tokens: Tokens, position: int) -> float | None:
    """Return what "thousands" multiplies by in "tens of thousands"."""
    lower = tokens.at(position).lower
    found = scales().get(lower.removesuffix("s")) if lower in vague("plural") else None
    return found.value if found else None


def _of(tokens: Tokens, position: int) -> int | None:
    return position + 2 if tokens.at(position + 1).lower == "of" else None


def _multiplied(tokens: Tokens, read: Numeral) -> Numeral | None:
    factor, stop = scaled(tokens, read.stop)
    if factor == 1:
        return None if tokens[read.first].lower in {"few", "couple"} else read
    low, high = (read.low or 0.0) * factor, (read.high or 0.0) * factor
    return replace(read, stop=stop, low=low, high=high, scale=factor)
