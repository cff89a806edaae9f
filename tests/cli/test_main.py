"""The command line: what it prints and how it ends, for good input and for bad."""

import json
import os
from pathlib import Path

import pandas as pd
import pytest

from anafacts import __version__
from anafacts.cli import main


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_run_tells_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    """A run ends clean by default and says what was read, found, and where the report lies."""
    assert main(["run"]) == 0
    said = capsys.readouterr().out
    assert "Read 2 texts." in said
    assert "Found 2 figures and 0 events; 0 numbers set aside" in said
    assert "1 finding for attention: 1 major, 0 minor; 1 new." in said
    assert "[major, new] 12 and 15 pears" in said
    assert "Report: warehouse/reports/latest/report.html" in said
    assert Path("warehouse/reports/latest/report.html").is_file()


@pytest.mark.usefixtures("texts", "one_finding")
@pytest.mark.parametrize(("level", "code"), [("major", 1), ("minor", 1), ("none", 0)])
def test_a_new_finding_ends_a_run_as_asked(level: str, code: int) -> None:
    """A new major finding is exit code 1 from --fail-on minor and major, and only while new."""
    assert main(["run", "--quiet", "--fail-on", level]) == code
    assert main(["run", "--quiet", "--fail-on", level]) == 0


@pytest.mark.usefixtures("texts", "one_finding")
def test_quiet_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """With --quiet a clean run prints nothing at all."""
    assert main(["run", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("texts", "one_finding")
def test_folders_are_options(elsewhere: Path) -> None:
    """--raw and --warehouse are read from the working directory."""
    (elsewhere / "raw").rename(elsewhere / "letters")
    assert main(["run", "--raw", "letters", "--warehouse", "deep/out", "--quiet"]) == 0
    assert (elsewhere / "deep/out/claims").is_dir()


@pytest.mark.usefixtures("texts", "one_finding")
def test_one_bad_file_is_a_warning(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty file, a broken sidecar and a file that is no text are told; the rest is read."""
    (texts / "empty.txt").write_bytes(b"")
    (texts / "binary.txt").write_bytes(b"\x00\x01\x02" * 40)
    (texts / "one.meta.json").write_text("{not json", encoding="utf-8")
    assert main(["run"]) == 0
    out, err = capsys.readouterr()
    assert "Read 2 texts (3 warnings)." in out
    told = [line for line in err.splitlines() if line.startswith("warning: ")]
    assert len(told) == 3
    for name in ("empty.txt", "binary.txt", "one.meta.json"):
        assert any(name in line and line.endswith(".") for line in told)


@pytest.mark.usefixtures("elsewhere", "one_finding")
def test_no_folder_of_texts(capsys: pytest.CaptureFixture[str]) -> None:
    """A missing folder of texts is wrong usage; the message names it and what to do."""
    assert main(["run", "--raw", "letters"]) == 2
    assert "letters does not exist" in capsys.readouterr().err
    assert not Path("warehouse").exists()


@pytest.mark.usefixtures("one_finding")
def test_an_empty_folder_of_texts(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder of texts is wrong usage, and what the last run left stays."""
    (elsewhere / "raw").mkdir()
    assert main(["run"]) == 2
    assert "Put texts into it" in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("modell = 'x'\n", "modell"),
        ("workers = -1\n", "workers"),
        ("fail_on = 'some'\n", "fail_on"),
        ("raw = \n", "not valid TOML"),
    ],
)
def test_wrong_settings(
    elsewhere: Path, content: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong settings file is exit code 2, with the file and the key in the message."""
    (elsewhere / "anafacts.toml").write_text(content, encoding="utf-8")
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert "anafacts.toml" in said
    assert word in said


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["run", "--fail-on", "some"], ["run", "--workers", "many"]]
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What the parser refuses is exit code 2."""
    assert main(arguments) == 2
    assert "usage: anafacts" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints the version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"anafacts {__version__}\n"


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_failed_stage_leaves_the_last_run(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stage that fails is exit code 3 with its name and reason; no byte of the tables changes."""
    assert main(["run", "--quiet"]) == 0
    before = _content(elsewhere / "warehouse")

    def fail(*_: object, **_more: object) -> None:
        raise ZeroDivisionError("division of pears by zero")

    monkeypatch.setattr("anafacts.reconcile.reconcile", fail)
    assert main(["run"]) == 3
    said = capsys.readouterr().err
    assert "stage 'compare' failed" in said
    assert "division of pears by zero" in said
    assert said.count("last complete run") == 1
    assert "Traceback" not in said
    assert main(["run", "--debug"]) == 3
    assert "Traceback" in capsys.readouterr().err
    assert _content(elsewhere / "warehouse") == before


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_file_in_place_of_the_warehouse(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warehouse that cannot be written is exit code 3, and the message names it."""
    (elsewhere / "warehouse").write_text("in the way", encoding="utf-8")
    assert main(["run"]) == 3
    said = capsys.readouterr().err
    assert "stage 'write' failed" in said
    assert "warehouse" in said
    assert said.count("last complete run") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.usefixtures("texts", "one_finding")
def test_a_warehouse_without_the_right_to_write(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warehouse that is not ours to write is exit code 3, with the remedy."""
    (elsewhere / "warehouse").mkdir(mode=0o500)
    assert main(["run"]) == 3
    assert "Give yourself the right" in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
def test_an_interrupted_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C ends with 130 and one line."""

    def stop(*_: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("anafacts.reconcile.reconcile", stop)
    assert main(["run"]) == 130
    assert capsys.readouterr().err.startswith("anafacts: interrupted")


@pytest.mark.usefixtures("texts", "one_finding")
def test_extract_prints_json_and_writes_nothing(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Extract prints one object a claim with the columns of the table; no warehouse appears."""
    assert main(["extract"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["doc_id"], row["quote"], row["value"]) for row in rows] == [
        ("one", "12", 12.0),
        ("two", "15", 15.0),
    ]
    assert main(["extract", "--out", "claims.jsonl"]) == 0
    assert len((elsewhere / "claims.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert not (elsewhere / "warehouse").exists()


@pytest.mark.usefixtures("texts", "one_finding")
def test_extract_to_a_place_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """An --out that cannot be written is wrong usage."""
    assert main(["extract", "--out", "no/such/folder.jsonl"]) == 2
    assert "--out no/such/folder.jsonl" in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
def test_reconcile_compares_without_reading(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reconcile makes a run of the stored claims: the texts may be gone meanwhile."""
    assert main(["run", "--quiet"]) == 0
    for text in texts.iterdir():
        text.unlink()
    assert main(["reconcile", "--fail-on", "major"]) == 0
    assert "1 finding for attention: 1 major, 0 minor; 0 new." in capsys.readouterr().out


@pytest.mark.usefixtures("texts", "one_finding")
def test_report_renders_anew(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Report brings back a page that was spoilt, and changes no table."""
    assert main(["run", "--quiet"]) == 0
    page = elsewhere / "warehouse/reports/latest/report.html"
    runs, good = pd.read_parquet("warehouse/runs"), page.read_bytes()
    page.write_bytes(b"spoilt")
    assert main(["report"]) == 0
    assert page.read_bytes() == good
    assert pd.read_parquet("warehouse/runs").equals(runs)
    assert "warehouse/reports/latest/report.html" in capsys.readouterr().out


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    "arguments", [["reconcile"], ["report"], ["tables"], ["tables", "claims"], ["show", "x"]]
)
def test_before_the_first_run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What needs a run says so where there has been none."""
    assert main(arguments) == 2
    assert "Run 'anafacts run' first" in capsys.readouterr().err


def _content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
