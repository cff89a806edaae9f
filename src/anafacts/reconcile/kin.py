"""Words that may name one thing: families of happenings and of measures."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.reconcile.measure_keys import measure_key

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Happening:
    """The words for one kind of happening."""

    family: str
    words: tuple[str, ...]
    example: str = ""


@dataclass(frozen=True, slots=True)
class MeasureKin:
    """Heads of measures that may name one thing, some only beside the same verb."""

    family: str
    heads: tuple[str, ...]
    same_verb: bool = False
    example: str = ""


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in load("happenings", Happening):
        for word in entry.words:
            found |= {word: entry.family, f"{word}s": entry.family}
    return found


@cache
def _second_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in _families() if " " in phrase)


@cache
def _kin() -> dict[str, MeasureKin]:
    return {h: k for k in load("measure_kin", MeasureKin) for h in k.heads}


def happenings_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the position and family of every word in the text that names a happening.

    Two words that stand together decide first: an air strike is no strike.
    """
    known, second, found, before = _families(), _second_words(), [], ""
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        family = (word in second and known.get(f"{before} {word}")) or known.get(word)
        if family:
            found.append((match.start(), family))
        before = word
    return tuple(found)


@lru_cache(maxsize=4096)
def measure_family(key: str) -> str:
    """Return the name under which a measure is looked up: its family, else its head.

    ``key`` is ``head|predicate|argument``. A head that is kin only beside the same verb stands for
    itself where there is no verb.
    """
    head, predicate, _ = measure_key(key)
    kin = _kin().get(head)
    if kin is None or (kin.same_verb and not predicate):
        return head
    return f"{kin.family} {predicate}" if kin.same_verb else kin.family


@lru_cache(maxsize=4096)
def head_family(key: str) -> str:
    """Return the family of a measure's head, whatever the verb beside it."""
    head, _, _ = measure_key(key)
    kin = _kin().get(head)
    return kin.family if kin else head
