"""Figures over items, and how sure they are."""

from typing import Any

import pytest

from benchmarks.quality.tally import Counts, Part, figures

F = Part("f")


@pytest.mark.parametrize(
    ("items", "value", "why"),
    [
        ([{F: (1, 2)}, {F: (2, 2)}], 75.0, "sums are divided, not ratios averaged"),
        ([{F: (1, 1)}, {}], 100.0, "an item may say nothing of a figure"),
        ([{F: (0, 0)}], None, "nothing was counted"),
        (
            [{Part("f", "a"): (1, 1)}, {Part("f", "b"): (0, 3)}],
            50.0,
            "subsets weigh the same, however large",
        ),
        (
            [{Part("f", side="precision"): (1, 1), Part("f", side="recall"): (1, 3)}],
            50.0,
            "the sides have a harmonic mean: 2 * 1 * 1/3 / (1 + 1/3)",
        ),
        (
            [{Part("f", side="precision"): (0, 1), Part("f", side="recall"): (1, 3)}],
            0.0,
            "a side of nothing leaves nothing",
        ),
    ],
)
def test_value(items: list[Counts], value: float | None, why: str) -> None:
    """The value is the mean over subsets of sum over sum."""
    (found,) = figures(items)
    assert found.value == (value if value is None else pytest.approx(value)), why


def test_interval_is_the_same_in_every_run() -> None:
    """The draws are fixed, and hold the value between their ends."""
    items: list[Counts] = [{F: (n % 3, 2)} for n in range(50)]
    (first,), (second,) = figures(items), figures(items)
    assert first == second
    assert first.low is not None
    assert first.low < (first.value or 0) < (first.high or 0)


def test_interval_narrows_with_the_items() -> None:
    """Four times as many items of the same kind make it about half as wide."""
    few: list[Counts] = [{F: (n % 2, 1)} for n in range(50)]
    widths = [(f.high or 0) - (f.low or 0) for items in (few, few * 4) for f in figures(items)]
    assert widths[1] == pytest.approx(widths[0] / 2, rel=0.2)


@pytest.mark.parametrize("options", [{"resamples": 0}, {}])
def test_no_interval_without_draws_or_items(options: dict[str, Any]) -> None:
    """Without resamples there is a value alone; without items there is no figure at all."""
    assert figures([], **options) == ()
    if options:
        (found,) = figures([{F: (1, 1)}], **options)
        assert (found.value, found.low, found.high) == (100.0, None, None)


def test_figures_keep_the_order_of_the_items() -> None:
    """The table shows figures as the counters name them, not by the alphabet."""
    items: list[Counts] = [{Part("value"): (1, 1)}, {Part("exact"): (1, 1), Part("value"): (1, 1)}]
    assert [f.name for f in figures(items)] == ["value", "exact"]
