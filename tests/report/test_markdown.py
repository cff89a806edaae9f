"""report.md says what is open, briefly, and nothing in a text becomes markup."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.report import render
from anafacts.report.markdown import (
    MOST_FINDINGS,
    MOST_LINES,
    MOST_NOTES,
    _code,
    _line,
    _text,
    render_markdown,
)
from benchmarks.report.sample import many
from tests.report.sample import tables


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """The lines of the sample's report."""
    return render(tables())["report.md"].decode().splitlines()


@pytest.mark.parametrize("name", ["headline", "finding", "listing", "chapters"])
def test_passage_reads_as_recorded(name: str) -> None:
    """The opening, two findings and the chapters read word for word as in the case."""
    expected = (Path(__file__).parent / "cases" / f"{name}.md").read_text("utf-8")
    assert expected in render(tables())["report.md"].decode()


def test_sections_are_those_of_the_page(lines: list[str]) -> None:
    """The chapters stand in the order of the page, each with its count."""
    assert [line for line in lines if line.startswith("## ")] == [
        "## Findings (3)",
        "## Settled by a person (1)",
        "## Differences that are explained (1)",
        "## Cannot be compared (2)",
        "## Checked, and it holds (3)",
        "## This run",
    ]


def test_long_sections_are_cut_with_a_word() -> None:
    """Beyond ten relations the section says how many more there are."""
    rows = tables()
    many = tuple(
        replace(rows.relations[0], relation_id=f"r-{i}", claim_a=f"{i}a", explanation=f"words {i}")
        for i in range(300)
    )
    text = render(replace(rows, relations=many))["report.md"].decode()
    assert text.count("- words ") == MOST_NOTES
    assert "290 more stand in report.html and the tables." in text


def test_many_findings_stay_short() -> None:
    """The first are told in full, the next by title and id, the others counted."""
    text = render_markdown(many(1000)).decode()
    look = text.partition("\n## Settled")[0]
    assert look.count("\n### ") == MOST_FINDINGS
    assert look.count('\n- "') == MOST_LINES
    assert re.search(r"\d+ more stand in report\.html and the tables\.", look)
    assert len(text) < 40_000


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>", r"\<script\>"),
        ("a | b", r"a \| b"),
        ("# not a heading", r"\# not a heading"),
        ("[link](x)", r"\[link\](x)"),
        ("snake_case stays", "snake_case stays"),
        ("_emphasis_", r"\_emphasis\_"),
        ("two\nlines", "two lines"),
        ("&lt;", r"\&lt;"),
        ("$5 and $6", r"\$5 and \$6"),
    ],
)
def test_markup_in_a_text_is_escaped(text: str, escaped: str) -> None:
    """No character of a text can open markup."""
    assert _text(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [("- item", r"\- item"), ("12. item", r"12\. item"), ("17 books", "17 books")],
)
def test_start_of_a_line_opens_no_list(text: str, escaped: str) -> None:
    """What would begin a list at the start of a line is escaped there."""
    assert _line(text) == escaped


def test_code_survives_backticks() -> None:
    """The fence is longer than any run of backticks inside."""
    assert _code("a ``b`` c") == "``` a ``b`` c ```"
