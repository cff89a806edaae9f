"""The entity and the property of figures, in parsed sentences."""

import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from anafacts.extract import load_pipeline
from anafacts.extract.about.whose import Bounds, Described, described_by
from anafacts.extract.quantities import read_quantities

CASES = tomllib.loads(
    (Path(__file__).parents[3] / "cases/about_entities.toml").read_text(encoding="utf-8")
)["case"]


def _text(doc: Doc, bounds: Bounds | None) -> str:
    return doc[slice(*bounds)].text if bounds else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_entity_and_property(case: dict[str, object]) -> None:
    """Each figure has the words of what it describes and of what it gives of it."""
    doc = load_pipeline("shipped")(str(case["text"]))
    found = described_by(doc, read_quantities(doc))
    assert [[_text(doc, d.entity), _text(doc, d.property)] for d in found] == case["described"]


def test_nothing_is_told_without_a_parse() -> None:
    """A blank pipeline gives neither, and as many answers as figures."""
    doc = spacy.blank("en")("The depth of the harbour is 9 m, that of the lake 20 m.")
    assert described_by(doc, read_quantities(doc)) == (Described(), Described())
