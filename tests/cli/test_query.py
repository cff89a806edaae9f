"""``anafacts query``."""

import io
import json
from pathlib import Path

import pytest

from anafacts.cli import main

_PEARS = "SELECT doc_id, value FROM claims ORDER BY doc_id"


@pytest.fixture(autouse=True)
def _run(texts: Path, one_finding: None) -> None:
    assert main(["run", "--quiet"]) == 0


def test_an_answer_as_a_grid(capsys: pytest.CaptureFixture[str]) -> None:
    """The rows stand under the names of the columns."""
    assert main(["query", _PEARS]) == 0
    assert capsys.readouterr().out.splitlines() == ["doc_id  value", "one     12.0", "two     15.0"]


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["--csv"], ["doc_id,value", "one,12.0", "two,15.0"]),
        (["--json"], ['{"doc_id": "one", "value": 12.0}', '{"doc_id": "two", "value": 15.0}']),
        (
            ["--limit", "1"],
            ["doc_id  value", "one     12.0", "(more than these 1 rows: --limit N)"],
        ),
        (["--limit", "1", "--csv"], ["doc_id,value", "one,12.0"]),
    ],
)
def test_other_forms(
    arguments: list[str], lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """CSV and JSON hold every row, or as many as asked for; a grid says that there are more."""
    assert main(["query", _PEARS, *arguments]) == 0
    assert capsys.readouterr().out.splitlines() == lines


def test_the_query_of_a_file_and_of_a_pipe(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with the suffix .sql and standard input are read alike."""
    (elsewhere / "pears.sql").write_text(f"{_PEARS};\n", encoding="utf-8")
    assert main(["query", "pears.sql"]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(_PEARS))
    assert main(["query", "-"]) == 0
    first, second = capsys.readouterr().out.split("doc_id  value\n")[1:]
    assert first == second


def test_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty answer is told, and is no mistake."""
    assert main(["query", "SELECT doc_id FROM events"]) == 0
    assert capsys.readouterr().out.splitlines() == ["doc_id", "(no rows)"]


def test_values_that_json_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    """What is infinite is null, a decimal a number, a moment ISO; a list keeps its structs."""
    sql = "SELECT 1/0 AS a, 1.5::DECIMAL(3,1) AS b, DATE '2025-05-13' AS c, [{'d': 1/0}] AS e"
    assert main(["query", sql, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "a": None,
        "b": 1.5,
        "c": "2025-05-13",
        "e": [{"d": None}],
    }


def test_a_control_in_a_text_is_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    """A terminal is not steered by what a text holds."""
    assert main(["query", "SELECT chr(27) || '[2J' AS quote"]) == 0
    assert "[U+001B][2J" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["SELECT quot FROM claims"], '"quote"'),
        (["SELECT quot FROM claims"], "LINE 1"),
        (["SELECT quot FROM claims"], "claims has: claim_id, fingerprint"),
        (["SELECT * FROM chairs"], "The tables are: documents, claims"),
        (["SELECT * FROM references"], 'write the table as "references"'),
        (["SELEC 1"], "syntax error"),
        (["SELECT 1; SELECT 2"], "2 statements"),
        ([""], "0 statements"),
        (["SELECT 1 AS x, 2 AS x", "--json"], "Two columns are called x"),
        (["SELECT 1", "--limit", "-1"], "--limit is -1"),
        (["nowhere.sql"], "nowhere.sql cannot be read"),
    ],
)
def test_wrong_queries(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong is named, with its place and with what there is, and the exit code is 2."""
    assert main(["query", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_no_run_yet(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing has been run, the message says how to begin."""
    assert main(["query", "SELECT 1", "--warehouse", "empty"]) == 2
    assert "anafacts run" in capsys.readouterr().err
