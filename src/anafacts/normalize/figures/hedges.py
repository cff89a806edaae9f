"""Hedges beside a number, and the bounds that they make."""

from dataclasses import dataclass
from math import ceil, floor, log10

from anafacts.normalize.figures.numeral import AGO
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.vocabulary import HedgeRule, hedges

_LONGEST = 6  # tokens: "an all-time high of"
_ARTICLES = {"a", "an", "the", "another", "additional", "further"}
_DURING_AFTER = {"ago", "old", "of", "later"}
_DURING_BEFORE = {
    *("for", "after", "just", "well", "lasted", "took"),
    *("is", "was", "with", "than", "a", "in"),
}


_OF_SHARES = {"%", "percent", "cent", "points", "point"}
_OF_TIMES = {"more", "less", "fewer", "longer", "later", "earlier", "shorter"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the words allow and lead a reader to expect; None is unbounded."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    likely_low: float | None = None
    likely_high: float | None = None


def hedge_before(tokens: Tokens, first: int) -> tuple[HedgeRule, int, int] | None:
    """Return the hedge that ends before ``first``, or before its article, and its tokens."""
    if found := _ending(tokens, first):
        return found
    article = tokens.at(first - 1)
    near = tokens.at(first).gap <= Gap.LINE
    return _ending(tokens, first - 1) if near and article.lower in _ARTICLES else None


def hedge_after(tokens: Tokens, stop: int) -> tuple[HedgeRule, int, int] | None:
    """Return the hedge that begins at ``stop``: "or more", "+"."""
    start = stop
    for size in range(_LONGEST, 0, -1):
        rule = hedges("after").get(tokens.lowers(start, start + size))
        if rule and _beside(tokens, start, size):
            return rule, start, start + size
    return None


def during(tokens: Tokens, start: int, stop: int) -> bool:
    """Return whether "over" before a duration means "in the course of": "over two days"."""
    return tokens.at(stop).lower not in _DURING_AFTER and (
        tokens.at(start - 1).lower not in _DURING_BEFORE
    )


def compares(tokens: Tokens, first: int, stop: int, end: int) -> bool:
    """Return whether a hedge compares with a past time: "prices were higher than a year ago".

    The hedge stands from ``first`` up to ``stop``, the length of time up to ``end``. "More than a
    year ago" is a hedge, unless it goes on from a figure: "5% more than a year ago".
    """
    if tokens.at(end).lower not in AGO or tokens.at(stop - 1).lower != "than":
        return False
    before = tokens.at(first - 1)
    figure = before.kind == "number" or before.lower in _OF_SHARES
    return figure or tokens.at(stop - 2).lower not in _OF_TIMES


def bounds(rule: HedgeRule, value: float, half: float, *, count: bool) -> Bounds:
    """Return the bounds of a hedged number; ``half`` is half a unit of its last written digit."""
    size = abs(value)
    low, high, likely_low, likely_high = (
        end(name, size, half, count=count)
        for name in (rule.low, rule.high, rule.likely_low, rule.likely_high)
    )
    if value >= 0:
        return Bounds(low, high, rule.low_open, rule.high_open, likely_low, likely_high)
    flipped = [None if x is None else -x for x in (high, low, likely_high, likely_low)]
    return Bounds(flipped[0], flipped[1], rule.high_open, rule.low_open, flipped[2], flipped[3])


def end(name: str, value: float, half: float, *, count: bool) -> float | None:
    """Return the end that a name in ``hedges.toml`` stands for; None is unbounded."""
    about = max(0.1 * value, half)
    ends: dict[str, float | None] = {
        "value": value,
        "unbounded": None,
        "floor": 0.0 if count else None,
        "half": value / 2,
        "minus_5": 0.95 * value,
        "plus_5": 1.05 * value,
        "minus_10": 0.9 * value,
        "minus_about": value - about,
        "plus_about": value + about,
        "next_step": next_step(value),
        "previous_step": previous_step(value),
    }
    return ends[name]


def next_step(value: float) -> float:
    """Return the next round number: 500 gives 600, 3,500 gives 4,000."""
    if value <= 0:
        return 1.0
    step = 10.0 ** floor(log10(value))
    return (floor(value / step + 1e-9) + 1) * step


def previous_step(value: float) -> float:
    """Return the round number before: 500 gives 400, 3,500 gives 3,000, 100 gives 90."""
    if value <= 0:
        return 0.0
    step = 10.0 ** floor(log10(value))
    step = step / 10 if abs(value / step - 1) < 1e-9 else step  # noqa: PLR2004
    return (ceil(value / step - 1e-9) - 1) * step


def _ending(tokens: Tokens, stop: int) -> tuple[HedgeRule, int, int] | None:
    if stop <= 0 or tokens.at(stop).gap > Gap.LINE:
        return None
    for size in range(_LONGEST, 0, -1):
        start = stop - size
        rule = hedges("before").get(tokens.lowers(start, stop)) if start >= 0 else None
        if rule and all(t.gap <= Gap.LINE for t in tokens[start + 1 : stop]):
            return rule, start, stop
    return None


def _beside(tokens: Tokens, start: int, size: int) -> bool:
    inside = tokens[start : start + size]
    if inside[0].text == "+":
        return inside[0].glued and tokens.at(start + 1).kind != "number"
    return all(t.gap <= Gap.LINE for t in inside)
