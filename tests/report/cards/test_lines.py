"""The closed line of a finding says what it is about, and who says what."""

import re
from dataclasses import replace

import pytest

from anafacts.model import FindingState, FindingType, Review, Severity
from anafacts.report import head, render
from anafacts.report.cards.lines import said
from anafacts.report.findings import ordered
from anafacts.report.lookup import lookup
from anafacts.report.words import cut
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.sample_texts import evidence


@pytest.fixture(scope="module")
def page() -> Node:
    """The page of the sample."""
    return parse(render(tables())["report.html"])


def _summary(page: Node, name: str) -> str:
    return page.by_id(name).all("summary")[0].text()


def test_two_figures_of_a_fact_stand_under_what_they_are_about() -> None:
    """The fact's name, then each side with who and when; the title would say both again."""
    rows = tables()
    books = tuple(
        replace(f, fact_id="t-books" if f.finding_id == "f-books" else None) for f in rows.findings
    )
    assert _summary(parse(render(replace(rows, findings=books))["report.html"]), "f-books") == (
        "minor explained difference · superseded updated books published by Jorge Heine "
        "CARI Global Affairs says “17 books” (December 2024) / "
        "Boston University, Pardee School says “18 books” (2025, inferred)"
    )


def test_a_list_says_what_is_announced_against_what_follows(page: Node) -> None:
    """The first three of what follows, and how many more; who and when once."""
    assert _summary(page, "f-six") == (
        "major conflict · enumeration new Six areas are announced, five are listed "
        "CGTN announces “six areas” (5 November 2025) / there follow “First, infrastructure and "
        "connectivity”, “In addition, financial innovation”, “Moreover, the green transition” "
        "and 2 more"
    )


def test_two_sides_of_one_text_name_it_once(page: Node) -> None:
    """Who and when are not said twice in a line."""
    assert _summary(page, "f-anniversary").endswith(
        "CGTN says “tenth anniversary” (13 to 31 May 2025, inferred) / "
        "“co-launched by Chinese and Latin American leaders in 2014”"
    )


def test_one_side_alone_names_only_who_and_when() -> None:
    """What it says stands in the title."""
    rows = tables()
    finding = next(f for f in rows.findings if f.finding_id == "f-period")
    (side,) = said(finding, lookup(rows))
    assert (side.words, side.who) == ((), "Jorge Heine in Boston University, Pardee School")


def test_of_long_words_the_line_has_what_the_title_names() -> None:
    """A whole sentence is cut to the phrase in question, or to its beginning."""
    rows = tables()
    six = next(f for f in rows.findings if f.finding_id == "f-six")
    whole = evidence("bu_pardee", "Present at the first China-CELAC ministerial meeting that took "
                     "place in Beijing in 2015, Heine has witnessed")  # fmt: skip
    finding = replace(
        six,
        type=FindingType.IDENTITY,
        title='One is called "China-CELAC ministerial meeting"',
        evidence=(whole, evidence("cgtn_li", "tenth anniversary")),
    )
    assert said(finding, lookup(rows))[0].words == ("China-CELAC ministerial meeting",)
    other = replace(finding, title="No name")
    assert said(other, lookup(rows))[0].words == (cut(whole.quote, 80),)
    assert len(cut(whole.quote, 80)) <= 80 < len(whole.quote)


def test_lines_carry_what_a_script_filters_by(page: Node) -> None:
    """Severity, type, family, state, review, sources and order stand as the tables have them."""
    card = page.by_id("f-books")
    assert {k: v for k, v in card.attrs.items() if k.startswith("data-")} == {
        "data-severity": "minor",
        "data-type": "superseded",
        "data-family": "explained",
        "data-state": "updated",
        "data-review": "open",
        "data-sources": "cari_heine bu_pardee",
        "data-order": "2",
    }
    assert card.attrs["class"].split()[:2] == ["card", "finding"]


def test_new_and_changed_stand_before_what_was_there() -> None:
    """The gravest first within each; what a person accepted comes last."""
    first = tables().findings[0]
    rows = [
        replace(first, finding_id=name, state=state, severity=severity, review=review)
        for name, state, severity, review in (
            ("old-major", FindingState.UNCHANGED, Severity.MAJOR, Review.OPEN),
            ("new-minor", FindingState.NEW, Severity.MINOR, Review.OPEN),
            ("accepted", FindingState.NEW, Severity.MAJOR, Review.ACCEPTED),
            ("changed-major", FindingState.UPDATED, Severity.MAJOR, Review.OPEN),
            ("old-minor", FindingState.UNCHANGED, Severity.MINOR, Review.OPEN),
        )
    ]  # fmt: skip
    assert [f.finding_id for f in ordered(rows)] == [
        *("changed-major", "new-minor", "old-major", "old-minor", "accepted"),
    ]


def test_each_sort_has_its_heading(page: Node) -> None:
    """Where all are new there is none."""
    heads = [h.text() for h in page.by_id("findings").all("h3")]
    assert heads == ["New and changed 2", "Open since an earlier run 1"]
    rows = tables()
    new = tuple(replace(f, state=FindingState.NEW) for f in rows.findings)
    assert (
        parse(render(replace(rows, findings=new))["report.html"]).by_id("findings").all("h3") == []
    )


@pytest.mark.parametrize(
    ("new", "changed", "copies", "words"),
    [
        (2, 1, 0, "2 new, 1 changed"),
        (0, 1_200, 0, "1,200 changed"),
        (1, 0, 2, "2 copies among them, 1 new"),
        (0, 0, 0, ""),
    ],
)
def test_head_says_how_many_texts_are_new_and_changed(
    new: int, changed: int, copies: int, words: str
) -> None:
    """Those that are removed or renamed are told in the sentence on the run before."""
    rows = tables()
    run = replace(
        rows.runs[-1],
        new_documents=new,
        changed_documents=changed,
        renamed_documents=1,
        removed_documents=1,
    )
    first, *others = rows.documents
    copied = [replace(d, repeats_of=first.doc_id) for d in others[:copies]]
    documents = (first, *copied, *others[copies:])
    told = head.counts(replace(rows, documents=documents, runs=(rows.runs[0], run)))
    assert (told[0].label, told[0].detail) == ("texts", words)


def test_head_of_the_first_run() -> None:
    """There all are new, which need not be counted; before any run nothing is said."""
    rows = tables()
    first = replace(rows, runs=(replace(rows.runs[-1], new_documents=5),))
    assert head.counts(first)[0].detail == ""
    assert head.since(first) == "The first run: there is none before it to compare with."
    assert head.since(replace(rows, runs=())) == ""


def test_no_style_hides_a_word_of_a_line(page: Node) -> None:
    """A severity is a class of its own; a picture that drops its minor ticks must not drop it."""
    (style,) = page.all("style")
    rules = re.findall(r"([^{}]+)\{[^{}]*display: ?none", style.text())
    hidden = {selector.strip() for rule in rules for selector in rule.split(",")}
    words = {c for badge in page.all(cls="badge") for c in badge.attrs["class"].split()}
    assert hidden
    assert not hidden & {f".{word}" for word in words}
