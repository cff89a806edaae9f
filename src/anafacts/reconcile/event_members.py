"""Who takes part in two mentions of events, and whether they are the same."""

from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.model import Event
from anafacts.normalize.names import canonical, same_person

_FEW = 2  # words that a name of a person in full has at least


@dataclass(frozen=True, slots=True)
class _Head:
    """Words that head the names of bodies; what the type is does not matter here."""

    type: str
    words: tuple[str, ...]
    example: str = ""


def members(event: Event) -> frozenset[str]:
    """Return who takes part, the place left out."""
    return frozenset(name for name in event.participants if name != event.place)


def named_alike(a: Event, b: Event) -> frozenset[str]:
    """Return who takes part in both, each by the longer of the two names."""
    return frozenset(
        max(one, other, key=len)
        for one in members(a)
        for other in members(b)
        if _one_name(one, other)
    )


def strangers(a: Event, b: Event) -> bool:
    """Return whether both mentions name members and none of them is the same."""
    return bool(members(a)) and bool(members(b)) and not named_alike(a, b)


@lru_cache(maxsize=4096)
def _one_name(a: str, b: str) -> bool:
    """Return whether two names are one, or a person's in full and in short."""
    if a.casefold() == b.casefold():
        return True
    return canonical(a) is None and canonical(b) is None and same_person(a, b)


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Return whether a name may be a person's in full: two words or more, and of no known body."""
    words = name.casefold().split()
    alone = len(words) < _FEW or not _body_words().isdisjoint(words)
    return not alone and not name.isupper() and canonical(name) is None


@cache
def _body_words() -> frozenset[str]:
    return frozenset(word for entry in load("name_heads", _Head) for word in entry.words)
