"""The figures of the quality gate, measured once and printed at the end of the session."""

from pathlib import Path

import pytest

from benchmarks.annotation import Measured, default_shared, measure, render
from tests.eval.floors import FLOORS, verdict

_FIGURES = pytest.StashKey[dict[str, Measured]]()


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


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the measured figures beside their floors."""
    if (found := config.stash.get(_FIGURES, None)) is None:
        return
    notes = {floor.figure: verdict(floor, found[floor.figure]) for floor in FLOORS}
    terminalreporter.section("quality")
    terminalreporter.write_line(render(found, notes))
