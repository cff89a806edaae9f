"""Where spans stand in their files: addresses, lines and columns, the words around them."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from anafacts.model import Document, DocumentKind, Evidence, Span
from anafacts.report.formats.plain import address
from anafacts.report.lookup import Lookup

RAW = "RAW"
"""Names the folder of texts, from which the paths of documents go."""
REFERENCE = "REFERENCE"
"""Names the folder of a user's own tables."""

_LINE_END = re.compile(r"\r\n|\n")
_MARK = "\ufeff"
_OWN = "reference/"  # the paths of tables begin so, wherever their folder is


@dataclass(frozen=True, slots=True)
class Place:
    """A span in lines and columns from 1; ``end_column`` is behind the last character.

    ``offset`` is the number of characters before the span, a byte order mark not counted.
    """

    offset: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a document as its file has it, and where its lines begin."""

    text: str
    starts: tuple[int, ...]

    def holds(self, span: Span, quote: str) -> bool:
        """Return whether these words stand there: the file may be gone or have changed."""
        return bool(quote) and self.text[span.start : span.end] == quote

    def place(self, span: Span) -> Place:
        """Return the span, which must not be empty, in lines and columns."""
        first = bisect_right(self.starts, span.start) - 1
        last = bisect_right(self.starts, span.end - 1) - 1
        return Place(
            offset=span.start - self.starts[0],
            line=first + 1,
            column=span.start - self.starts[first] + 1,
            end_line=last + 1,
            end_column=span.end - self.starts[last] + 1,
        )


def texts(documents: Iterable[Document]) -> dict[str, Text]:
    """Return the texts that are at hand by the ids of their documents."""
    return {d.doc_id: _text(d.text) for d in documents if d.text}


def around(span: Span, text: str, most: int = 32) -> tuple[str, str]:
    """Return up to so many characters before and behind the span."""
    return text[max(0, span.start - most) : span.start], text[span.end : span.end + most]


def base_of(document: Document) -> tuple[str, str]:
    """Return the address of the file from its folder, and the name of that folder."""
    if document.kind is DocumentKind.TABLE:
        return address(document.path.removeprefix(_OWN)), REFERENCE
    return address(document.path), RAW


def context(item: Evidence, text: Text | None, found: Lookup) -> tuple[str, str]:
    """Return the characters before and behind the quote: in its text, else in its sentence."""
    span = Span(item.start, item.end)
    if text and text.holds(span, item.quote):
        return around(span, text.text)
    for claim in found.claims_at(item.doc_id, span):
        start = claim.sentence.start
        inside = Span(span.start - start, span.end - start)
        if item.quote and claim.sentence_text[inside.start : inside.end] == item.quote:
            return around(inside, claim.sentence_text)
    return "", ""


def _text(text: str) -> Text:
    first = 1 if text.startswith(_MARK) else 0
    return Text(text, (first, *(m.end() for m in _LINE_END.finditer(text))))
