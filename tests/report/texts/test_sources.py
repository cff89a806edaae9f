"""How many texts the page has room for, and what becomes of the others."""

from dataclasses import replace

import pytest

from anafacts.model import Tables
from anafacts.report import render
from anafacts.report.build import view
from anafacts.report.texts import sources
from anafacts.report.texts.heads import Room
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS
from tests.report.texts.test_annotated import with_texts


def _page(rows: Tables) -> Node:
    return parse(render(rows)["report.html"])


def test_text_without_room_keeps_its_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the command that prints the text; texts with findings are the last to go."""
    monkeypatch.setattr(sources, "MOST_TEXT_BYTES", 6000)
    heads = _page(with_texts()).all("details", "source")
    shown = [bool(head.all("div", "marked")) for head in heads]
    assert len(heads) == len(TEXTS)
    assert shown[0]
    assert not all(shown)
    hidden = heads[shown.index(False)]
    name = hidden.all("code")[0].text()
    assert f"anafacts show {name} prints it" in hidden.text()


def test_texts_without_room_for_a_head_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those left are named up to a number, and the rest of them counted."""
    monkeypatch.setattr(sources, "MOST_HEAD_BYTES", 3000)
    monkeypatch.setattr(sources, "MOST_NAMES", 1)
    found = view(tables()).sources
    assert 0 < len(found.pages) < found.total == len(TEXTS)
    assert (len(found.left), found.hidden) == (1, len(TEXTS) - len(found.pages) - 1)
    page = _page(tables())
    told = page.by_id("documents").all("details", "fold")[-1].text()
    assert f"{found.left[0]} and {found.hidden} more in the tables" in told
    targets = {a.attrs["href"][1:] for a in page.all("a") if a.attrs["href"][0] == "#"}
    assert targets <= {n.attrs["id"] for n in page.all() if "id" in n.attrs}


def test_many_texts_have_narrow_heads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many texts a head lists few findings and counts the numbers, the whole text lists all."""
    monkeypatch.setattr(sources, "FEW", 1)
    monkeypatch.setattr(sources, "NARROW", Room(findings=0, quotes=0))
    narrow = _page(tables()).by_id("doc-cgtn_li")
    assert "1 more finding of this text" in narrow.text()
    assert "date 2 2 in the tables" in narrow.text()
    whole = _page(with_texts()).by_id("doc-cgtn_li")
    assert [d.text() for d in whole.all("dd") if "2014" in d.text()] == ["May 13, 2025 · 2014"]


def test_without_texts_the_heads_stay() -> None:
    """A report from stored tables, where the texts are not at hand, says so for each."""
    heads = _page(tables()).all("details", "source")
    assert len(heads) == len(TEXTS)
    assert all("The text is not shown, for its file" in head.text() for head in heads)
    assert not any(head.all("div", "marked") for head in heads)


def test_head_of_a_copy_says_of_what() -> None:
    """What repeats another text says so, and an address is a link."""
    rows = tables()
    copies = tuple(replace(d, repeats_of="jacobin") for d in rows.documents)
    head = _page(replace(rows, documents=copies)).by_id("doc-cgtn_wang")
    assert "a copy of jacobin" in head.text()
    assert "https://news.example/wang" in {a.attrs["href"] for a in head.all("a")}
