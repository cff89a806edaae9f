"""The report is a function of the tables: the same bytes for the same rows."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from anafacts.model import Tables
from anafacts.report import RENDERERS, canonical, forms, render
from anafacts.report.canonical import kept
from anafacts.report.changes import changes
from tests.report.sample import tables


def test_registered_renderers_are_pinned() -> None:
    """The names and the order of the files are part of what readers rely on."""
    names = ["report.html", "report.md", "report.json", "findings.csv", "junit.xml"]
    names += ["report.sarif", "claimreview.jsonld", "annotations.jsonld"]
    assert [name for name, _ in RENDERERS] == names == list(render(tables()))


def test_every_form_has_a_name_of_its_own() -> None:
    """What --format takes is short, and leads to each file."""
    assert len(forms()) == len(RENDERERS)
    assert {"html": "report.html", "md": "report.md", "json": "report.json"}.items() <= (
        forms().items()
    )


def test_rows_in_any_order_give_the_same_bytes() -> None:
    """The order of the rows, and a second call, change nothing."""
    rows = tables()
    names = [f.name for f in fields(rows) if f.name != "runs"]
    turned = replace(rows, **{name: getattr(rows, name)[::-1] for name in names})
    assert render(rows) == render(rows) == render(turned)


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json"])
def test_empty_tables_give_a_whole_report(name: str) -> None:
    """A warehouse without a row has a report that says so."""
    words = {"report.json": b'"findings": []'}.get(name, b"Nothing to look at in 0 texts")
    assert words in render(Tables())[name]


def test_lone_surrogate_gives_valid_utf8() -> None:
    """A file name or a quote that is no valid Unicode breaks none of the files."""
    rows = tables()
    bad = tuple(replace(f, title="lone \ud800 half", note="\udcff") for f in rows.findings)
    for content in render(replace(rows, findings=bad)).values():
        content.decode("utf-8")


def test_time_is_that_of_the_run() -> None:
    """The page shows the time of the last run in the tables, not the time of its making."""
    rows = tables()
    later = replace(rows.runs[-1], finished_at=rows.runs[-1].finished_at.replace(year=2031))
    assert (
        b"21 November 2031, 20:32 UTC"
        in render(replace(rows, runs=(*rows.runs, later)))["report.html"]
    )


def _json(rows: Tables) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(render(rows)["report.json"])
    return content


def test_json_has_the_documented_keys_and_no_other() -> None:
    """The keys stand in the module's own table."""
    documented = {
        line.split("|")[1].strip()
        for line in (canonical.__doc__ or "").splitlines()
        if line.startswith("| ") and "| content |" not in line
    }
    assert _json(tables()).keys() == documented


def test_json_holds_every_row() -> None:
    """All findings with their evidence, and each row of the other tables, can be read back."""
    rows, content = tables(), _json(tables())
    for name in ("findings", "relations", "facts", "events", "claims", "documents"):
        assert len(content[name]) == len(getattr(rows, name)) == content["counts"][name]
    six = next(f for f in content["findings"] if f["finding_id"] == "f-six")
    finding = next(f for f in rows.findings if f.finding_id == "f-six")
    assert [(e["doc_id"], e["start"], e["end"], e["quote"]) for e in six["evidence"]] == [
        (e.doc_id, e.start, e.end, e.quote) for e in finding.evidence
    ]
    assert six["trace"] == ["announced 6, listed 5", "6 - 5 = 1"]
    assert (six["family"], six["type"], six["severity"]) == ("conflict", "enumeration", "major")


def test_json_writes_dates_spans_and_bounds_plainly() -> None:
    """Dates are ISO with both ends included, spans are start and end, no bound is null."""
    content = _json(tables())
    fact = next(f for f in content["facts"] if f["fact_id"] == "t-trade")
    assert fact["period"] == {"from": "2024-01-01", "to": "2024-12-31", "grain": "year"}
    assert fact["high"] is None
    claim = next(c for c in content["claims"] if c["quote"] == "over $500 billion")
    assert claim["end"] - claim["start"] == len("over $500 billion")
    assert claim["figure"]["value"] == 500e9
    assert content["run"]["finished_at"] == "2025-11-21T20:32:00+00:00"
    assert all("text" not in d and "analysis" not in d for d in content["documents"])


def test_json_holds_every_dropped_number() -> None:
    """Each stands with its place and its reason, in the order of the texts."""
    rows, dropped = tables(), _json(tables())["dropped"]
    assert [(d["doc_id"], d["start"], d["reason"]) for d in dropped] == [
        (d.doc_id, d.start, d.reason) for d in sorted(rows.dropped)
    ]


def test_json_has_the_sides_of_each_finding_and_the_change() -> None:
    """What stands against what, and what became of the findings, needs no second program."""
    content = _json(tables())
    books = next(f for f in content["findings"] if f["finding_id"] == "f-books")
    assert [(s["words"], s["doc_id"]) for s in books["sides"]] == [
        ("17 books", "cari_heine"),
        ("18 books", "bu_pardee"),
    ]
    assert content["changes"] == changes(tables()) != ""


def test_json_cuts_long_lists_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list beyond the limit is cut, the rest counted; findings are never cut."""
    monkeypatch.setattr(kept, "MOST_ROWS", 2)
    content = _json(tables())
    assert len(content["relations"]) == 2
    assert content["left_out"] == {
        "relations": 4,
        "facts": 1,
        "events": 4,
        "claims": 10,
        "documents": 3,
        "dropped": 3,
    }
    assert len(content["findings"]) == 5


def test_json_has_no_infinity() -> None:
    """A figure without a finite value is null, for JSON knows no infinity."""
    rows = tables()
    endless = tuple(replace(f, low=float("-inf"), best=float("nan")) for f in rows.facts)
    facts = _json(replace(rows, facts=endless))["facts"]
    assert {(f["low"], f["best"]) for f in facts} == {(None, None)}
