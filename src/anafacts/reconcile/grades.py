"""How surely two claims are of one thing: the bits that each level of agreement adds, summed up.

After Fellegi and Sunter, "A theory for record linkage" (1969), as in splink: a level counts for as
many bits as it is more common among figures of one fact than among others. Since the levels lean
on each other, the bits are fitted together, by a penalised logistic regression that starts from
``prior`` and keeps to the order of the levels; ``benchmarks.pairing_weights`` does so.
"""

from dataclasses import dataclass, fields
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.reconcile.levels import Levels

START = ("start", "start")
"""The entry that holds what every pair starts from."""
BAR = ("bar", "bar")
"""The entry that holds the score from which on two claims are compared."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a level of an axis adds, in bits, and how it is said.

    ``prior`` is what was assumed before the fit; ``same`` and ``other`` are the pairs of figures of
    one fact and of two facts that had this level.
    """

    axis: str
    level: str
    words: str
    bits: float
    prior: float = 0.0
    same: int = 0
    other: int = 0
    example: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """Why two claims are compared: a line for each axis, and the sum of the bits.

    Above 0 one fact is the likelier of the two. There is no score where none was fitted: within one
    text, and between texts that tell no common story.
    """

    score: float | None
    lines: tuple[str, ...]

    @property
    def is_paired(self) -> bool:
        """Whether the score reaches the bar."""
        return self.score is not None and self.score >= weights()[BAR].bits


@cache
def weights() -> dict[tuple[str, str], Weight]:
    """Return the weight of every level, by axis and level."""
    return {(w.axis, w.level): w for w in load("pairing_weights", Weight)}


@lru_cache(maxsize=4096)
def grade_of(levels: Levels) -> Grade:
    """Return the sum of the levels of two claims of one story, with a line for each axis."""
    found = (weights()[START], *_found(levels))
    lines = tuple(f"{w.axis}: {w.words} {w.bits:+.1f}" for w in found)
    return Grade(round(sum(w.bits for w in found), 2), lines)


@lru_cache(maxsize=4096)
def told_of(levels: Levels) -> Grade:
    """Return the levels of two claims of one text or of different stories in words alone."""
    return Grade(None, tuple(f"{w.axis}: {w.words}" for w in _found(levels)))


def _found(levels: Levels) -> tuple[Weight, ...]:
    return tuple(weights()[f.name, getattr(levels, f.name)] for f in fields(Levels))
