"""findings.csv holds every finding, and no spreadsheet works out what stands in it."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.model import Tables
from anafacts.report.formats.findings_csv import COLUMNS, render_findings_csv, restored, safe
from anafacts.report.words import visible
from tests.report.formats.hostile import TEXTS, hostile
from tests.report.sample import tables

_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20\t\r\n")
_NUMBERS = {f"{side}_{name}" for side in "ab" for name in ("value", "low", "high", "start", "end")}


def _rows(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_columns_are_pinned() -> None:
    """Readers rely on the names and their order."""
    assert ",".join(COLUMNS) == (
        "finding_id,fingerprint,severity,type,family,state,review,title,explanation,arithmetic,"
        "settle_by,a_words,a_value,a_low,a_high,a_unit,a_outlet,a_speaker,a_published_from,"
        "a_published_to,a_doc_id,a_start,a_end,a_claim_id,b_words,b_value,b_low,b_high,b_unit,"
        "b_outlet,b_speaker,b_published_from,b_published_to,b_doc_id,b_start,b_end,b_claim_id,"
        "claim_ids,fact_id,first_run,last_run,reviewer,note,judge"
    )


def test_a_finding_is_a_row() -> None:
    """Both sides stand in it with their figures, their sources and their places."""
    rows = {row["finding_id"]: row for row in _rows(render_findings_csv(tables()))}
    assert rows.keys() == {f.finding_id for f in tables().findings}
    books = rows["f-books"]
    told = ("words", "value", "unit", "outlet", "published_from", "published_to")
    assert [books[f"a_{name}"] for name in told] == [
        *("17 books", "17", "book", "CARI Global Affairs", "2024-12-01", "2024-12-31")
    ]
    assert (books["b_words"], books["b_value"], books["b_doc_id"]) == (
        "18 books",
        "18",
        "bu_pardee",
    )
    finding = next(f for f in tables().findings if f.finding_id == "f-books")
    assert books["claim_ids"].split() == list(finding.claim_ids)
    assert (books["a_claim_id"], books["b_claim_id"]) == finding.claim_ids
    assert books["judge"] == "anafacts judge f-books dismiss --note '...'"


def test_it_is_written_as_spreadsheets_read_it() -> None:
    """A byte order mark, CRLF at every end of a line and none inside a cell."""
    content = render_findings_csv(hostile("two\nlines"))
    assert content.startswith(b"\xef\xbb\xbffinding_id,")
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert len(lines) == len(tables().findings) + 2
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_empty_tables_give_the_header() -> None:
    """A run without a finding leaves the names of the columns."""
    assert _rows(render_findings_csv(Tables())) == []
    assert render_findings_csv(Tables()).decode("utf-8-sig").rstrip() == ",".join(COLUMNS)


@pytest.mark.parametrize("text", TEXTS)
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell of text begins as a formula does, nor what stands behind a semicolon in it."""
    for row in _rows(render_findings_csv(hostile(text))):
        for name in row.keys() - _NUMBERS:
            first, *others = row[name].split(";")
            assert not first.startswith(_FORMULA), name
            assert not any(other.lstrip('" ').startswith(_FORMULA) for other in others), name
            assert visible(row[name]) == row[name], name


def test_numbers_stay_numbers() -> None:
    """A value below nought is no text, and what has many digits keeps them."""
    frame = pd.read_csv(io.BytesIO(render_findings_csv(tables())), encoding="utf-8-sig")
    assert all(pd.api.types.is_numeric_dtype(frame[name]) for name in _NUMBERS)
    values = dict(zip(frame["finding_id"], frame["a_value"], strict=True))
    assert (values["f-period"], values["f-books"]) == (519e9, 17)
    assert b",519000000000,519000000000,519000000000,USD," in render_findings_csv(tables())


@pytest.mark.parametrize(
    ("text", "cell", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("a;=1+1", "a;'=1+1", "a formula where the semicolon parts cells"),
        ("a; @x", "a; '@x", "the same with a space"),
        ('a;"=1', "a;\"'=1", "the same with a quotation mark, which is then lost"),
        ('"-6.6" and', '"-6.6" and', "a quotation mark begins no formula"),
        ("\uff0b1", "'\uff0b1", "a full-width plus"),
        ("'=1", "''=1", "one apostrophe more, so that it can be told from ours"),
        ("’tis", "’tis", "a word"),
        ("'tis", "'tis", "a word"),
        ("007", "'007", "would lose its noughts"),
        ("1e5", "'1e5", "would be 100000"),
        ("10-15", "'10-15", "would be a day in October"),
        ("1.50", "'1.50", "would lose a digit"),
        ("12345678901234567", "'12345678901234567", "would lose its last digits"),
        ("2015", "2015", "stays what it is"),
        ("17 books", "17 books", "no number"),
        ("18 - 17 = 1", "18 - 17 = 1", "no cell begins there"),
    ],
)
def test_a_text_is_made_safe_and_back(text: str, cell: str, why: str) -> None:
    """What a spreadsheet would work out or rewrite has an apostrophe before it."""
    assert safe(text) == cell, why
    assert restored(cell) == text, why


@given(st.text(alphabet="\"'=+-@\uff1d; a07.:/eE,", max_size=12))
def test_every_text_comes_back(text: str) -> None:
    """Whatever the text, taking back gives it again."""
    assert restored(safe(text)) == text
