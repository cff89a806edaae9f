"""Words that tell of one kind of happening, by families: "shoot" and "shooting"."""

from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class EventKin:
    """The verbs and nouns of one family."""

    family: str
    words: tuple[str, ...]
    example: str = ""


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in load("event_kin", EventKin):
        for word in entry.words:
            found[word] = found.get(word, frozenset()) | {entry.family}
    return found


@lru_cache(maxsize=4096)
def event_families(trigger: str) -> frozenset[str]:
    """Return the families of a trigger, a lemma maybe with a particle; none where it is unknown."""
    known, parts = _families(), trigger.split()
    for word in (trigger, parts[-1], parts[0]):
        if word in known:
            return known[word]
    return frozenset()
