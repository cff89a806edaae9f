"""The five texts of the project, the whole way, with the language model that is shipped."""

import html
import json
import re
from importlib import resources
from pathlib import Path

import pandas as pd
import pytest
from jsonschema import Draft202012Validator

from anafacts import pipeline
from anafacts.model import Family
from anafacts.pipeline import RunResult, stored_with_texts
from anafacts.report import RENDERERS, read_json, render
from anafacts.report.build import view
from anafacts.settings import Settings
from tests.reconcile.told.checking import faults_of
from tests.reconcile.told.relating import relation_faults
from tests.report.formats import documented
from tests.report.page import parse
from tests.report.reading_back import fact_faults, plot_faults, plots, sentence_faults

QUOTED = ("claims", "events", "dropped")


@pytest.fixture(scope="module")
def warehouse(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the warehouse of a plain run."""
    folder = tmp_path_factory.mktemp("plain")
    pipeline.run(Settings(raw=root / "raw", warehouse=folder))
    return folder


@pytest.fixture(scope="module")
def spread(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunResult]:
    """Return the warehouse of the same run over many shards and two processes."""
    folder = tmp_path_factory.mktemp("spread")
    settings = Settings(raw=root / "raw", warehouse=folder, shards=1024, workers=2)
    return folder, pipeline.run(settings)


def test_two_runs_are_byte_identical(warehouse: Path, spread: tuple[Path, RunResult]) -> None:
    """Neither processes nor shards change a byte of any table but runs."""
    plain, other = _files(warehouse), _files(spread[0])
    assert len(plain) == 9
    assert plain == other


@pytest.mark.parametrize("table", QUOTED)
def test_every_quote_stands_in_its_file(root: Path, warehouse: Path, table: str) -> None:
    """Quote == text[start:end], for the file as it is."""
    rows = pd.read_parquet(warehouse / table)
    texts = {f.stem: f.read_bytes().decode() for f in (root / "raw").glob("*.txt")}
    assert len(rows) > 20
    for doc_id, start, end, quote in rows[["doc_id", "start", "end", "quote"]].to_numpy().tolist():
        assert quote == texts[doc_id][start:end]


def test_all_evidence_stands_in_its_file(root: Path, spread: tuple[Path, RunResult]) -> None:
    """So does every span on which a finding rests, and there are findings for attention."""
    texts = {f.stem: f.read_bytes().decode() for f in (root / "raw").glob("*.txt")}
    findings = spread[1].tables.findings
    assert {f.severity for f in findings} >= {"major", "minor"}
    for evidence in (e for f in findings for e in f.evidence):
        assert evidence.quote == texts[evidence.doc_id][evidence.start : evidence.end]


def test_report_json_is_valid_and_gives_every_form(
    root: Path, warehouse: Path, spread: tuple[Path, RunResult]
) -> None:
    """What a run wrote holds to the schema, and all forms of it are those that the run wrote."""
    folder = warehouse / "reports/latest"
    content = (folder / "report.json").read_bytes()
    shipped = resources.files("anafacts.report.schemas") / "report.schema.json"
    rules = json.loads(shipped.read_text(encoding="utf-8"))
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(rules, format_checker=checker).validate(json.loads(content))
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert render(read_json(content)) == written
    again = stored_with_texts(Settings(raw=root / "raw", warehouse=warehouse))
    assert render(again) == written
    assert read_json(render(spread[1].tables)["report.json"]).claims == read_json(content).claims


def test_every_sentence_is_what_its_rows_say(spread: tuple[Path, RunResult]) -> None:
    """Each number, day and quote of a finding or relation is in its rows, or is worked out."""
    rows = spread[1].tables
    assert len(rows.findings) > 20
    assert [fault for finding in rows.findings for fault in faults_of(finding, rows)] == []
    assert len(rows.relations) > 5
    assert [fault for one in rows.relations for fault in relation_faults(one, rows)] == []


def test_every_form_shows_what_the_tables_hold(spread: tuple[Path, RunResult]) -> None:
    """Values of facts and pictures read back are the rows', and no form rewords a sentence."""
    rows = spread[1].tables
    forms, drawn = render(rows), list(plots(view(rows)))
    assert fact_faults(rows) == []
    assert len(drawn) > 3
    assert [fault for plot in drawn for fault in plot_faults(plot)] == []
    assert sentence_faults(rows, forms, parse(forms["report.html"])) == []


def test_rows_refer_to_rows(warehouse: Path) -> None:
    """Every claim that a relation, a fact or a finding names is there, and every document."""
    tables = {name: pd.read_parquet(warehouse / name) for name in ("claims", "relations", "facts")}
    known = set(tables["claims"]["claim_id"])
    assert len(known) == len(tables["claims"])
    assert known >= {*tables["relations"]["claim_a"], *tables["relations"]["claim_b"]}
    assert known >= {name for names in tables["facts"]["claim_ids"] for name in names}
    documents = set(pd.read_parquet(warehouse / "documents")["doc_id"])
    assert documents >= set(tables["claims"]["doc_id"])
    assert len(documents) == 5


def test_the_report_lies_there(warehouse: Path) -> None:
    """Every form is there, and each shows the finding that the list of six areas is short."""
    folder = warehouse / "reports" / "latest"
    assert {f.name for f in folder.iterdir()} == {name for name, _ in RENDERERS}
    for file in folder.iterdir():
        assert "six areas" in file.read_text(encoding="utf-8"), file.name


@pytest.mark.parametrize("language", ["csv", "xml", "json"])
def test_the_formats_read_as_documented(root: Path, warehouse: Path, language: str) -> None:
    """Every example of docs/formats.md stands in what this run has written."""
    text = (root / "docs" / "formats.md").read_text(encoding="utf-8")
    folder = warehouse / "reports" / "latest"
    examples = documented.examples(text, language)
    assert len(examples) == {"csv": 1, "xml": 1, "json": 3}[language]
    for example in examples:
        assert any(documented.holds(found, example) for found in documented.found(folder, language))


def test_the_programs_of_the_formats_run(
    root: Path, warehouse: Path, elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every program of docs/formats.md runs where a run has been completed."""
    (elsewhere / "warehouse").symlink_to(warehouse)
    text = (root / "docs" / "formats.md").read_text(encoding="utf-8")
    for program in documented.blocks(text, "python"):
        exec(compile(program, "formats.md", "exec"), {})  # noqa: S102 - our own text
    assert re.search(r"six areas.*\n(.*\n)*\d+ results", capsys.readouterr().out)


@pytest.fixture(scope="module")
def checked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunResult]:
    """Return the warehouse of a run beside a table of the reader's own."""
    folder = tmp_path_factory.mktemp("checked")
    own = folder / "trusted"
    own.mkdir()
    rows = (
        "measure,subject,counterpart,place,period,value,unit,source,note",
        "trade,Latin America,China,,2024,519e9,USD,UN Comtrade,agrees with two texts",
        "bilateral trade,China,Latin America,,2014,312.5,USD billion,UN Comtrade,conflicts",
        "trade,China,Chile,,2024,,USD,UN Comtrade,has no value",
        "population,,,Chile,2024,19.6 million,people,,no text speaks of it",
    )
    (own / "trade.csv").write_text("\n".join(rows), encoding="utf-8-sig")
    settings = Settings(raw=root / "raw", warehouse=folder / "out", reference=own)
    return folder, pipeline.run(settings)


def test_a_table_of_ones_own_is_one_more_source(checked: tuple[Path, RunResult]) -> None:
    """One row bears out two texts, one is in conflict, which is major; each is named."""
    tables = checked[1].tables
    told = {f.family: f for f in tables.findings if "your table" in f.explanation}
    agreed, conflict = told[Family.AGREE], told[Family.CONFLICT]
    assert "519 billion USD (your table trade.csv, row 2, for 2024; source: UN Comtrade)" in (
        agreed.explanation
    )
    assert {e.quote for e in agreed.evidence} == {"519e9", "$519 billion", "over $500 billion"}
    assert (conflict.severity, conflict.type) == ("major", "value")
    assert conflict.explanation == (
        '"$263.5 billion" (cgtn_li) and 312.5 billion USD (your table trade.csv, row 3, for 2014; '
        "source: UN Comtrade) cannot both hold for 2014."
    )
    assert "row 3 with UN Comtrade" in conflict.settle_by
    (warning,) = (w for w in checked[1].run.warnings if w.startswith("reference/"))
    assert warning.startswith("reference/trade.csv, line 4: was left out: the row has no value.")


def test_rows_stand_in_their_file_and_texts_in_theirs(
    root: Path, checked: tuple[Path, RunResult]
) -> None:
    """Offsets hold for the table as it lies there; rows no text speaks of are no claims."""
    folder, result = checked
    texts = {f.stem: f.read_bytes().decode() for f in (root / "raw").glob("*.txt")}
    texts["reference/trade.csv"] = (folder / "trusted" / "trade.csv").read_bytes().decode()
    claims = pd.read_parquet(folder / "out" / "claims")
    for doc_id, start, end, quote in claims[["doc_id", "start", "end", "quote"]].to_numpy():
        assert quote == texts[doc_id][start:end]
    own = claims[claims["doc_id"] == "reference/trade.csv"]
    assert sorted(own["quote"]) == ["312.5", "519e9"]
    assert (result.run.documents, result.run.claims) == (5, len(claims) - 2)


def test_the_report_shows_the_table_as_its_own_kind(checked: tuple[Path, RunResult]) -> None:
    """It has a chapter of its own, the bad row is a warning, and five texts are counted."""
    folder = checked[0] / "out" / "reports" / "latest"
    page = (folder / "report.html").read_text(encoding="utf-8")
    plain = (folder / "report.md").read_text(encoding="utf-8")
    assert "Your tables" in page
    for shown in (page, plain):
        assert "line 4: was left out" in html.unescape(shown)
        assert "in 5 texts" in shown
    assert "1 table of your own (with 3 rows, 2 of them for what a text says)" in plain


# What a careful reader of the five texts finds, each with the arithmetic that the report prints.
SAID = {
    "doubled holds": ("doubled", "519 / 263.5 = 1.97"),
    "519 lies in over 500": ("$519 billion", "over $500 billion"),
    "17 books, then 18": ("17 books", "18 books", "accounted for by", "The Non-Aligned World"),
    "six areas, five found": ("six areas", "5 found, not 6, so 1 is missing"),
    "yuan and dollars": ("66 billion yuan", "$9.23 billion", "66 / 9.23 = 7.15"),
    "tenth anniversary": ("tenth anniversary", "2014 + 10 = 2024, not 2025"),
}


@pytest.mark.parametrize("words", SAID.values(), ids=SAID)
def test_the_report_says_what_the_tables_say(warehouse: Path, words: tuple[str, ...]) -> None:
    """One finding holds all of it, in the table and on the page."""
    findings = pd.read_parquet(warehouse / "findings")
    page = html.unescape((warehouse / "reports/latest/report.html").read_text(encoding="utf-8"))
    rows = findings[["title", "explanation", "trace"]].to_numpy().tolist()
    told = [" ".join((title, explanation, *trace)) for title, explanation, trace in rows]
    assert [one for one in told if all(word in one for word in words)]
    assert all(word in page for word in words)


def _files(warehouse: Path) -> dict[str, bytes]:
    files = warehouse.glob("[a-z]*/*.parquet")
    return {f.parent.name: f.read_bytes() for f in files if f.parent.name != "runs"}
