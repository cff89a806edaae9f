"""Lexicon files that are lists of words by kind."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class KindOfWords:
    """Words of one kind; the kinds are explained in the file."""

    kind: str
    words: tuple[str, ...]
    example: str = ""


@cache
def words_of_kind(name: str, kind: str) -> frozenset[str]:
    """Return the words of a kind in ``data/NAME.toml``; empty if there is none such."""
    entries = load(name, KindOfWords)
    return frozenset(word for entry in entries if entry.kind == kind for word in entry.words)
