"""The ticks of a scale with their words, as many as stand beside one another."""

from collections.abc import Sequence
from itertools import pairwise

from anafacts.report.amounts import amount
from anafacts.report.pictures.scale import Scale
from anafacts.report.view.pictures import Tick

_LETTER = 6.4  # pixels of a letter of the smallest size, on average
_GAP = 10.0  # pixels between two words
_NARROW = 300.0  # pixels that a picture has on a telephone
_WIDE = 450.0  # pixels that it has beside its labels on a desk and on paper


def ticks(scale: Scale, unit: str) -> tuple[Tick, ...]:
    """Return the ticks of the scale, with words where they do not touch."""
    return spaced([(scale.place(v), amount(v, unit)) for v in scale.ticks])


def spaced(marks: Sequence[tuple[float, str]]) -> tuple[Tick, ...]:
    """Return the ticks, every second, third... of them with words, fewer where it is narrow."""
    wide, narrow = _stride(marks, _WIDE), _stride(marks, _NARROW)
    return tuple(
        Tick(at, words if n % wide == 0 else "", minor=n % wide == 0 and n % narrow > 0)
        for n, (at, words) in enumerate(marks)
    )


def _stride(marks: Sequence[tuple[float, str]], width: float) -> int:
    """Return the least distance, a power of two, at which the words do not touch."""
    stride = 1
    while stride < len(marks) and not _fit(marks[::stride], width):
        stride *= 2
    return stride


def _fit(marks: Sequence[tuple[float, str]], width: float) -> bool:
    reaches = [_reach(Tick(at, words), width) for at, words in marks]
    return all(end + _GAP <= start for (_, end), (start, _) in pairwise(reaches))


def _reach(tick: Tick, width: float) -> tuple[float, float]:
    """Return where the words begin and end, in pixels."""
    at, long = tick.at * width / 100, _LETTER * len(tick.words)
    start = {"start": at, "middle": at - long / 2, "end": at - long}[tick.anchor]
    return start, start + long
