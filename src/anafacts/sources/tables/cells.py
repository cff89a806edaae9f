"""A CSV file to its cells, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anafacts.model import Span

DELIMITERS = (",", ";", "\t")
_QUOTE = '"'
_PLAIN = {d: re.compile(rf"[^{d}\r\n]*") for d in DELIMITERS}
_MARK = "\ufeff"
_DECLARED = "sep="


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, and the code points of the text in which that stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A record: its number as a spreadsheet counts, the line on which it begins, its span."""

    row: int
    line: int
    span: Span
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The records of a file that hold anything, in order, and what parts their cells."""

    delimiter: str
    lines: tuple[Line, ...]


class OpenQuoteError(Exception):
    """A cell that begins with a quotation mark never ends; ``line`` is where it begins."""

    def __init__(self, line: int) -> None:
        """Keep the line."""
        super().__init__(line)
        self.line = line


def grid_of(text: str) -> Grid:
    """Return the records of a text; a byte order mark and a line ``sep=;`` are no records.

    Raises:
        OpenQuoteError: a quoted cell does not end.
    """
    start = len(_MARK) if text.startswith(_MARK) else 0
    head, _, _ = text[start:].partition("\n")
    if head.casefold().startswith(_DECLARED) and len(head.strip()) == len(_DECLARED) + 1:
        delimiter, first = head.strip()[-1], 1
        start += len(head) + 1
    else:
        delimiter, first = _delimiter(head), 0
    found = tuple(line for line in _lines(text, delimiter, start, first) if not line.is_blank)
    return Grid(delimiter, found)


def _delimiter(head: str) -> str:
    """Return what stands most often in the header; a comma where none does."""
    return max(DELIMITERS, key=lambda d: (head.count(d), -DELIMITERS.index(d)))


def _lines(text: str, delimiter: str, start: int, first: int) -> Iterator[Line]:
    at, row, line = start, first, first
    while at < len(text):
        row, line, begin = row + 1, line + 1, at
        cells: list[Cell] = []
        while True:
            cell, at = _cell(text, delimiter, at, line)
            cells.append(cell)
            if at >= len(text) or text[at] != delimiter:
                break
            at += 1
        yield Line(row, line, Span(begin, at), tuple(cells))
        line += text.count("\n", begin, at)
        at += 2 if text.startswith("\r\n", at) else 1


def _cell(text: str, delimiter: str, at: int, line: int) -> tuple[Cell, int]:
    """Return the cell that begins here, and where the delimiter or the line's end stands."""
    if text[at : at + 1] == _QUOTE:
        return _quoted(text, at + 1, line, _PLAIN[delimiter])
    match = _PLAIN[delimiter].match(text, at)
    end = match.end() if match else at
    return _trimmed(text, at, end), end


def _quoted(text: str, at: int, line: int, plain: re.Pattern[str]) -> tuple[Cell, int]:
    """Return a quoted cell; with words behind its closing mark it is what stands there, marks too.

    So `"19.6" million` is refused as a value, and the cells behind it keep their places.
    """
    end = text.find(_QUOTE, at)
    while end >= 0 and text[end + 1 : end + 2] == _QUOTE:
        end = text.find(_QUOTE, end + 2)
    if end < 0:
        raise OpenQuoteError(line)
    rest = plain.match(text, end + 1)
    if rest and rest.group().strip():
        return _trimmed(text, at - 1, rest.end()), rest.end()
    cell = _trimmed(text, at, end)
    return Cell(cell.text.replace(_QUOTE * 2, _QUOTE), cell.span), end + 1


def _trimmed(text: str, start: int, end: int) -> Cell:
    held = text[start:end]
    begin = start + len(held) - len(held.lstrip())
    inner = held.strip()
    return Cell(inner, Span(begin, begin + len(inner)))
