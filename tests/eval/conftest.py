"""The figures of the quality gate, measured once and printed at the end of the session."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks.annotation import Measured, default_shared, measure, render
from benchmarks.quality.measure import Place
from benchmarks.quality.measure import measure as measure_set
from benchmarks.quality.sets import SETS
from tests.eval.floors import FLOORS, PUBLIC_FLOORS, Floor, verdict

_FIGURES = pytest.StashKey[dict[str, Measured]]()
_PUBLIC = pytest.StashKey[dict[str, Measured]]()


@pytest.fixture(scope="session")
def figures(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Measured]:
    """Every figure of the hand-made annotation, or a skip where it is not there."""
    gold: Path = default_shared() / "gold"
    if not (gold / "seeds").is_dir() or not (gold / "clusters").is_dir():
        pytest.skip(f"{gold} is absent: set ANAFACTS_SHARED to the folder that holds gold/")
    found = dict(measure(default_shared(), tmp_path_factory.mktemp("quality")).figures)
    request.config.stash[_FIGURES] = found
    return found


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Where the development halves of the public sets lie, or a skip where they do not."""
    data = default_shared() / "bench"
    if not data.is_dir():
        pytest.skip(f"{data} is absent: set ANAFACTS_SHARED to the folder that holds bench/")
    return Place(data, out=tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="session")
def public_figures(request: pytest.FixtureRequest, place: Place) -> dict[str, Measured]:
    """Every figure of the public sets that takes no minute, in percent; the answers are kept."""
    found = {
        name: Measured(name, round(figure.value, 2))
        for which in SETS
        if not which.slow
        for name, figure in measure_set(which, place, resamples=0).named()
        if figure.value is not None
    }
    request.config.stash[_PUBLIC] = found
    return found


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the measured figures beside their floors."""
    _summary(terminalreporter, "quality", config.stash.get(_FIGURES, None), FLOORS)
    _summary(terminalreporter, "public sets", config.stash.get(_PUBLIC, None), PUBLIC_FLOORS)


def _summary(
    reporter: pytest.TerminalReporter,
    title: str,
    found: Mapping[str, Measured] | None,
    floors: Sequence[Floor],
) -> None:
    if found is None:
        return
    notes = {f.figure: verdict(f, found[f.figure]) for f in floors if f.figure in found}
    reporter.section(title)
    reporter.write_line(render(found, notes))
