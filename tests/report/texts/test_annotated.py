"""The texts in the report, with what was read of them marked, explained and linked both ways."""

from dataclasses import replace

import pytest

from anafacts.model import Dropped, Reference, Removed, Span, Tables
from anafacts.report import render
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.sample_claims import ID
from tests.report.sample_texts import TEXTS

_MARKS = frozenset("cedfro")


def with_texts(**other: str) -> Tables:
    """Return the sample with the texts of its files at hand."""
    rows, texts = tables(), TEXTS | other
    return replace(rows, documents=tuple(replace(d, text=texts[d.doc_id]) for d in rows.documents))


def _page(rows: Tables) -> Node:
    return parse(render(rows)["report.html"])


@pytest.fixture(scope="module")
def page() -> Node:
    """Return the page of the sample with its texts."""
    return _page(with_texts())


def _texts(page: Node) -> list[Node]:
    return page.all("div", "marked")


def _shown(node: Node) -> str:
    """Return the text of a document without the labels of its marks and the notes beside."""
    parts = (
        c if isinstance(c, str) else _shown(c)
        for c in node.children
        if isinstance(c, str) or c.tag not in {"sup", "ul"}
    )
    return "".join(parts)


def _marks(text: Node) -> list[Node]:
    paragraphs = text.all("p")
    return [n for p in paragraphs for n in p.all() if n.attrs.get("class") in _MARKS]


def _ids(page: Node) -> list[str]:
    return [n.attrs["id"] for n in page.all() if "id" in n.attrs]


def test_every_text_stands_whole_on_the_page(page: Node) -> None:
    """Marks add labels and take nothing away; the texts with findings come first."""
    shown = ["".join(_shown(p) for p in text.all("p")) for text in _texts(page)]
    assert sorted(shown) == sorted(TEXTS.values())
    counts = [d.all("summary")[0].text() for d in page.all("details", "source")]
    assert ["finding" in c for c in counts] == sorted(
        ("finding" in c for c in counts), reverse=True
    )


def test_every_claim_is_underlined_and_leads_to_its_reading_and_back(page: Node) -> None:
    """Each claim has one mark at its place, one note with its id, and each leads to the other."""
    for claim in tables().claims:
        place = f"{claim.doc_id}:{claim.span.start}-{claim.span.end}"
        mark, note = page.by_id(place), page.by_id(claim.claim_id)
        assert (mark.attrs["class"], note.attrs["class"]) == ("c", "c")
        assert " ".join(_shown(mark).split()) == " ".join(claim.quote.split())
        leads = {n.attrs.get("href") for n in (mark, *mark.all("a"))}
        assert f"#{claim.claim_id}" in leads
        assert note.all("a")[0].attrs["href"] == f"#{place}"


def test_note_of_a_claim_leads_to_its_fact_its_findings_and_its_pairs(page: Node) -> None:
    """What uses a claim is linked from its note, a finding by its number in this text."""
    links = {a.text(): a.attrs["href"] for a in page.by_id(ID["17"]).all("a")[1:]}
    assert links == {"fact": "#t-books", "f1 explained difference: superseded": "#f-books"}
    pairs = {a.text() for a in page.by_id(ID["doubled"]).all("a")}
    assert "not comparable" in pairs


def test_note_of_a_claim_says_how_it_was_read(page: Node) -> None:
    """Beside the paragraph stand value with unit, measure, subject and what else was read."""
    assert (
        page.by_id(ID["17"])
        .text()
        .split(" · ")[0]
        .endswith("17 books; books published; of Jorge Heine")
    )


def test_every_place_of_a_finding_links_to_its_mark(page: Node) -> None:
    """Each place of evidence is a link to the mark around the very words, once on the page."""
    ids = _ids(page)
    assert len(ids) == len(set(ids))
    for finding in tables().findings[:2]:
        places = page.by_id(finding.finding_id).all(cls="place")
        links = [a for p in places for a in p.all("a")]
        names = [f"{e.doc_id}:{e.start}-{e.end}" for e in finding.evidence]
        assert [a.text() for a in links] == names
        assert [a.attrs["href"] for a in links] == [f"#{name}" for name in names]
        for item, name in zip(finding.evidence, names, strict=True):
            assert _shown(page.by_id(name)) == item.quote


def test_text_lists_its_findings_by_the_numbers_of_its_marks(page: Node) -> None:
    """The n-th finding at the head of a text is fn in its marks and in its notes."""
    for source in page.all("details", "source"):
        listed = [a.attrs["href"] for ol in source.all("ol", "fs") for a in ol.all("a")]
        named = {
            (a.text().split()[0], a.attrs["href"])
            for a in source.all("a")
            if a.text().startswith("f") and a.attrs["href"].startswith("#f-")
        }
        assert {(label, href) for label, href in named if label[1:].isdigit()} <= {
            (f"f{n}", href) for n, href in enumerate(listed, 1)
        }


def test_words_of_a_list_lead_to_the_finding(page: Node) -> None:
    """What a finding rests on beside claims is marked, labelled and explained once a paragraph."""
    text = page.by_id("doc-cgtn_wang")
    marks = [m for m in _marks(text) if m.attrs["class"] == "f"]
    assert [_shown(m) for m in marks][:1] == ["First, infrastructure and connectivity"]
    assert {m.attrs["href"] for m in marks} == {"#f-six"}
    assert len(text.all("li", "f")) == 1


