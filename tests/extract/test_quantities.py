"""The figures of a parsed text."""

import spacy

from anafacts.extract import load_pipeline
from anafacts.extract.quantities import quantities_of


def test_a_count_takes_its_noun_from_the_parse() -> None:
    """The unit is the counted noun in the singular, and the figure ends behind it."""
    doc = load_pipeline("shipped")("The mayor opened 14 new river bridges in May.")
    (found,) = quantities_of(doc)
    assert found.figure.unit == "river bridge"
    assert doc.text[found.start : found.end] == "14 new river bridges"


def test_a_text_without_a_parse_keeps_what_the_rules_read() -> None:
    """A blank pipeline gives figures, and of a noun no more than the plural behind the number."""
    doc = spacy.blank("en")("The mayor opened 14 new river bridges over 3 km.")
    assert [f.figure.unit for f in quantities_of(doc)] == ["bridge", "kilometer"]
