"""What people have judged, in the report."""

import json
from dataclasses import replace

import pytest

from anafacts.model import (
    Change,
    Finding,
    FindingState,
    Judgement,
    Review,
    Ruling,
    Standing,
    Tables,
)
from anafacts.report import render
from anafacts.report.judgements import judged
from tests.report.page import parse
from tests.report.sample import tables

_LOST = Judgement("mark-0-date", Ruling.EXPLAIN, "<b>leap year</b>", "Ana", "2026-01-02T09:00", 7)
_HELD = Judgement(
    "ff-books", Ruling.ACCEPT, line=3, standing=Standing.HOLDS, finding_ids=("f-books",)
)


def _judged(**given: object) -> Tables:
    """Return the sample, its first finding under a verdict, and two judgements."""
    rows = tables()
    plain = {"verdict": Ruling.DISMISS, "reviewer": "Ana", "judged_at": "2026-01-02T09:00"}
    first = replace(rows.findings[0], **(plain | {"note": "two shops"} | given))  # type: ignore[arg-type]
    return replace(rows, findings=(first, *rows.findings[1:]), judgements=(_LOST, _HELD))


def _finding(**given: object) -> Finding:
    return _judged(**given).findings[0]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Dismissed by Ana on 2026-01-02: two shops"),
        ({"verdict": Ruling.NOT_SAME, "note": None}, "Judged not the same thing by Ana on 2026"),
        ({"outdated": True}, "Judged before, changed since: dismissed by Ana"),
        ({"verdict": None, "review": Review.OPEN, "reviewer": None, "note": None}, ""),
    ],
)
def test_a_verdict_is_one_line(given: dict[str, object], words: str) -> None:
    """What, by whom, when and why; nothing where nobody has judged."""
    assert judged(_finding(**({"judged_at": "2026-01-02T09:00"} | given))).startswith(words)
    if not words:
        assert judged(_finding(**(given | {"judged_at": None}))) == ""


def test_settled_findings_are_folded_away_and_counted() -> None:
    """Each still opens to its words, and the line above says how many there are."""
    page = parse(render(_judged(review=Review.DISMISSED))["report.html"])
    section = page.by_id("settled")
    assert section.all(cls="total")[0].text() == "2"
    (folded,) = section.all(cls="folded")
    assert folded.all("summary")[0].text() == "2 dismissed"
    assert len(folded.all(cls="card")) == 2
    said = {line.text() for line in section.all(cls="judged")}
    assert "Dismissed by Ana on 2026-01-02: two shops" in said


def test_every_finding_has_the_line_to_copy() -> None:
    """In the page with its own id; once for all of them in Markdown."""
    files = render(tables())
    page = parse(files["report.html"])
    line = "anafacts judge f-six dismiss --note '...'"
    assert page.by_id("f-six").all(cls="judge")[0].text() == line
    assert "`anafacts judge ID dismiss --note '...'`" in files["report.md"].decode()


def test_a_verdict_in_force_has_the_line_that_takes_it_back() -> None:
    """One that is outdated is to be given anew."""
    rows = _judged(review=Review.DISMISSED)
    name = rows.findings[0].finding_id
    page = parse(render(rows)["report.html"])
    assert page.by_id(name).all(cls="judge")[0].text() == f"anafacts judge {name} reopen"
    page = parse(render(_judged(outdated=True))["report.html"])
    assert "dismiss --note" in page.by_id(name).all(cls="judge")[0].text()


def test_what_changed_stands_on_the_finding() -> None:
    """With the word for the reason beside the state."""
    rows = _judged(
        state=FindingState.UPDATED,
        change="The first figure changed.",
        change_reason=Change.VALUE_CHANGED,
    )
    files = render(rows)
    card = parse(files["report.html"]).by_id(rows.findings[0].finding_id)
    assert card.all(cls="change")[0].text() == "The first figure changed."
    assert "updated by a changed value" in [b.text() for b in card.all(cls="badge")]
    assert "**Since the run before:** The first figure changed." in files["report.md"].decode()


def test_judgements_on_nothing_are_listed() -> None:
    """First and unfolded, as text; those that hold are counted, with a link to their finding."""
    files = render(_judged())
    section = parse(files["report.html"]).by_id("judgements")
    lost, held = section.all("li")
    assert lost.text() == (
        "mark-0-date explained by a reviewer by Ana on 2026-01-02: <b>leap year</b> "
        "line 7 · on no finding of this run"
    )
    assert held.all("a")[0].attrs["href"] == "#f-books"
    assert "1 judgement is on no finding of this run" in section.all(cls="intro")[0].text()
    text = files["report.md"].decode()
    assert "## Judgements (2)" in text
    assert "- `mark-0-date` explained by a reviewer by Ana" in text
    assert [j["fingerprint"] for j in json.loads(files["report.json"])["judgements"]] == [
        *("ff-books", "mark-0-date"),
    ]
