"""Known territories and bodies of states."""

from typing import Any

import pytest

from anafacts.extract.pipes.gazetteer import DEMONYMS, GAZETTEER
from tests.extract.claims.reading import cases
from tests.extract.pipes.marked import found, marked, pipeline


@pytest.mark.parametrize("case", cases("pipes_gazetteer"))
def test_names(case: dict[str, Any]) -> None:
    """A known place or body is found whole and under its type, and no longer name is broken."""
    nlp = pipeline(GAZETTEER)
    doc = marked(nlp, case["text"], case["given"])
    for _name, component in nlp.pipeline:
        doc = component(doc)
    assert found(doc) == case["entities"]


@pytest.mark.parametrize(
    ("text", "demonyms"),
    [
        ("Chinese and Latin American leaders met in China.", ["Chinese", "Latin American"]),
        ("The Chileans left.", ["Chileans"]),
        ("Native Americans in the United States", ["Native Americans"]),
        ("polish the turkey", []),
    ],
)
def test_demonyms_are_kept_apart(text: str, demonyms: list[str]) -> None:
    """Adjectives of places and the names of their people are spans of their own, no entities."""
    doc = pipeline(GAZETTEER)(text)
    assert [span.text for span in doc.spans[DEMONYMS]] == demonyms
    assert not {span.text for span in doc.ents} & set(demonyms)


def test_it_works_without_entities() -> None:
    """An empty text stays empty, and one without capitals gets no entity."""
    assert not pipeline(GAZETTEER)("").ents
    assert not pipeline(GAZETTEER)("the us of a turkey in china shops").ents
