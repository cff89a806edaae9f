"""Sources stand against each other with what was found between them."""

from dataclasses import replace

import pytest

from anafacts.model import Family, Finding, FindingState, Review, Tables
from anafacts.report import render
from anafacts.report.lookup import lookup
from anafacts.report.pictures import source_matrix
from anafacts.report.pictures.matrix import MOST_SOURCES
from anafacts.report.view import SourceMatrix
from tests.report.page import parse
from tests.report.sample import tables


def _matrix(rows: Tables) -> SourceMatrix:
    return source_matrix(rows, lookup(rows), {"f-books"})


def _cells(matrix: SourceMatrix) -> dict[tuple[str, str], dict[str, int]]:
    names = [row.doc_id for row in matrix.rows]
    return {
        (row.doc_id, other): {t.family: t.count for t in cell}
        for row in matrix.rows
        for other, cell in zip(names, row.cells, strict=True)
        if cell
    }


def test_cells_count_findings_and_the_pairs_that_none_covers() -> None:
    """The pair of books stands in a finding and counts once; what a person dismissed does not."""
    assert _cells(_matrix(tables())) == {
        ("bu_pardee", "cari_heine"): {"explained": 1},
        ("cari_heine", "bu_pardee"): {"explained": 1},
        ("bu_pardee", "cgtn_li"): {"agree": 2},
        ("cgtn_li", "bu_pardee"): {"agree": 2},
        ("bu_pardee", "jacobin"): {"not_comparable": 1},
        ("jacobin", "bu_pardee"): {"not_comparable": 1},
        ("bu_pardee", "bu_pardee"): {"not_comparable": 1},
        ("cgtn_li", "cgtn_li"): {"conflict": 1, "explained": 1},
        ("cgtn_wang", "cgtn_wang"): {"conflict": 1, "agree": 1},
    }


def test_each_number_leads_to_the_first_of_its_kind() -> None:
    """A cell is a link to a finding, or to a pair that stands in a chapter."""
    page = parse(render(tables())["report.html"])
    targets = [a.attrs["href"][1:] for a in page.by_id("side-by-side").all("a")]
    assert "f-books" in targets
    assert all(page.by_id(target) for target in targets)


def test_number_of_what_is_not_on_the_page_is_no_link() -> None:
    """A page that has no room for a finding does not lead to it."""
    targets = {t.target for row in _matrix(tables()).rows for cell in row.cells for t in cell}
    assert targets == {"", "f-books"}


def test_words_say_what_a_number_counts() -> None:
    """A reader who sees no colour hears the family before the number."""
    page = parse(render(tables())["report.html"])
    table = page.by_id("side-by-side").all("table")[0]
    assert {"conflict:1", "agreements:2"} <= {a.text() for a in table.all("a")}
    heads = [th.text() for th in table.all("th") if th.attrs["scope"] == "col"]
    assert heads[0] == "1 Boston University, Pardee School"
    assert len(heads) == 5


@pytest.mark.parametrize(
    "change",
    [{"review": Review.DISMISSED}, {"state": FindingState.ABSENT}],
    ids=["settled", "no longer found"],
)
def test_what_is_settled_or_gone_is_not_counted(change: dict[str, object]) -> None:
    """A picture of what stands has nothing of what a person closed, or of an earlier run."""
    rows = tables()
    changed = tuple(replace(f, **change) for f in rows.findings)  # type: ignore[arg-type]
    families = {
        f for cell in _cells(_matrix(replace(rows, findings=changed))).values() for f in cell
    }
    assert "conflict" not in families


def test_nothing_compared_gives_no_matrix() -> None:
    """One text, or texts that never meet, have no table."""
    assert _matrix(Tables()) == SourceMatrix()
    rows = tables()
    alone = tuple(f for f in rows.findings if f.finding_id == "f-six")
    assert _matrix(replace(rows, relations=(), findings=alone)) == SourceMatrix()


def _between(one: int, other: int, finding: Finding) -> Finding:
    ends = tuple(
        replace(e, doc_id=f"d{n:02}") for n, e in zip((one, other), finding.evidence, strict=True)
    )
    return replace(finding, finding_id=f"f-{one}-{other}", evidence=ends, claim_ids=())


def test_of_many_sources_those_with_most_comparisons_are_shown() -> None:
    """Twenty stand side by side, the others are counted."""
    rows = tables()
    pattern = next(f for f in rows.findings if f.finding_id == "f-books")
    documents = tuple(replace(rows.documents[0], doc_id=f"d{n:02}") for n in range(30))
    findings = tuple(
        _between(one, other, pattern) for one in range(30) for other in range(one + 1, 30 - one)
    )
    matrix = _matrix(replace(rows, documents=documents, relations=(), findings=findings))
    assert len(matrix.rows) == MOST_SOURCES
    assert matrix.hidden == 10
    assert matrix.rows[0].doc_id == "d00"
    assert {name for row in matrix.rows for name in [row.name]} >= {
        "Boston University, Pardee School (d00)"
    }


def test_families_are_named_with_the_gravest_first() -> None:
    """The legend has what occurs, and nothing else."""
    matrix = _matrix(tables())
    assert [family for family, _ in matrix.legend] == [
        Family.CONFLICT, Family.NOT_COMPARABLE, Family.EXPLAINED, Family.AGREE,
    ]  # fmt: skip
