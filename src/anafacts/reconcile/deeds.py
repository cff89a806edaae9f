"""Counts of what somebody does again and again: they are his, and of one occasion or part of it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.model import Claim
from anafacts.reconcile.measure_keys import measure_key


@dataclass(frozen=True, slots=True)
class Deeds:
    """Heads and predicates of measure keys, and units, that count deeds."""

    heads: tuple[str, ...]
    predicates: tuple[str, ...]
    units: tuple[str, ...]
    parts: tuple[str, ...]
    example: str


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = load("deeds", Deeds)
    heads, predicates = (
        frozenset(w for d in found for w in d.heads),
        frozenset(w for d in found for w in d.predicates),
    )
    return heads, predicates, frozenset(w for d in found for w in d.units)


@cache
def _narrowing() -> re.Pattern[str]:
    parts = "|".join(re.escape(w) for d in load("deeds", Deeds) for w in d.parts)
    return re.compile(rf"\W+(?:[\w-]+\W+){{0,3}}?(?:during|in|over)\s[^.;]{{0,40}}?\b(?:{parts})\b")


def of_a_part(claim: Claim) -> bool:
    """Return whether the words behind a figure narrow it to a part of the game."""
    behind = claim.sentence_text[claim.span.end - claim.sentence.start :]
    return _narrowing().match(behind) is not None


def is_deed(claim: Claim) -> bool:
    """Return whether a figure counts what a player, a side or a person did."""
    return _is_deed(claim.topic.measure_key, claim.figure.unit)


@lru_cache(maxsize=4096)
def _is_deed(key: str, unit: str) -> bool:
    heads, predicates, units = _known()
    head, predicate, _ = measure_key(key)
    return head in heads or predicate in predicates or unit in units
