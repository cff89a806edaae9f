"""Labels beside the marks of a picture, as far as they touch neither one another nor a mark."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.report.view.pictures import Spot

_LETTER = 6.6  # pixels
_LINE = 14.0
_TALL = 170.0  # pixels of the picture
_ABOVE, _BELOW = 8.0, 22.0  # pixels from the mark to the foot of its label
_POINT = 6.0
_NARROW, _WIDE = 240.0, 520.0

Box = tuple[float, float, float, float]  # left, right, top, bottom


def with_labels(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Return the spots with their figure above or below them where there is room."""
    narrow, wide = (_labelled(spots, width) for width in (_NARROW, _WIDE))
    return tuple(
        replace(spot, label=spot.words, below=wide[n], minor=narrow.get(n) != wide[n])
        if n in wide
        else spot
        for n, spot in enumerate(spots)
    )


def _labelled(spots: Sequence[Spot], width: float) -> dict[int, bool]:
    """Return which spots have room for a label, asked in their order, and which have it below."""
    taken = [box for spot in spots for box in _marks(spot, width)]
    kept = {}
    for n, spot in enumerate(spots):
        for below in (False, True):
            box = _box(spot, width, below=below)
            if 0 <= box[3] <= _TALL and not any(_touch(box, other) for other in taken):
                taken.append(box)
                kept[n] = below
                break
    return kept


def _box(spot: Spot, width: float, *, below: bool) -> Box:
    at, long = spot.middle * width / 100, _LETTER * len(spot.words)
    left = {"start": at, "middle": at - long / 2, "end": at - long}[spot.anchor]
    bottom = spot.height * _TALL / 100 + (_BELOW if below else -_ABOVE)
    return left, left + long, bottom - _LINE, bottom


def _marks(spot: Spot, width: float) -> tuple[Box, ...]:
    """Return where the point with its period, and where its bounds stand."""
    at, height = spot.middle * width / 100, spot.height * _TALL / 100
    left, right = (end * width / 100 for end in (spot.across.start, spot.across.end))
    point = (min(left, at - _POINT), max(right, at + _POINT), height - _POINT, height + _POINT)
    if spot.allowed is None:
        return (point,)
    top, bottom = (end * _TALL / 100 for end in (spot.allowed.start, spot.allowed.end))
    return point, (at - _POINT, at + _POINT, top, bottom)


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[1] and other[0] < one[1]
    return across and one[2] < other[3] and other[2] < one[3]
