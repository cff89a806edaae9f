"""Nouns of what people and things come from."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class Home:
    """Plural nouns of what each of several people or things may come from."""

    nouns: tuple[str, ...]
    example: str


@cache
def homes() -> frozenset[str]:
    """Return the plural nouns of what people and things come from."""
    return frozenset(noun for entry in load("homes", Home) for noun in entry.nouns)
