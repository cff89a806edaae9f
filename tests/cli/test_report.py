"""``anafacts report``: from the warehouse or from a file, in all forms or in one."""

import json
from pathlib import Path

import pytest

from anafacts.cli import main
from anafacts.report import RENDERERS
from anafacts.report.canonical import render_json
from tests.report.sample import tables


@pytest.fixture
def run_once(texts: Path, one_finding: None) -> Path:
    """Return the folder of the report of a run."""
    assert main(["run", "--quiet"]) == 0
    return texts.parent / "warehouse/reports/latest"


@pytest.fixture
def file(elsewhere: Path) -> Path:
    """Return the report.json of the sample, in a folder without a warehouse."""
    path = elsewhere / "mail" / "report.json"
    path.parent.mkdir()
    path.write_bytes(render_json(tables()))
    return path


def test_without_arguments_the_warehouse_has_it_anew(
    run_once: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report of the last run is made again in its place."""
    before = (run_once / "report.md").read_bytes()
    assert main(["report"]) == 0
    assert (run_once / "report.md").read_bytes() == before
    assert capsys.readouterr().out == "Report: warehouse/reports/latest/report.html\n"


def test_one_form_goes_to_a_pipe(
    run_once: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """With --format alone, or with --out -, the bytes are printed and nothing else."""
    for arguments in (["--format", "md"], ["--format", "md", "--out", "-"]):
        assert main(["report", *arguments]) == 0
        assert capsysbinary.readouterr().out == (run_once / "report.md").read_bytes()


def test_the_suffix_of_a_file_names_the_form(run_once: Path) -> None:
    """--out of a name alone: the suffix says which form, and folders are made."""
    assert main(["report", "--out", "mail/today.json"]) == 0
    assert Path("mail/today.json").read_bytes() == (run_once / "report.json").read_bytes()


def test_a_folder_takes_all_forms(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report.json by mail gives every form, without a warehouse, and itself again."""
    assert main(["report", str(file), "--out", "all"]) == 0
    assert {path.name for path in Path("all").iterdir()} == {name for name, _ in RENDERERS}
    assert Path("all/report.json").read_bytes() == file.read_bytes()
    assert len(capsys.readouterr().out.splitlines()) == len(RENDERERS)


def test_a_file_alone_gives_the_page_beside_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page stands beside the file that it was made of."""
    assert main(["report", str(file)]) == 0
    assert file.with_suffix(".html").read_bytes() == dict(RENDERERS)["report.html"](tables())
    assert capsys.readouterr().out == f"Report: {file.with_suffix('.html')}\n"


def test_rows_that_the_file_has_not_are_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a list that was cut, how many rows stand in the warehouse alone is a warning."""
    content = json.loads(file.read_bytes()) | {"left_out": {"claims": 1200}}
    file.write_text(json.dumps(content))
    assert main(["report", str(file), "--quiet"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert f"warning: {file} leaves 1,200 claims to the warehouse" in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.json"], "none.json: No such file or directory. Name a report.json."),
        (["mail/report.json", "--format", "pdf"], "--format pdf: there is no such form. Name html"),
        (["mail/report.json", "--out", "mail/report.json/x.md"], "Name another place with --out."),
        (["--format", "md"], "no run has been completed there"),
        (["mail/cut.json"], "mail/cut.json, line 1: the file ends in the middle"),
    ],
)
def test_wrong_usage(
    file: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing or damaged file, a form that is none and a place that is none end with code 2."""
    (file.parent / "cut.json").write_text('{"format":')
    assert main(["report", *arguments]) == 2
    assert told in capsys.readouterr().err
