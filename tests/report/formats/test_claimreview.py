"""claimreview.jsonld keeps to the terms of schema.org, and rates nothing."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from anafacts.model import DateInterval, Family, FindingState, Review, Severity, Tables
from anafacts.report.formats.claimreview import render_claimreview
from tests.report.formats.hostile import TEXTS, hostile
from tests.report.sample import tables

# The properties that schema.org gives these types, as far as they are used here.
_THING = {"@id", "@type", "name", "url", "identifier"}
_WORK = _THING | {"author", "datePublished", "publisher", "text"}
_TERMS = {
    "ClaimReview": _WORK
    | {"claimReviewed", "itemReviewed", "reviewBody", "reviewAspect", "associatedClaimReview"},
    "Claim": _WORK | {"appearance", "firstAppearance"},
    "CreativeWork": _WORK,
    "Organization": _THING,
    "SoftwareApplication": _WORK,
    None: _THING,
}


def _reviews(rows: Tables) -> list[dict[str, Any]]:
    content = json.loads(render_claimreview(rows))
    assert content.keys() == {"@context", "@graph"}
    assert content["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = content["@graph"]
    return graph


def _open_books() -> Tables:
    """Return the sample with the two books in open conflict."""
    rows = tables()
    books = next(f for f in rows.findings if f.finding_id == "f-books")
    return replace(rows, findings=(replace(books, family=Family.CONFLICT),))


def test_each_side_is_a_review_and_names_the_other() -> None:
    """The claim is its sentence; who said it, where and when stands beside it."""
    first, second = _reviews(_open_books())
    assert first["@id"] == "urn:anafacts:review:ff-books:1"
    assert first["associatedClaimReview"] == [{"@id": second["@id"]}]
    assert first["claimReviewed"].startswith("He has published 17 books, including")
    claim = first["itemReviewed"]
    assert (claim["@type"], claim["text"]) == ("Claim", "17 books")
    assert (claim["author"], claim["datePublished"]) == ([{"name": "Jorge Heine"}], "2024-12")
    assert claim["appearance"]["publisher"]["name"] == "CARI Global Affairs"
    assert first["datePublished"] == "2025-11-21"
    assert first["reviewBody"].startswith("17 books in December 2024, 18 in 2025. Both count")


def test_items_of_a_list_are_no_claims() -> None:
    """Of six areas and the list that follows, only the count is a claim."""
    six = [r for r in _reviews(tables()) if r["identifier"] == "ff-six"]
    assert [r["itemReviewed"]["text"] for r in six] == ["six areas"]
    assert "associatedClaimReview" not in six[0]


@pytest.mark.parametrize(
    "change",
    [
        {"family": Family.EXPLAINED},
        {"family": Family.AGREE, "severity": Severity.INFO},
        {"review": Review.DISMISSED},
        {"state": FindingState.ABSENT},
    ],
)
def test_only_open_disagreements_are_there(change: dict[str, Any]) -> None:
    """What is explained, holds, is settled or gone is no fact check."""
    rows = _open_books()
    assert _reviews(replace(rows, findings=(replace(rows.findings[0], **change),))) == []


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (DateInterval.of_day(date(2025, 5, 13)), "2025-05-13"),
        (DateInterval.of_month(2025, 5), "2025-05"),
        (DateInterval.of_years(2025, 2025), "2025"),
        (DateInterval.of_years(2024, 2025), None),
        (DateInterval(date(2025, 5, 13), date(2025, 6, 1)), None),
        (None, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    interval: DateInterval | None, written: str | None
) -> None:
    """A day, a month or a year; of any other stretch nothing is said."""
    rows = _open_books()
    documents = tuple(replace(d, meta=replace(d.meta, published=interval)) for d in rows.documents)
    claim = _reviews(replace(rows, documents=documents))[0]["itemReviewed"]
    assert claim.get("datePublished") == claim["appearance"].get("datePublished") == written


def test_an_inferred_date_is_not_given() -> None:
    """That a text speaks of 2025 as past bounds its day, and is no day of publication."""
    claim = _reviews(_open_books())[1]["itemReviewed"]
    assert claim["appearance"]["publisher"]["name"] == "Boston University, Pardee School"
    assert "datePublished" not in claim.keys() | claim["appearance"].keys()


@pytest.mark.parametrize("rows", [tables(), _open_books(), *map(hostile, TEXTS)])
def test_only_known_terms_and_no_rating(rows: Tables) -> None:
    """Every object has a type of schema.org and only its properties; no rating is among them."""
    for node in _nodes(_reviews(rows)):
        assert node.keys() <= _TERMS[node.get("@type")]
        assert all(value not in ("", [], None) for value in node.values())
        if "@id" in node:
            assert re.fullmatch(r"urn:anafacts:[a-z]+(:[\w.~%-]+)*", node["@id"])
        if "url" in node:
            assert re.fullmatch(r"https?://[!-~]+", node["url"])
    assert b"ating" not in render_claimreview(tables())


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value:
        if isinstance(child, dict | list):
            yield from _nodes(child)
