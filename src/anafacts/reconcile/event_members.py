"""Who takes part in two mentions of events, and whether they are the same."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.model import Event
from anafacts.normalize.names import EntityKind, canonical, entity_key, same_person

_WORD = re.compile(r"\w+")
_LETTERS = 4  # that a name has at least which stands for a longer one
_FEW = 2  # words that a name of a person in full has at least


@dataclass(frozen=True, slots=True)
class _Head:
    """Words that head the names of bodies; what the type is does not matter here."""

    type: str
    words: tuple[str, ...]
    example: str = ""


def members(event: Event) -> frozenset[str]:
    """Return who takes part; the place is left out, and so are cities, which are where it was."""
    return frozenset(n for n in event.participants if n != event.place and not _is_city(n))


@lru_cache(maxsize=4096)
def _is_city(name: str) -> bool:
    entity = canonical(name)
    return entity is not None and entity.kind is EntityKind.CITY


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


def other_people(a: Event, b: Event) -> bool:
    """Return whether both mentions name people in full and none of them is the same."""
    first, second = (frozenset(filter(is_person, members(e))) for e in (a, b))
    return bool(first and second) and not any(_one_name(x, y) for x in first for y in second)


@lru_cache(maxsize=4096)
def _one_name(a: str, b: str) -> bool:
    """Return whether two names are one, in full and in short: "Ann Lee", "Nurse Ann Lee", "Lee"."""
    if a.casefold() == b.casefold() or entity_key(a) == entity_key(b):
        return True
    if canonical(a) is not None or canonical(b) is not None:
        return False
    return same_person(a, b) or _is_short(a, b) or _is_short(b, a)


def _is_short(short: str, full: str) -> bool:
    """Return whether a name is the beginning or the end of another, or leaves out its middle."""
    some, whole = (tuple(_WORD.findall(name.casefold())) for name in (short, full))
    if not some or len(some) >= len(whole) or len(max(some, key=len)) < _LETTERS:
        return False
    ends = whole[0] == some[0] and whole[-1] == some[-1] and len(some) > 1
    return whole[: len(some)] == some or whole[-len(some) :] == some or ends


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Return whether a name may be a person's in full: two words or more, and of no known body."""
    words = name.casefold().split()
    alone = len(words) < _FEW or not _body_words().isdisjoint(words)
    return not alone and not name.isupper() and canonical(name) is None


@cache
def _body_words() -> frozenset[str]:
    return frozenset(word for entry in load("name_heads", _Head) for word in entry.words)
