"""One type for one name over a document."""

from typing import Any

import pytest

from anafacts.extract.pipes.name_heads import NameHeads
from anafacts.extract.pipes.vote import NAME_VOTE
from anafacts.lexicon import load
from tests.extract.claims.reading import cases
from tests.extract.pipes.marked import found, marked, pipeline


@pytest.mark.parametrize("case", cases("pipes_vote"))
def test_names(case: dict[str, Any]) -> None:
    """The mentions of a name, and its short forms, end with one type."""
    nlp = pipeline(NAME_VOTE)
    doc = marked(nlp, case["text"], case["given"])
    for _name, component in nlp.pipeline:
        doc = component(doc)
    assert found(doc) == case["entities"]


def test_no_head_tells_two_types() -> None:
    """A word stands once in the list of heads, in small letters."""
    words = [word for entry in load("name_heads", NameHeads) for word in entry.words]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)
    assert {entry.type for entry in load("name_heads", NameHeads)} == {"LOC", "ORG"}
