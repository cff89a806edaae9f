"""``anafacts reference``."""

import json
from pathlib import Path

import pandas as pd
import pytest

from anafacts import pipeline
from anafacts.cli import main
from anafacts.settings import Settings
from anafacts.sources.tables import TEMPLATE


def test_the_template_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """It can be written to a file as it is, and reads no folder."""
    assert main(["reference", "--template"]) == 0
    assert capsys.readouterr().out == TEMPLATE


def test_rows_are_shown_as_they_are_understood(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each row with its file and number; what is wrong with the others is a warning."""
    (elsewhere / "mine").mkdir()
    text = f"{TEMPLATE}trade,Chile,,,2024,,USD,,\n"
    (elsewhere / "mine" / "t.csv").write_text(text, encoding="utf-8")
    assert main(["reference", "--reference", "mine"]) == 0
    printed = capsys.readouterr()
    assert "reference/t.csv, row 2" in printed.out
    assert "book|publication" in printed.out
    assert printed.err.startswith("warning: reference/t.csv, line 5: was left out")


def test_all_columns_of_a_row(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A narrow terminal names the option that shows them, which does."""
    (elsewhere / "mine").mkdir()
    (elsewhere / "mine" / "t.csv").write_text(TEMPLATE, encoding="utf-8")
    assert main(["reference", "--reference", "mine"]) == 0
    assert "more columns: --json)" in capsys.readouterr().out
    assert main(["reference", "--reference", "mine", "--json"]) == 0
    row = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (row["unit"], row["source"]) == ("US dollars", "UN Comtrade")


def test_a_folder_that_is_not_there(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named, with what to do."""
    assert elsewhere.is_dir()
    assert main(["reference", "--reference", "mine"]) == 2
    assert "mine does not exist" in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_a_table_is_shown_as_it_lies_there(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    """Of a table show prints the file, of Parquet the text that was read out of it."""
    (elsewhere / "reference").mkdir()
    row = {"measure": ["pears sold"], "subject": ["Greengrocer Ltd"], "value": [14]}
    frame = pd.DataFrame(row)
    file = elsewhere / "reference" / f"shop{suffix}"
    frame.to_csv(file, index=False) if suffix == ".csv" else frame.to_parquet(file)
    pipeline.run(Settings())
    assert main(["show", f"reference/shop{suffix}"]) == 0
    printed = capsys.readouterr().out
    assert "pears sold,Greengrocer Ltd,14" in printed
    assert "Warning" not in printed
