"""Words that count what their noun bundles, and the nouns that they may bundle."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word that counts without a numeral: "triple" is 3."""

    word: str
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Nouns of which a multiple has several."""

    nouns: tuple[str, ...]
    example: str


@cache
def multiples() -> dict[str, int]:
    """Return how many each word counts."""
    return {entry.word: entry.count for entry in load("multiples", Multiple)}


@cache
def bundles() -> frozenset[str]:
    """Return the nouns that a multiple may bundle."""
    return frozenset(noun for entry in load("bundles", Bundle) for noun in entry.nouns)
