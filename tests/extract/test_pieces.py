"""Long texts are read piece by piece, and nobody can tell."""

import pytest

from anafacts.extract.document import extract_document
from anafacts.extract.load import load_pipeline
from anafacts.extract.pieces import cuts, pieces_of
from tests.extract.claims.reading import document

TEXT = "Trade grew by 5 percent.\n\nPrice rises slowed in May.\n\nSales rose by 7 percent."


def test_the_figures_of_all_pieces_are_where_they_were() -> None:
    """Cut between paragraphs, a text has the same figures at the same places as if read at once."""
    whole, parts = pieces_of(document(TEXT)), list(pieces_of(document(TEXT), 30))
    known = [p.document.analysis.raw(m.start, m.end) for p in whole for m in p.mentions]
    found = [p.document.analysis.raw(m.start, m.end) for p in parts for m in p.mentions]
    assert len(parts) > 1
    assert found == known
    assert [TEXT[span.start : span.end] for span in found] == ["5 percent", "7 percent"]


def test_a_document_of_many_pieces_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims stand in text order with spans in the raw text, as do the numbers set aside."""
    nlp = load_pipeline("shipped")
    text = TEXT + "\n\nThe room is No. 12 today."
    whole = extract_document(nlp, document(text))
    monkeypatch.setattr("anafacts.extract.document.pieces_of", lambda d: pieces_of(d, 30))
    parts = extract_document(nlp, document(text))
    assert [c.span for c in parts.claims] == [c.span for c in whole.claims]
    assert [d.quote for d in parts.dropped] == [d.quote for d in whole.dropped] == ["12"]


@pytest.mark.parametrize(
    "text",
    ["word " * 9, "line\n" * 9, "x" * 40, "para\n\n" * 9, ""],
    ids=["words", "lines", "no break", "paragraphs", "empty"],
)
def test_no_code_point_is_lost(text: str) -> None:
    """Wherever a text must be cut, its pieces hold all of it and none is longer than allowed."""
    found = list(cuts(text, 12))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= 12 for start, end in found)
