"""annotations.jsonld keeps to what the Web Annotation Data Model says MUST be."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from anafacts.model import FindingState, Tables
from anafacts.report.formats import annotations
from anafacts.report.formats.annotations import render_annotations
from tests.report.formats.hostile import TEXTS, hostile
from tests.report.formats.whole import whole
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS as FILES

_IRI = re.compile(r"(urn:anafacts:[a-z]+:|https?://)?[!-~]*")


def _items(rows: Tables) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(render_annotations(rows))["first"]["items"]
    return items


def _targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    target = item["target"]
    return target if isinstance(target, list) else [target]


@pytest.mark.parametrize("rows", [tables(), whole(), Tables(), *map(hostile, TEXTS)])
def test_the_collection_is_one(rows: Tables) -> None:
    """Context, id, type, total and a first page with its items, as section 5 asks."""
    content = json.loads(render_annotations(rows))
    assert content["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert content["type"] == "AnnotationCollection"
    page = content["first"]
    assert (page["type"], page["partOf"]) == ("AnnotationPage", content["id"])
    assert content["total"] == len(page["items"])
    names = [item["id"] for item in page["items"]]
    assert len({content["id"], page["id"], *names}) == len(names) + 2
    assert all(_IRI.fullmatch(name) for name in (content["id"], page["id"], *names))


@pytest.mark.parametrize("rows", [tables(), whole(), *map(hostile, TEXTS)])
def test_every_annotation_is_one(rows: Tables) -> None:
    """An id, the type, at least one target, one source each, a body with a purpose."""
    for item in _items(rows):
        assert item["type"] == "Annotation"
        assert item["motivation"] == item["body"]["purpose"]
        assert item["motivation"] in ("assessing", "describing")
        assert item["body"]["type"] == "TextualBody"
        assert item["creator"] == "urn:anafacts:software:0.1.0"
        assert item["generated"] == "2025-11-21T20:32:00Z"
        assert _targets(item)
        for target in _targets(item):
            assert _IRI.fullmatch(target["source"])
            position, *quotes = target["selector"]
            assert 0 <= position["start"] < position["end"]
            assert all(quote["exact"] for quote in quotes)
            assert {quote["type"] for quote in quotes} <= {"TextQuoteSelector"}


def test_the_selectors_find_the_words() -> None:
    """Position and quote, with what stands around it, lead to the same place of the text."""
    for item in _items(whole()):
        for target in _targets(item):
            path = target.get("state", {"cached": target["source"]})["cached"]
            text = FILES[path.removesuffix(".txt")]
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            before, behind = quote.get("prefix", ""), quote.get("suffix", "")
            assert text[start:end] == quote["exact"]
            assert text[start - len(before) : end + len(behind)] == (
                before + quote["exact"] + behind
            )
            assert len(before) == min(32, start)
            assert len(behind) == min(32, len(text) - end)


def test_a_text_of_the_web_is_its_address_in_the_copy_that_was_read() -> None:
    """Positions count in the file: the page at the address is the source, the file its state."""
    targets = {t["source"]: t for item in _items(whole()) for t in _targets(item)}
    assert targets["https://news.example/li"]["state"] == {
        "type": "TimeState",
        "cached": "cgtn_li.txt",
    }
    assert "state" not in targets["jacobin.txt"]


def test_a_finding_is_on_all_its_spans() -> None:
    """The body says what it is and what would settle it; the sides are its targets."""
    item = next(i for i in _items(tables()) if i["id"] == "urn:anafacts:finding:f-six")
    assert [t["selector"][0]["type"] for t in item["target"]] == ["TextPositionSelector"] * 6
    assert item["body"]["value"].startswith("Six areas are announced, five are listed. The text")
    assert item["body"]["value"].endswith("read the speech on which the article rests.")


def test_a_claim_says_how_it_was_read() -> None:
    """Figure, measure, period and voice, as on the page."""
    words = {i["target"]["selector"][1]["exact"]: i["body"]["value"] for i in _items(tables())[5:]}
    assert words["over $500 billion"] == (
        "read as over $500 billion; measure trade between China and Latin America; "
        "subject China; period 2024; definition flow; said in the author's own voice"
    )


def test_what_is_gone_is_not_annotated() -> None:
    """Its offsets are those of an older text."""
    rows = tables()
    gone = tuple(replace(f, state=FindingState.ABSENT) for f in rows.findings)
    assert len(_items(replace(rows, findings=gone))) == len(rows.claims)


def test_too_many_are_cut_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings come first; the label says how many more stand in the tables."""
    monkeypatch.setattr(annotations, "MOST", 6)
    content = json.loads(render_annotations(tables()))
    assert content["label"] == "Findings and claims of anafacts; 11 more in the tables"
    assert content["total"] == 6
    motives = [item["motivation"] for item in content["first"]["items"]]
    assert motives == ["assessing"] * 5 + ["describing"]
