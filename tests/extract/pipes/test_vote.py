"""One type for one name over a document."""

from typing import Any

import pytest

from anafacts.extract.pipes.vote import NAME_VOTE
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
