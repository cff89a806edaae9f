"""The texts in the report, with what was read of them marked and explained beside."""

from dataclasses import replace

import pytest

from anafacts.model import Dropped, Tables
from anafacts.report import annotated, render
from anafacts.report.annotated import marked_texts
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS


def with_texts(**other: str) -> Tables:
    """Return the sample with the texts of its files at hand."""
    rows, texts = tables(), TEXTS | other
    return replace(rows, documents=tuple(replace(d, text=texts[d.doc_id]) for d in rows.documents))


@pytest.fixture(scope="module")
def page() -> Node:
    """Return the page of the sample with its texts."""
    return parse(render(with_texts())["report.html"])


def _without_labels(node: Node) -> str:
    parts = (
        c if isinstance(c, str) else _without_labels(c)
        for c in node.children
        if isinstance(c, str) or c.tag != "sup"
    )
    return "".join(parts)


def test_every_text_stands_whole_on_the_page(page: Node) -> None:
    """Marks add labels and take nothing away; the texts with findings come first."""
    shown = page.all("details", "marked")
    texts = ["".join(map(_without_labels, d.all(cls="text"))) for d in shown]
    assert sorted(texts) == sorted(TEXTS.values())
    counts = [d.all("summary")[0].text() for d in shown]
    assert ["finding" in c for c in counts] == sorted(
        ("finding" in c for c in counts), reverse=True
    )


def test_every_place_of_a_finding_links_to_its_mark(page: Node) -> None:
    """Each place of evidence is a link to the anchor before the very words, once on the page."""
    ids = [n.attrs["id"] for n in page.all() if "id" in n.attrs]
    assert len(ids) == len(set(ids))
    for finding in tables().findings[:2]:
        places = page.by_id(finding.finding_id).all(cls="place")
        links = [a for p in places for a in p.all("a")]
        assert [a.text() for a in links] == [
            f"{e.doc_id}:{e.start}-{e.end}" for e in finding.evidence
        ]
        anchors = [page.by_id(a.attrs["href"][1:]) for a in links]
        assert [a.attrs["class"] for a in anchors] == ["at"] * len(anchors)


def test_note_of_a_finding_leads_back_to_it(page: Node) -> None:
    """Beside the paragraph the finding's line is a link to its card."""
    notes = [n for d in page.all("details", "marked") for n in d.all("li", "finding")]
    targets = {a.attrs["href"][1:] for n in notes for a in n.all("a")}
    assert targets
    assert all(page.by_id(target).tag == "details" for target in targets)


def test_label_of_a_claim_says_how_it_was_read(page: Node) -> None:
    """On the label, and beside the paragraph, stand value, measure, subject, period, speaker."""
    (note,) = [n for n in page.all("li", "claim") if "17 (book)" in n.text()]
    label = note.all("b")[0].text()
    titles = [s.attrs["title"] for s in page.all("sup", "claim") if s.text() == label]
    assert note.text().removeprefix(f"{label} ") in titles


def test_hostile_text_stays_text() -> None:
    """A text may hold marks of HTML and lone surrogates; nothing of it becomes an element."""
    bad = "<script>alert(1)</script> \ud800 & <b onclick=x>3</b>\n\n</details><img src=x>"
    page = parse(render(with_texts(jacobin=bad))["report.html"])
    assert len(page.all("script")) == 1
    assert page.all("img") == []
    texts = [d.text() for d in page.all("details", "marked")]
    assert any("<script>alert(1)</script>" in t and "</details><img src=x>" in t for t in texts)


def test_mark_stands_only_where_its_quote_does() -> None:
    """A row that does not fit the text, which has changed since, marks nothing."""
    rows = with_texts(jacobin="Other words.")
    added = replace(rows, dropped=(Dropped("jacobin", 0, 5, "Other", "name"),))
    (text,) = [t for t in marked_texts(added).texts if t.source.doc_id == "jacobin"]
    kinds = {piece.kind for p in text.paragraphs for piece in p.pieces}
    assert kinds == {"", "dropped"}


def test_texts_beyond_the_room_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left out is said in a word; what has findings is left out last."""
    monkeypatch.setattr(annotated, "MOST_CHARACTERS", 1000)
    found = marked_texts(with_texts())
    assert 0 < len(found.texts) < len(TEXTS)
    assert found.hidden == len(TEXTS) - len(found.texts)
    page = parse(render(with_texts())["report.html"])
    assert f"{found.hidden} texts are not shown here" in page.by_id("marked").text()


def test_without_texts_there_is_no_section() -> None:
    """A report from stored tables, where the texts are not at hand, links to nothing missing."""
    page = parse(render(tables())["report.html"])
    assert page.all("details", "marked") == []
    targets = {a.attrs["href"][1:] for a in page.all("a") if a.attrs["href"].startswith("#")}
    assert targets <= {n.attrs["id"] for n in page.all() if "id" in n.attrs}