def test_event_leads_to_its_line_among_the_events(page: Node) -> None:
    """A mark of an event links to all mentions of it; the mentions link to their places."""
    for event in tables().events:
        place = f"{event.doc_id}:{event.span.start}-{event.span.end}"
        mark = page.by_id(place)
        assert f"#{event.event_key}" in {n.attrs.get("href") for n in (mark, *mark.all("a"))}
        assert f"#{place}" in {a.attrs["href"] for a in page.by_id(event.event_key).all("a")}


def test_number_not_used_leads_to_the_reason_and_back(page: Node) -> None:
    """The mark links to why it was not used, the list under the text to the mark."""
    for number in tables().dropped:
        place = f"{number.doc_id}:{number.start}-{number.end}"
        reason = page.by_id(page.by_id(place).attrs["href"][1:])
        assert reason.text().startswith(number.reason.replace("_", " "))
        lists = page.by_id(f"doc-{number.doc_id}").all("dl", "un")
        assert f"#{place}" in {a.attrs["href"] for found in lists for a in found.all("a")}


def test_links_inside_the_page_lead_somewhere(page: Node) -> None:
    """No link has lost its anchor, with the texts at hand and without them."""
    for shown in (page, _page(tables())):
        targets = {a.attrs["href"][1:] for a in shown.all("a") if a.attrs["href"][0] == "#"}
        assert targets <= set(_ids(shown))


def test_hostile_text_stays_text() -> None:
    """A text may hold marks of HTML and lone surrogates; nothing of it becomes an element."""
    bad = "<script>alert(1)</script> \ud800 & <b onclick=x>3</b>\n\n</details><img src=x>"
    page = _page(with_texts(jacobin=bad))
    assert len(page.all("script")) == 1
    assert page.all("img") == []
    texts = [" ".join(p.text() for p in d.all("p")) for d in _texts(page)]
    assert any("<script>alert(1)</script>" in t and "</details><img src=x>" in t for t in texts)


def test_hostile_name_stays_an_attribute() -> None:
    """A file may be named with quotes, spaces and percent signs: its anchors and links hold."""
    rows = with_texts()
    name = 'a "x"><b> 100%\'s'
    documents = tuple(
        replace(d, doc_id=name) if d.doc_id == "jacobin" else d for d in rows.documents
    )
    dropped = tuple(replace(d, doc_id=name) for d in rows.dropped if d.doc_id == "jacobin")
    page = _page(replace(rows, documents=documents, dropped=dropped))
    (mark,) = _marks(page.by_id(f"doc-{name}"))
    assert mark.attrs["id"].startswith(f"{name}:")
    href = mark.attrs["id"].replace("%", "%25").replace(" ", "%20")
    assert f"#{href}" in {a.attrs["href"] for a in page.by_id(f"doc-{name}").all("a")}


def test_mark_stands_only_where_its_quote_does() -> None:
    """A row that does not fit the text, which has changed since, marks nothing."""
    rows = with_texts(jacobin="Other words.")
    added = replace(rows, dropped=(Dropped("jacobin", 0, 5, "Other", "name"),))
    marks = _marks(_page(added).by_id("doc-jacobin"))
    assert [(m.attrs["class"], m.text()) for m in marks] == [("d", "Other")]


def test_marks_that_cross_close_in_turn() -> None:
    """Of two marks that cross the inner one opens again behind the outer; one keeps the anchor."""
    rows = with_texts(jacobin="It grew in one two three four ways.")
    dropped = (
        Dropped("jacobin", 11, 18, "one two", "name"),
        Dropped("jacobin", 15, 24, "two three", "name"),
    )
    text = _page(replace(rows, dropped=dropped)).by_id("doc-jacobin")
    marks = _marks(text)
    assert [(m.text(), m.attrs.get("id", "")) for m in marks] == [
        ("one two", "jacobin:11-18"),
        ("two", "jacobin:15-24"),
        (" three".strip(), ""),
    ]


def test_part_that_is_not_read_and_works_cited_are_marked() -> None:
    """Banners and works cited are listed at the head, each with a link to its place."""
    rows = with_texts(jacobin="A banner.\n\nSmith, A. (2020). A book.\n\nThe end.")
    work = Reference("w", "jacobin", Span(11, 36), "Smith, A. (2020). A book.", names=("Smith",))
    documents = tuple(
        replace(d, removed=(Removed(0, 9, "banner"),)) if d.doc_id == "jacobin" else d
        for d in rows.documents
    )
    part = _page(replace(rows, documents=documents, references=(work,))).by_id("doc-jacobin")
    assert [(m.attrs["class"], m.text()) for m in _marks(part)] == [
        ("o", "A banner."),
        ("r", "Smith, A. (2020). A book."),
    ]
    links = {a.text(): a.attrs["href"] for a in part.all("a")}
    assert links["banner"] == "#jacobin:0-9"
    assert links["Smith (undated)"] == "#jacobin:11-36"
