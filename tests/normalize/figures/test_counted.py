"""The plural noun behind a number, without a parse."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anafacts.lexicon import words_of_kind
from anafacts.normalize.figures import find_figures, with_nouns
from anafacts.normalize.figures.counted import FLAG, name_of

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "counted.toml").read_text(encoding="utf-8")
)["case"]
WORDS = "12 3,500 one dozens of the boats people more others new - , ( \n km sales % half a said's"


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each count has the unit of its case and ends behind its noun; a noun by place is flagged."""
    text = case["text"]
    before = find_figures(text).mentions
    found = with_nouns(text, before)
    assert [m.figure.unit for m in found] == case["units"]
    if "quotes" in case:
        assert [text[m.start : m.end] for m in found] == case["quotes"]
    for old, new in zip(before, found, strict=True):
        assert (FLAG in new.flags) == (old.figure.unit != new.figure.unit)
        assert new.flags or new == old


def test_the_other_reading_counts_the_same() -> None:
    """A hedge that may be shared is shared by what counts the same things."""
    text = "nearly 40 vans, 30 buses"
    second = with_nouns(text, find_figures(text).mentions)[1]
    assert second.other is not None
    assert second.figure.unit == second.figure.base_unit == second.other.unit == "bus"


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" "))).map(" ".join))
def test_no_two_overlap(text: str) -> None:
    """A count never reaches into the next figure, nor beyond the text."""
    found = with_nouns(text, find_figures(text).mentions)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.end <= len(text) for m in found)


@pytest.mark.parametrize(
    "kind", ["end", "determiner", "placeholder", "plural", "no_plural", "no_noun"]
)
def test_every_kind_of_word_is_listed(kind: str) -> None:
    """The words of every kind that are asked for are there, in small letters."""
    words = words_of_kind("count_words", kind)
    assert words
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("plural", "name"),
    [("boxes", "box"), ("heroes", "hero"), ("cities", "city"), ("kids", "child")],
)
def test_the_name_of_a_plural(plural: str, name: str) -> None:
    """It is the singular, or the noun under which tables have it."""
    assert name_of(plural) == name
