"""Events and works by the form of their names."""

from typing import Any

import pytest

from anafacts.extract.pipes.event_names import EventHead, EventSeries, heads
from anafacts.extract.pipes.name_words import name_words
from anafacts.extract.pipes.titled import TITLED_NAMES
from anafacts.lexicon import load
from tests.extract.claims.reading import cases
from tests.extract.pipes.marked import found, marked, pipeline

KINDS = [
    "loose title",
    "function",
    "event modifier",
    "small event modifier",
    "title link",
    "title opener",
    "work",
]


@pytest.mark.parametrize("case", cases("pipes_titled"))
def test_names(case: dict[str, Any]) -> None:
    """A name of an event or a title is found by its form, and other capitals are not."""
    nlp = pipeline(TITLED_NAMES)
    doc = marked(nlp, case["text"], case["given"])
    for _name, component in nlp.pipeline:
        doc = component(doc)
    assert found(doc) == case["entities"]


def test_heads_say_what_they_need() -> None:
    """Every head is one small word, and what must stand with it is small too."""
    for entry in heads().values():
        assert entry.head == entry.head.lower().strip()
        assert all(word == word.lower() for word in entry.needs)


@pytest.mark.parametrize("entry", list(heads().values()), ids=lambda entry: entry.head)
def test_every_head_finds_its_example(entry: EventHead) -> None:
    """The example of a head is found as a name of an event, up to its end or beyond the head."""
    doc = pipeline(TITLED_NAMES)(f"They met during {entry.example}")
    names = [span.text for span in doc.ents if span.label_ == "EVENT"]
    assert len(names) == 1
    assert entry.example.endswith(names[0])
    assert entry.head in names[0].lower()


@pytest.mark.parametrize("entry", load("event_series", EventSeries), ids=lambda e: e.prefix)
def test_every_series_finds_its_example(entry: EventSeries) -> None:
    """The example of a series holds an event of it."""
    doc = pipeline(TITLED_NAMES)(entry.example)
    assert [span.text.startswith(entry.prefix) for span in doc.ents] == [True]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_word_is_listed(kind: str) -> None:
    """The words of every kind that the components ask for are there, in small letters."""
    words = name_words(kind)
    assert words
    assert all(word == word.lower() for word in words)
