"""Whole tables: what is used, what is reported, and where each row stands."""

import io
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from anafacts.errors import SourceError
from anafacts.model import DocumentKind, Voice
from anafacts.sources.tables import TEMPLATE, read_tables
from anafacts.sources.tables.reading import MOST_TOLD
from tests.sources.cases import cases, names

HEADER = "measure,subject,value,unit\n"


@pytest.mark.parametrize("case", cases("table_files"), ids=names("table_files"))
def test_file(case: dict[str, Any], tmp_path: Path) -> None:
    """Sound rows are used, each other is reported with file, line and remedy."""
    (tmp_path / "t.csv").write_text(case["text"], encoding="utf-8", newline="")
    found = read_tables(tmp_path)
    assert [claim.quote for claim in found.claims] == case["quotes"]
    told = [(problem.path, problem.message, problem.remedy) for problem in found.problems]
    assert len(told) == len(case["problems"]), told
    for problem, (path, message, remedy) in zip(told, case["problems"], strict=True):
        assert problem[0] == path
        assert message in problem[1]
        assert remedy in problem[2]


@pytest.mark.parametrize("case", cases("table_files"), ids=names("table_files"))
def test_every_quote_stands_in_the_file(case: dict[str, Any], tmp_path: Path) -> None:
    """Quote == text[start:end] and the row is the sentence, for the file as it lies there."""
    file = tmp_path / "t.csv"
    file.write_text(case["text"], encoding="utf-8", newline="")
    text = file.read_bytes().decode()
    for claim in read_tables(tmp_path).claims:
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence_text
        assert claim.sentence.contains(claim.span)


def test_the_template_is_sound(tmp_path: Path) -> None:
    """Every row of the template is used, and nothing is said against it."""
    (tmp_path / "t.csv").write_text(TEMPLATE, encoding="utf-8")
    found = read_tables(tmp_path)
    assert not found.problems
    assert [c.topic.measure_key for c in found.claims] == [
        "trade||",
        "book|publication|",
        "person|population|",
    ]


def test_a_table_is_a_document_of_its_own_kind(tmp_path: Path) -> None:
    """It has its rows counted, the source that all rows share for an outlet, and no analysis."""
    text = "measure,subject,value,unit,source\ntrade,Chile,5,USD,UN Comtrade\ntrade,Peru,6,USD,"
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    found = read_tables(tmp_path)
    (table,) = found.documents
    assert (table.doc_id, table.kind, table.rows) == ("reference/t.csv", DocumentKind.TABLE, 2)
    assert (table.meta.outlet, table.analysis.text) == ("UN Comtrade", "")
    assert [c.attribution.originator for c in found.claims] == ["UN Comtrade", None]
    assert {c.attribution.voice for c in found.claims} == {Voice.TABLE}
    assert [c.rule for c in found.claims] == ["row 2", "row 3"]


def test_parquet_is_read_as_the_csv_that_it_says(tmp_path: Path) -> None:
    """Numbers, days and missing cells of Parquet are those of the text kept for it."""
    frame = pd.DataFrame(
        {
            "measure": ["trade", "trade"],
            "subject": ["Chile", "Peru"],
            "period": pd.to_datetime(["2024-05-13", "2024-05-14"]).date,
            "value": [519e9, None],
            "unit": ["USD", "USD"],
        }
    )
    frame.to_parquet(tmp_path / "t.parquet")
    found = read_tables(tmp_path)
    (claim,) = found.claims
    assert (claim.quote, str(claim.period.interval)) == ("519000000000", "2024-05-13")
    assert found.documents[0].text.splitlines()[0] == ",".join(frame.columns)
    assert [p.path for p in found.problems] == ["reference/t.parquet, line 3"]


def test_files_that_are_no_tables_are_reported(tmp_path: Path) -> None:
    """A broken Parquet file, bytes that are no text, and other formats; each with its remedy."""
    (tmp_path / "a.parquet").write_bytes(b"PAR1 is not enough")
    (tmp_path / "b.csv").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "c.xlsx").write_bytes(b"PK")
    (tmp_path / "README.md").write_text("not a table", encoding="utf-8")
    (tmp_path / ".hidden.csv").write_text("x", encoding="utf-8")
    problems = read_tables(tmp_path).problems
    assert [p.path for p in problems] == [
        f"reference/{n}" for n in ("a.parquet", "b.csv", "c.xlsx")
    ]
    assert ["no Parquet file" in p.message for p in problems] == [True, False, False]
    assert all("CSV" in p.remedy for p in problems)


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """A file of an older Excel is read, with a word on it."""
    text = f"{HEADER}trade,Perú,5e9,USD\n"
    (tmp_path / "t.csv").write_bytes(text.encode("cp1252"))
    found = read_tables(tmp_path)
    assert found.claims[0].topic.subject == "Peru"
    assert "was read as cp1252" in found.problems[0].message


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    """Those beyond the first are not told one by one, but none is passed over."""
    bad = "trade,Chile,,USD\n" * (MOST_TOLD + 7)
    (tmp_path / "t.csv").write_text(HEADER + bad, encoding="utf-8")
    problems = read_tables(tmp_path).problems
    assert len(problems) == MOST_TOLD + 1
    assert str(problems[-1]).startswith(
        f"reference/t.csv: 7 more rows were left out, from line {MOST_TOLD + 2} on."
    )


def test_a_row_put_in_before_changes_no_fingerprint(tmp_path: Path) -> None:
    """A verdict on a row outlives rows before it, though its number and its id change."""
    row = "trade,Chile,5e9,USD\n"
    found = []
    for text in (HEADER + row, f"{HEADER}trade,Peru,1,USD\n{row}"):
        (tmp_path / "t.csv").write_text(text, encoding="utf-8")
        found.append(read_tables(tmp_path).claims[-1])
    assert found[0].fingerprint == found[1].fingerprint
    assert (found[0].rule, found[1].rule) == ("row 2", "row 3")
    assert found[0].claim_id != found[1].claim_id


def test_no_folder_is_no_table(tmp_path: Path) -> None:
    """The folder is optional; a file in its place is not."""
    assert read_tables(tmp_path / "reference").claims == ()
    (tmp_path / "reference").write_text("x", encoding="utf-8")
    with pytest.raises(SourceError, match="is not a folder"):
        read_tables(tmp_path / "reference")


def test_a_large_table_is_read_whole(tmp_path: Path) -> None:
    """Each row of a table of years and places is used, those of round years and numbers too."""
    written = io.StringIO()
    written.write("measure,subject,period,value,unit\n")
    years = range(1925, 2025)
    written.writelines(
        f"trade,Town {n},{year},{n * 1000 + year},USD\n" for n in range(20) for year in years
    )
    (tmp_path / "t.csv").write_text(written.getvalue(), encoding="utf-8")
    found = read_tables(tmp_path)
    assert (len(found.claims), found.problems) == (2000, ())
