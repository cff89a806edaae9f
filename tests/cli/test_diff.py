"""``anafacts diff``."""

import json
import shutil
from pathlib import Path

import pytest

from anafacts.cli import main


@pytest.fixture
def two_runs(texts: Path, one_finding: None, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Complete a run over one text and a run over two, and return their ids."""
    (texts / "two.txt").rename(texts.parent / "two.txt")
    assert main(["run", "--quiet"]) == 0
    shutil.copy("warehouse/reports/latest/report.json", "first.json")
    (texts.parent / "two.txt").rename(texts / "two.txt")
    assert main(["run", "--quiet"]) == 0
    shutil.copy("warehouse/reports/latest/report.json", "second.json")
    assert main(["query", "SELECT run_id FROM runs", "--csv"]) == 0
    _, first, second = capsys.readouterr().out.split()
    return first, second


def test_the_last_two_runs(two_runs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Without names the last run is held against the one before it, in words."""
    assert main(["diff"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"From {two_runs[0]} (")
    assert f"to   {two_runs[1]} (" in said
    assert "Texts: 1 added.\n  added: two" in said
    assert "Findings: 1 updated." in said
    assert "updated: [major] 12 and 15 pears" in said
    assert 'One more figure is compared here: "15" (two).' in said


@pytest.mark.usefixtures("two_runs")
def test_the_other_way_round(capsys: pytest.CaptureFixture[str]) -> None:
    """The later run may be named first."""
    assert main(["diff", "latest", "previous"]) == 0
    assert "removed: two" in capsys.readouterr().out


def test_runs_by_the_beginning_of_their_ids(
    two_runs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A few digits are enough; as JSON it is one object."""
    first, second = (name.removeprefix("run-")[:6] for name in two_runs)
    assert main(["diff", first, second, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["before"], found["now"]) == two_runs
    assert found["texts"]["added"] == ["two"]
    assert [f["state"] for f in found["findings"]] == ["updated"]
    assert found["facts"] == {"new": 0, "gone": 0, "moved": []}


@pytest.mark.usefixtures("two_runs")
@pytest.mark.parametrize("names", [("first.json", "second.json"), ("previous", "second.json")])
def test_reports_that_were_kept(names: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """A report.json is held against another, or against a run, as the runs themselves are."""
    assert main(["diff", *names]) == 0
    of_files = capsys.readouterr().out
    assert main(["diff"]) == 0
    assert of_files == capsys.readouterr().out


def test_a_run_and_itself(two_runs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is otherwise, which is said."""
    assert main(["diff", two_runs[0], two_runs[0]]) == 0
    said = capsys.readouterr().out
    assert "Texts: as before." in said
    assert "Findings: 1 as before." in said
    assert "Facts: as before." in said


@pytest.mark.usefixtures("two_runs")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["zz", "latest"], "No run that is kept begins with 'zz'"),
        (["run-", "latest"], "2 runs begin with 'run-'"),
        (["nowhere.json", "latest"], "nowhere.json cannot be read"),
        (["latest", "latest", "--warehouse", "elsewhere"], "anafacts run"),
    ],
)
def test_runs_that_are_not_there(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that fits none or several is refused with those that there are."""
    assert main(["diff", *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
def test_one_run_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to compare the first run with."""
    assert main(["run", "--quiet"]) == 0
    assert main(["diff"]) == 2
    assert "one run alone" in capsys.readouterr().err
