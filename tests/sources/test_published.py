"""Dates of publication and titles, read from the text."""

from typing import Any

import pytest

from anafacts.model import PublishedBasis
from anafacts.sources.published import publication
from anafacts.sources.titles import title_of
from tests.sources.cases import cases, names


@pytest.mark.parametrize("case", cases("sources_published"), ids=names("sources_published"))
def test_publication(case: dict[str, Any]) -> None:
    """The date of publication is the one stated, else bounded from below, else not known."""
    found = publication(case["paragraphs"])
    assert str(found.interval or "") == case["published"]
    assert found.basis == PublishedBasis(case["basis"])


def test_the_note_says_how() -> None:
    """The note quotes the words on which the date rests."""
    assert publication(["Published 3 May 2024"]).note == "the text says 'Published 3 May 2024'"
    assert publication(["Nothing here."]).note == "nothing in the text bounds the date"


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (
            ["CARI /", "GLOBAL", "Number 1", "Active Non-Alignment in Our Time"],
            "Active Non-Alignment in Our Time",
        ),
        (
            [
                "4 July 2016 Last updated at 09:20 GMT",
                "Ferry line reopens: first ships leave",
            ],
            "Ferry line reopens: first ships leave",
        ),
        (["By Jane Doe of Reuters", "Trade with China grows"], "Trade with China grows"),
        (["The army left the valley at dawn on Sunday.", "No one was hurt there"], None),
        (["Report", "References"], None),
    ],
)
def test_title(paragraphs: list[str], title: str | None) -> None:
    """The title is the first line that reads like one; running text has none."""
    assert title_of(paragraphs) == title
