"""The quality gate: what the pipeline finds in annotated texts never gets worse."""

from collections.abc import Mapping

import pytest

from benchmarks.annotation import Measured, flatten, render
from tests.eval.floors import FLOORS, Floor, keeps


@pytest.mark.slow
@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.figure)
def test_figure_keeps_its_floor(floor: Floor, figures: Mapping[str, Measured]) -> None:
    """Each figure reaches its floor, or stays below its ceiling."""
    found = figures[floor.figure]
    assert keeps(floor, found.value), f"{floor.figure} is {found}, must be {floor}: {floor.why}"


def test_each_figure_has_one_floor() -> None:
    """No figure stands twice in floors.toml, where the lower floor would hide."""
    names = [floor.figure for floor in FLOORS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("floor", "value", "kept"),
    [
        (Floor("f", "a floor", at_least=27), 27, True),
        (Floor("f", "a floor", at_least=27), 26, False),
        (Floor("f", "a ceiling", at_most=0), 0, True),
        (Floor("f", "a ceiling", at_most=0), 1, False),
    ],
)
def test_bound_itself_is_kept(floor: Floor, value: float, *, kept: bool) -> None:
    """A figure on its bound keeps it, one beyond does not."""
    assert keeps(floor, value) is kept


@pytest.mark.parametrize("bounds", [{}, {"at_least": 1.0, "at_most": 2.0}])
def test_floor_without_one_bound_is_refused(bounds: dict[str, float]) -> None:
    """A floor that could never be broken, or that is two, is an error."""
    with pytest.raises(ValueError, match="either at_least or at_most"):
        Floor("f", "no bound", **bounds)


def test_figures_are_named_by_their_path() -> None:
    """Counts keep their total, numbers stand alone, lists and notes are no figures."""
    scores = {"claims": {"core_recall": "27/29", "rows": 40}, "docs": ["a"], "report": [["x"]]}
    assert list(flatten("seeds", scores)) == [
        Measured("seeds.claims.core_recall", 27, 29),
        Measured("seeds.claims.rows", 40),
    ]


def test_table_shows_figure_and_note() -> None:
    """The printed table holds the count, its total and the floor."""
    figure = Measured("seeds.claims.core_recall", 27, 29)
    assert render({figure.name: figure}, {figure.name: "at least 27"}) == (
        "seeds.claims.core_recall      27 of 29  at least 27"
    )
