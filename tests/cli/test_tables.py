"""``anafacts tables``."""

import json

import pytest

from anafacts.cli import main

pytestmark = pytest.mark.usefixtures("texts", "one_finding")


@pytest.fixture(autouse=True)
def _run(texts: object, one_finding: None) -> None:
    assert main(["run", "--quiet"]) == 0


def test_the_list_names_every_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Every table stands there with its rows and columns."""
    assert main(["tables"]) == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads == [
        "documents: 2 rows",
        "claims: 2 rows",
        "events: 0 rows",
        "relations: 0 rows",
        "facts: 0 rows",
        "findings: 1 row",
        "dropped: 0 rows",
        "references: 0 rows",
        "judgements: 0 rows",
        "runs: 1 row",
    ]
    assert any(line.startswith("  claim_id, fingerprint, doc_id") for line in lines)


def test_rows_as_a_grid(capsys: pytest.CaptureFixture[str]) -> None:
    """The chosen columns stand under their names, and --limit bounds the rows."""
    assert main(["tables", "claims", "--columns", "doc_id,quote,value", "--limit", "1"]) == 0
    assert capsys.readouterr().out.splitlines() == ["doc_id  quote  value", "one     12     12.0"]


def test_a_wide_table_is_cut_to_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal, and what is left out is said."""
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["tables", "claims"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 60
    assert "more columns: --columns" in lines[-1]


def test_rows_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints every column, one object a row."""
    assert main(["tables", "findings", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["severity"], row["state"]) == ("major", "new")
    assert row["evidence"][0]["quote"] == "12"


def test_an_empty_table_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A table without rows is no mistake."""
    assert main(["tables", "events"]) == 0
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
