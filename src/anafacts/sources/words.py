"""The word lists that cleaning and dating rest on."""

import re
from dataclasses import dataclass
from functools import cache

from anafacts.errors import LexiconError
from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words, or regular expressions for words, that play one part."""

    kind: str
    words: tuple[str, ...]
    example: str


def words(kind: str) -> frozenset[str]:
    """Return the words of one kind of ``sources_words.toml``.

    Raises:
        LexiconError: the file has no such kind.
    """
    found = _sets().get(kind)
    if found is None:
        raise LexiconError(f"sources_words.toml: there is no entry of kind {kind!r}; add one.")
    return found


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the words as whole words, whatever their case."""
    longest_first = sorted(words(kind), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {entry.kind: frozenset(entry.words) for entry in load("sources_words", WordSet)}
