"""Texts of any length to one parse: what is too long for the model is read piece by piece."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

_MOST = 250_000  # code points: a parse takes some 1 GB a million, and spaCy refuses more than that
_BREAKS = ("\n\n", "\n", " ")  # where a text may be cut, the best place first


def parse(nlp: Language, text: str, most: int = _MOST) -> Doc:
    """Return the parse of a text, whose ``text`` equals it; no piece is longer than ``most``.

    Pieces end behind a paragraph, else a line, else a word, so that no sentence of a text with
    paragraphs is cut.
    """
    parts = [nlp(piece) for piece in _pieces(text, most)]
    if len(parts) == 1:
        return parts[0]
    # What components remembered of a piece is not true of the whole.
    return Doc.from_docs(parts, ensure_whitespace=False, exclude=["user_data"])  # type: ignore[call-arg]  # newer than its stub


def _pieces(text: str, most: int) -> Iterator[str]:
    start = 0
    while len(text) - start > most:
        end = _cut(text, start, start + most)
        yield text[start:end]
        start = end
    yield text[start:]


def _cut(text: str, start: int, end: int) -> int:
    """Return the offset behind the last good break before ``end``, or ``end`` where none is."""
    ends = (text.rfind(mark, start, end) + len(mark) for mark in _BREAKS if mark in text[start:end])
    return next(ends, end)
