"""Whose a figure is: parties are compared as sets, for trade of A with B is trade of B with A."""

import re
from functools import lru_cache

from anafacts.lexicon import words_of_kind
from anafacts.model import AxisState, Claim
from anafacts.normalize.names import EntityKind, canonical, entity_key
from anafacts.reconcile.kin import happenings_in
from anafacts.reconcile.regions import region_relation
from anafacts.reconcile.tolls import is_toll

_PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY})
_CACHED = 1 << 16  # names and pairs of names that are kept; every claim of a block asks again
_SHORT = 2  # letters that an acronym has at least
_CALLED = 4  # letters of the word by which somebody is called for short


@lru_cache(maxsize=_CACHED)
def key_of(name: str) -> str:
    """Return the key under which mentions of one entity meet."""
    return entity_key(name)


def parties_of(claim: Claim) -> frozenset[str]:
    """Return the keys of the proper names whose the figure is.

    "Four men" and "residents of the city" are no names. Of a toll only places are parties: who is
    named beside the dead is the one who caused it or told of it.
    """
    ends = (claim.topic.subject, claim.topic.counterpart)
    return _places(*ends) if is_toll(claim) else _named(*ends)


@lru_cache(maxsize=_CACHED)
def _named(*names: str | None) -> frozenset[str]:
    return frozenset(entity_key(n) for n in names if n and _is_name(n))


@lru_cache(maxsize=_CACHED)
def _places(*names: str | None) -> frozenset[str]:
    return frozenset(entity_key(n) for n in names if n and _is_place(n))


def wholes_of(claim: Claim) -> frozenset[str]:
    """Return the keys of the regions and bodies inside which the parties lie."""
    return _wholes(claim.topic.subject, claim.topic.counterpart)


@lru_cache(maxsize=_CACHED)
def _wholes(*names: str | None) -> frozenset[str]:
    known = (canonical(n) for n in names if n)
    return frozenset(entity_key(whole) for e in known if e for whole in e.partof)


@lru_cache(maxsize=_CACHED)
def party_state(a: frozenset[str], b: frozenset[str], *, one_story: bool = False) -> AxisState:
    """Return how two sets of parties stand to each other; acronyms stand for full names.

    A set that lacks a party of the other, or names a region inside one, is compatible. So are, in
    ``one_story``, a name and the part of it by which one is called: a surname may be a sibling's.
    """
    if not a or not b:
        return AxisState.NOT_STATED
    if a == b and len(a) == 1:
        return AxisState.SAME  # as mostly: no name has to be looked at
    b = frozenset(next((x for x in sorted(a) if _one_name(x, y)), y) for y in b)
    if a == b:
        return AxisState.SAME
    if one_story:
        b = frozenset(next((x for x in sorted(a) if _is_called(x, y)), y) for y in b)
    if a <= b or b <= a:
        return AxisState.COMPATIBLE
    rest_a, rest_b = a - b, b - a
    nested = len(rest_a) == len(rest_b) == 1 and (
        region_relation(next(iter(rest_a)), next(iter(rest_b))) == "nested"
    )
    return AxisState.COMPATIBLE if nested else AxisState.DIFFERS


def _is_called(x: str, y: str) -> bool:
    """Return whether one name is what the other is called for short: "artino", "will artino".

    The short one ends the long one, or is its first word. Places have their names in full: Sudan is
    not South Sudan, and what is "of" a name is something else.
    """
    short, full = sorted((x.split(), y.split()), key=len)
    if len(short) == len(full) or _is_place(x) or _is_place(y):
        return False
    ends = full[-len(short) :] == short and full[-len(short) - 1] not in _small()
    begins = len(short) == 1 and full[:1] == short and full[1] not in _small()
    return (ends or begins) and len(short[-1]) >= _CALLED


def _small() -> frozenset[str]:
    return words_of_kind("name_words", "inside a name")


def _is_name(name: str) -> bool:
    words = re.findall(r"[\w’'-]+", name)
    capital = all(not w[0].islower() or w in _small() for w in words)
    return canonical(name) is not None or (capital and bool(words) and not happenings_in(name))


def _is_place(name: str) -> bool:
    entity = canonical(name)
    return entity is not None and entity.kind in _PLACES


def _one_name(x: str, y: str) -> bool:
    return x == y or _initials(x, y) or _initials(y, x)


def _initials(short: str, name: str) -> bool:
    """Return whether the one spells the first letters of the other: "hp", "hewlett packard"."""
    if " " not in name or short[:1] not in name:
        return False
    words = [w for w in re.split(r"[\s-]+", name) if w not in _small()]
    letters = short.replace("-", "").replace(" ", "")
    return len(letters) >= _SHORT and letters == "".join(w[0] for w in words if w) and " " in name
