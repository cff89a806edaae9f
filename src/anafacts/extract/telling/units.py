"""A text as units at whose ends a sentence ends for certain: each is parsed or left out whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.kinds import words_of_kind

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
# A full stop behind a small letter, a digit or a bracket, then a capital: where it is no sentence
# end after all, a unit merely holds a sentence more.
_STOP = re.compile(r"[a-z0-9)%\]][.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_WORD_BEFORE = re.compile(r"\S+$")
_LONGEST_WORD = 30  # code points looked back for an abbreviation
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more whole sentences, ``text[start:end]``, white space behind them included."""

    start: int
    end: int
    paragraph: int


def units_of(text: str) -> tuple[Unit, ...]:
    """Return the units of a text in order; what no unit holds is white space between paragraphs."""
    return tuple(
        Unit(start, end, number)
        for number, paragraph in enumerate(_PARAGRAPH.finditer(text))
        for start, end in _joined(text, _cuts(text, *paragraph.span()))
    )


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if not _abbreviated(text, at, stop.start() + 2):
            yield at, stop.end()
            at = stop.end()
    yield at, end


def _abbreviated(text: str, start: int, stop: int) -> bool:
    """Return whether the word that ends with a full stop is a known abbreviation."""
    word = _WORD_BEFORE.search(text, max(start, stop - _LONGEST_WORD), stop)
    return word is None or word.group().strip("([\"“'‘") in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset.union(
        *(words_of_kind("sentence_guard", kind) for kind in ("title", "phrase", "number"))
    )


def _joined(text: str, cuts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches in which every quotation and bracket that opens is closed."""
    start: int | None = None
    end = 0
    for low, end in cuts:
        start = low if start is None else start
        if _balanced(text[start:end]):
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _balanced(piece: str) -> bool:
    paired = all(piece.count(opening) <= piece.count(closing) for opening, closing in _PAIRS)
    return paired and piece.count('"') % 2 == 0
