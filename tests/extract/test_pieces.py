"""Long texts are parsed piece by piece, and nobody can tell."""

import pytest
import spacy

from anafacts.extract.load import load_pipeline
from anafacts.extract.pieces import parse

TEXT = "Trade grew by 5 percent.\n\nPrice rises slowed in May.\n\nExports to Peru doubled."


def test_pieces_make_the_same_sentences_as_the_whole() -> None:
    """Cut between paragraphs, a text has the same words and sentences as if read at once.

    A tree may differ: the model sees four words beyond a break.
    """
    nlp = load_pipeline("shipped")
    whole, joined = parse(nlp, TEXT), parse(nlp, TEXT, 30)
    assert joined.text == TEXT
    assert [(t.idx, t.text) for t in joined] == [(t.idx, t.text) for t in whole]
    assert all(t.head.sent == t.sent for t in joined)
    assert [s.text for s in joined.sents] == [s.text for s in whole.sents]


@pytest.mark.parametrize(
    "text",
    ["word " * 9, "line\n" * 9, "x" * 40, "para\n\n" * 9, ""],
    ids=["words", "lines", "no break", "paragraphs", "empty"],
)
def test_no_code_point_is_lost(text: str) -> None:
    """Wherever a text must be cut, its pieces hold all of it and none is longer than allowed."""
    nlp = spacy.blank("en")
    nlp.max_length = 12  # spaCy refuses a longer piece
    assert parse(nlp, text, 12).text == text
