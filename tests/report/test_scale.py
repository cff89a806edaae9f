"""Figures stand on one line where that can be read, each as far as its words allow."""

import pytest

from anafacts.model import Figure, UnitKind
from anafacts.report.scale import bars
from anafacts.report.view import Bar
from tests.report.sample_claims import CLAIMS, About, claim


def _bars(*figures: Figure) -> tuple[Bar, ...]:
    return bars([claim("cari_heine", "17 books", f, About()) for f in figures])


def _figure(low: float | None, high: float | None, unit: str = "book") -> Figure:
    value = low if low == high else None
    return Figure(value, low, high, unit, UnitKind.COUNT)


def test_bound_runs_to_the_edge_and_holds_the_figure() -> None:
    """$519 billion is a point inside the open bar of "over $500 billion"."""
    point, bound = bars([CLAIMS["519"], CLAIMS["500"]])
    assert (point.words, bound.words) == ("$519 billion", "over $500 billion")
    assert point.start == point.end
    assert bound.start < point.start < bound.end == 100
    assert bound.open_end
    assert not bound.open_start


def test_scale_begins_at_nought() -> None:
    """17 and 18 look as close as they are."""
    first, second = bars([CLAIMS["17"], CLAIMS["18"]])
    assert first.start / second.start == pytest.approx(17 / 18, abs=0.001)


def test_figure_without_a_lower_bound_begins_at_nought() -> None:
    """A figure of at most 20 runs from nought to 20."""
    bar, _ = _bars(_figure(None, 20), _figure(10, 10))
    assert (bar.start, bar.open_start) == (0, True)


def test_negative_figures_stand_left_of_nought() -> None:
    """A fall and a rise stand on either side."""
    fall, rise = _bars(_figure(-5, -5), _figure(5, 5))
    assert 0 < fall.start < 50 < rise.start < 100


@pytest.mark.parametrize(
    "figures",
    [
        [],
        [_figure(17, 17)],
        [_figure(17, 17), _figure(17, 17)],
        [_figure(17, 17), _figure(18, 18, "chapter")],
        [_figure(1, 1), _figure(1000, 1000)],
        [_figure(0, 0), _figure(None, None)],
        [_figure(n, n) for n in range(10, 30)],
    ],
    ids=["none", "one", "equal", "two units", "too far apart", "no extent", "too many"],
)
def test_unreadable_scale_is_left_out(figures: list[Figure]) -> None:
    """One figure, two units, or figures too far apart or too many have no scale."""
    assert _bars(*figures) == ()
