"""Figures of one unit on one line from nought, so that a gap looks no larger than it is."""

import math
from collections.abc import Sequence

from anafacts.model import Claim, Figure
from anafacts.report.amounts import figure_words
from anafacts.report.view import Bar
from anafacts.report.words import visible

MOST_BARS = 8
_MARGIN = 0.08  # of the width, beyond the farthest end on either side of nought
_WIDTH = 100.0
_FARTHEST = 50.0  # times the smallest: beyond it, the smaller figures would be one dot


def bars(claims: Sequence[Claim]) -> tuple[Bar, ...]:
    """Return a bar for each of two or more different figures of one unit, else nothing.

    Positions are in hundredths of the width; a bar without a bound on one side runs to the edge,
    or to nought where no figure is negative.
    """
    figures = {figure_words(c.figure): c.figure for c in claims}
    if not 1 < len(figures) <= MOST_BARS or len({f.unit for f in figures.values()}) > 1:
        return ()
    ends = [end for f in figures.values() for end in _ends(f) if math.isfinite(end)]
    if not ends or _is_too_wide(ends):
        return ()
    return tuple(_bar(words, figure, ends) for words, figure in figures.items())


def _ends(figure: Figure) -> tuple[float, float]:
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    return low, high


def _is_too_wide(ends: list[float]) -> bool:
    sizes = [abs(end) for end in ends if end]
    return not sizes or max(sizes) / min(sizes) > _FARTHEST


def _bar(words: str, figure: Figure, ends: list[float]) -> Bar:
    low, high = _ends(figure)
    return Bar(
        words=visible(words),
        start=_place(low, ends),
        end=_place(high, ends),
        open_start=math.isinf(low),
        open_end=math.isinf(high),
    )


def _place(value: float, ends: list[float]) -> float:
    first, last = min(0.0, *ends), max(0.0, *ends)
    room = (last - first) * _MARGIN
    first, last = (first - room if first else 0.0), last + room
    return round(_WIDTH * (min(max(value, first), last) - first) / (last - first), 2)
