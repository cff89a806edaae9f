"""The interval that a bare number stands for."""

import pytest

from anafacts.model import Figure
from anafacts.normalize.figures import find_figures, rounding_interval
from anafacts.normalize.figures.rounding import half_unit


def figure(text: str) -> Figure:
    """Return the one figure of a text."""
    (mention,) = find_figures(text).mentions
    return mention.figure


@pytest.mark.parametrize(
    ("text", "strict", "generous"),
    [
        ("$519 billion", (518.5e9, 519.5e9), (518.5e9, 519.5e9)),
        ("$500 billion", (499.5e9, 500.5e9), (450e9, 550e9)),
        ("two weeks", (1.5, 2.5), (1.5, 2.5)),
        ("ten days", (9.5, 10.5), (5, 15)),
        ("7.0 percent", (6.95, 7.05), (6.95, 7.05)),
        ("18 books", (18, 18), (18, 18)),
        ("14,000 people", (13999.5, 14000.5), (13500, 14500)),
        ("10 to 12 days", (9.5, 12.5), (5, 17)),
        ("half a million people", (450000, 550000), (450000, 550000)),
    ],
)
def test_interval(text: str, strict: tuple[float, float], generous: tuple[float, float]) -> None:
    """Trailing zeros count as written at first and not when generous; small counts are exact."""
    assert rounding_interval(figure(text)) == pytest.approx(strict)
    assert rounding_interval(figure(text), generous=True) == pytest.approx(generous)


def test_a_figure_without_numbers_is_refused() -> None:
    """A figure with one bound and no value stands for no interval."""
    bare = figure("hundreds of homes")
    open_ended = Figure(None, bare.low, None, "", bare.unit_kind)
    with pytest.raises(ValueError, match="no interval"):
        rounding_interval(open_ended)


def test_half_unit_of_zero() -> None:
    """Zero has no leading digit; half of one stands in."""
    assert half_unit(0.0, 1) == 0.5
