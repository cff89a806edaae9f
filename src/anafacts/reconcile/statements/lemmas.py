"""Words that may say the same: forms of one stem, families of doings, names of one country."""

from functools import cache, lru_cache

from anafacts.lexicon import Measure, load, words_of_kind
from anafacts.lexicon.event_kin import EventKin, event_families
from anafacts.normalize.names import canonical

_STEM = 5  # letters that two forms of one word share at least


@cache
def statement_words(kind: str) -> frozenset[str]:
    """Return the lemmas by which statements say how a figure comes about, of one kind."""
    return words_of_kind("statement_words", kind)


@lru_cache(maxsize=65536)
def akin(a: str, b: str) -> bool:
    """Return whether two lemmas are of one stem or one family of words."""
    if a == b or (len(a) >= _STEM and len(b) >= _STEM and a[:_STEM] == b[:_STEM]):
        return True
    return bool(families(a) & families(b))


@lru_cache(maxsize=65536)
def families(word: str) -> frozenset[str]:
    """Return the names of all that a word may stand for: a happening, a measure, a country."""
    if not word.strip():
        return frozenset()
    entity = canonical(word)
    named = frozenset({f"name {entity.name}"}) if entity is not None else frozenset()
    kin = frozenset({f"kin {family}" for family in _kin().get(word, frozenset())})
    return event_families(word) | _measures().get(word, frozenset()) | named | kin


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in load("statement_kin", EventKin):
        for word in entry.words:
            found[word] = found.get(word, frozenset()) | {entry.family}
    return found


@cache
def _measures() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for measure in load("measures", Measure):
        for word in (*measure.nouns, *measure.verbs, *measure.people):
            found[word] = found.get(word, frozenset()) | {f"measure {measure.key}"}
    return found
