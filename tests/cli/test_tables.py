"""``anafacts tables``."""

import json
import re

import pytest

from anafacts.cli import main
from anafacts.cli.tables import _TELLING
from anafacts.warehouse.schemas import TABLES

pytestmark = pytest.mark.usefixtures("texts", "one_finding")


@pytest.fixture(autouse=True)
def _run(texts: object, one_finding: None) -> None:
    assert main(["run", "--quiet"]) == 0


def test_the_list_names_every_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Every table stands there with its rows and what it holds."""
    assert main(["tables"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if " row" in line[:25]]
    assert [" ".join(line.split()[:3]) for line in heads] == [
        "documents 2 rows",
        "claims 2 rows",
        "events 0 rows",
        "relations 0 rows",
        "facts 0 rows",
        "findings 1 row",
        "dropped 0 rows",
        "references 0 rows",
        "judgements 0 rows",
        "runs 1 row",
    ]
    assert "One row per reading of one quantity." in heads[1]


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_one_table_is_explained(
    table: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every column stands there with its meaning, then a sample, no line wider than 80 cells."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["tables", table]) == 0
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= 80
    (known,) = (t for t in TABLES if t.name == table)
    shown = [line.split()[0] for line in said.splitlines() if re.match(r"  \w", line)]
    assert shown == [column.name for column in known.columns]
    assert ("The first" in said) == (table in {"documents", "claims", "findings", "runs"})


def test_every_table_has_telling_columns() -> None:
    """A sample of any table can be shown, in columns that it has."""
    assert {t.name: set(_TELLING[t.name]) - {c.name for c in t.columns} for t in TABLES} == {
        t.name: set() for t in TABLES
    }


def test_the_schema_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """--schema prints columns without rows, of one table or of all."""
    assert main(["tables", "claims", "--schema"]) == 0
    one = capsys.readouterr().out
    assert "claim_id" in one
    assert "The first" not in one
    assert main(["tables", "--schema"]) == 0
    assert one in capsys.readouterr().out


def test_tables_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--json without a table prints one object a table, its columns with type and meaning."""
    assert main(["tables", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == [table.name for table in TABLES]
    assert rows[1]["rows"] == 2
    assert rows[1]["columns"][0] == {
        "name": "claim_id",
        "type": "string",
        "description": "Identifier of the claim, a hash of its content.",
    }


def test_rows_as_a_grid(capsys: pytest.CaptureFixture[str]) -> None:
    """The chosen columns stand under their names, and --limit bounds the rows."""
    assert main(["tables", "claims", "--columns", "doc_id,quote,value", "--limit", "1"]) == 0
    assert capsys.readouterr().out.splitlines() == ["doc_id  quote  value", "one     12     12.0"]


def test_a_wide_table_is_cut_to_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal, and what is left out is said."""
    monkeypatch.setenv("COLUMNS", "60")
    names = "claim_id,fingerprint,doc_id,start,end,quote,kind"
    assert main(["tables", "claims", "--columns", names]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 60
    assert "more columns: fewer --columns" in lines[-1]


def test_rows_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints every column, one object a row."""
    assert main(["tables", "findings", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["severity"], row["state"]) == ("major", "new")
    assert row["evidence"][0]["quote"] == "12"


def test_an_empty_table_has_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """A table without rows is no mistake."""
    assert main(["tables", "events", "--json"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["claims", "--columns", "colour"], "no column colour"),
        (["claims", "--limit", "-1"], "--limit"),
        (["chairs"], "chairs"),
    ],
)
def test_wrong_questions(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown table, column or limit is exit code 2 and named."""
    assert main(["tables", *arguments]) == 2
    assert word in capsys.readouterr().err
