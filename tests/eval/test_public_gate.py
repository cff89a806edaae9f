"""The quality gate on public sets: what their scorers say of us never gets worse."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from benchmarks.annotation import Measured
from benchmarks.quality.measure import Place
from benchmarks.quality.sets import SETS, Set
from tests.eval.floors import PUBLIC_FLOORS, Floor, keeps

SCORED = [which for which in SETS if which.brings_scorer]
WRITTEN = {  # how a scorer prints a share: of one or of a hundred, with so many decimals
    "score_newsquant.py": (1, ("{:.1f}",)),
    "score_specs.py": (1, ("{:.1f}",)),
    "score_dates.py": (1, ("{:.1f}",)),
    "score_measeval.py": (100, ("F {:.3f}", "overlap-F1 {:.3f}")),
    "score_truth.py": (100, ("{:.4f}",)),
}


@pytest.mark.slow
@pytest.mark.parametrize("floor", PUBLIC_FLOORS, ids=lambda floor: floor.figure)
def test_public_figure_keeps_its_floor(
    floor: Floor, public_figures: Mapping[str, Measured]
) -> None:
    """Each figure reaches its floor, or stays below its ceiling."""
    found = public_figures[floor.figure]
    assert keeps(floor, found.value), f"{floor.figure} is {found}, must be {floor}: {floor.why}"


@pytest.mark.slow
@pytest.mark.parametrize("which", SCORED, ids=lambda which: which.name)
def test_figures_are_those_that_the_scorer_prints(
    which: Set, place: Place, public_figures: Mapping[str, Measured]
) -> None:
    """Counted item by item, each figure is the one that the scorer's program prints for all.

    Values that nothing tells apart are drawn by lot in a figure of ours alone.
    """
    figures = {n: m for n, m in public_figures.items() if n.startswith(f"{which.name}.")}
    mine = [m.value for name, m in figures.items() if not name.endswith("ties by lot")]
    files = (place.data / which.scorer, place.gold(which), place.answers(which))
    call = [sys.executable, *map(str, files), *which.args]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    printed = done.stdout
    scale, forms = WRITTEN[which.scorer]
    assert mine
    for value in mine:
        steps = [(value + step) / scale for step in (-0.005, 0, 0.005)]
        near = [form.format(step) for form in forms for step in steps]
        assert any(said.rstrip("0") in printed for said in near), (value, printed)


def test_each_figure_has_one_floor() -> None:
    """No figure stands twice, and every set that takes no minute has a floor."""
    names = [floor.figure for floor in PUBLIC_FLOORS]
    assert sorted(set(names)) == sorted(names)
    assert {name.partition(".")[0] for name in names} == {w.name for w in SETS if not w.slow}
