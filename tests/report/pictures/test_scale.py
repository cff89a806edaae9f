"""A value stands where it belongs, and the ticks are numbers that a reader knows."""

import math

import pytest

from anafacts.report.pictures.scale import Scale, scale_of
from anafacts.report.view.pictures import FULL

VALUES = {
    "exact figures": [263.5e9, 519e9],
    "close figures": [17.0, 18.0],
    "closer than one": [518.5, 519.5],
    "negative": [-6.6, -3.3],
    "a fall and a rise": [-5.0, 5.0],
    "nought alone": [0.0],
    "one value": [42.0],
    "one negative value": [-42.0],
    "far apart": [2e6, 1e9],
    "huge": [1e300, 3e300],
    "tiny": [1e-9, 4e-9],
    "far apart and negative": [-1.0, 1e9],
    "with open ends": [-math.inf, 3.0, 9.0, math.inf],
    "with no number": [math.nan, 3.0, 9.0],
}


def _scale(values: list[float]) -> Scale:
    scale = scale_of(values)
    assert scale is not None
    return scale


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_places_follow_the_values(values: list[float]) -> None:
    """A larger value stands further right, all inside, and an open end at the edge."""
    scale = _scale(values)
    finite = sorted(v for v in values if math.isfinite(v))
    places = [scale.place(v) for v in finite]
    assert places == sorted(places)
    assert all(0 <= p <= FULL for p in places)
    assert (scale.place(-math.inf), scale.place(math.inf)) == (0, FULL)


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_ticks_are_nice_and_span_the_values(values: list[float]) -> None:
    """The ticks rise, hold all values, and are 1, 2, 2.5 or 5 times a power of ten apart."""
    scale = _scale(values)
    ticks = scale.ticks
    finite = [v for v in values if math.isfinite(v)]
    assert list(ticks) == sorted(set(ticks))
    assert ticks[0] <= min(finite) <= max(finite) <= ticks[-1]
    assert 2 <= len(ticks) <= 9
    step = ticks[1] / ticks[0] if scale.log else ticks[1] - ticks[0]
    assert float(f"{step:.6e}".split("e")[0]) in {1.0, 2.0, 2.5, 5.0}


@pytest.mark.parametrize(
    ("values", "broken", "log"),
    [
        ([263.5, 519.0], False, False),
        ([500.0, 519.0], True, False),
        ([-519.0, -500.0], True, False),
        ([519.0, 519.0], False, False),
        ([0.0, 1e9], False, False),
        ([1.0, 50.0], False, False),
        ([1.0, 51.0], False, True),
    ],
    ids=["apart", "close", "close below", "equal", "from nought", "fifty times", "more than fifty"],
)
def test_scale_leaves_nought_only_where_values_are_close(
    values: list[float],
    broken: bool,  # noqa: FBT001 - a case
    log: bool,  # noqa: FBT001 - a case
) -> None:
    """Nought is on the scale, but where figures are close or more than fiftyfold apart."""
    scale = _scale(values)
    assert (scale.broken, scale.log) == (broken, log)


@pytest.mark.parametrize(
    "values",
    [[], [math.inf], [math.nan], [1e16, 1e16 + 2], [-1.7e308, 1.7e308], [5e-324], [1.7e308]],
    ids=["none", "open", "no number", "no room", "too wide", "too small", "too large"],
)
def test_no_scale_where_there_is_no_room(values: list[float]) -> None:
    """What floating point cannot tell apart or span is not drawn."""
    assert scale_of(values) is None


def test_whole_figures_have_whole_ticks() -> None:
    """Nobody counts 17.25 books."""
    assert all(tick.is_integer() for tick in _scale([17.0, 18.0]).ticks)
