"""Words in and beside names, by what they do there."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of one kind, in small letters."""

    kind: str
    words: tuple[str, ...]
    example: str


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the words of a kind; empty if there is none such."""
    entries = load("name_words", NameWords)
    return frozenset(word for entry in entries if entry.kind == kind for word in entry.words)
