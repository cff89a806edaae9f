"""Whether two claims measure one thing: the heads, verbs and arguments of their measure keys."""

from dataclasses import dataclass
from functools import lru_cache

from anafacts.lexicon import words_of_kind
from anafacts.model import AxisState, Claim, UnitKind
from anafacts.reconcile.distances import HEAD, same_end
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.parties import key_of, parties_of
from anafacts.reconcile.tolls import is_toll

_WORDS = "measure_kinds"
_STEM = 5  # letters that two forms of one verb share at least
_KEPT = 1 << 16  # topics, and pairs of topics, that are kept; every pair of claims asks again


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What a claim measures, read once for all claims of the same words; compared by identity.

    ``argument`` is empty where it is one of the parties; ``modifiers`` are the words that narrow
    what is measured, without increments and times.
    """

    key: str
    family: str
    head: str
    predicate: str
    argument: str
    modifiers: frozenset[str]
    unit: str
    is_count: bool
    is_toll: bool


_Words = tuple[str, tuple[str, ...], tuple[UnitKind, str], bool, bool]


def measured(claim: Claim) -> Measured:
    """Return what the claim measures, the same object for the same words."""
    topic, unit = claim.topic, (claim.figure.unit_kind, claim.figure.unit)
    argument = measure_key(topic.measure_key).argument
    party = bool(argument) and key_of(argument) in parties_of(claim)
    return _measured((topic.measure_key, topic.qualifiers, unit, party, is_toll(claim)))


@lru_cache(maxsize=_KEPT)
def _measured(words: _Words) -> Measured:
    key, qualifiers, (kind, unit), party, toll = words
    head, predicate, argument = measure_key(key)
    return Measured(
        key=key,
        family=measure_family(key),
        head=head,
        predicate=predicate,
        argument="" if party else argument,
        modifiers=_narrowing(qualifiers),
        unit=unit,
        is_count=kind is UnitKind.COUNT,
        is_toll=toll,
    )


@lru_cache(maxsize=_KEPT)
def state_of(a: Measured, b: Measured) -> AxisState:
    """Return how the measures of two claims of one unit kind stand to each other.

    Heads must be equal or akin; what only one side names beside the head is compatible. From where
    a distance is counted is not looked at.
    """
    if not a.head or a.family != b.family:
        return AxisState.DIFFERS
    if a.is_count and not (a.predicate and b.predicate):
        return _bare_count(a, b)
    states = {_named(a.predicate, b.predicate)}
    if not (a.is_toll and b.is_toll):  # what caused a toll is told by its occasion
        states.add(_named(a.argument, b.argument))
    if AxisState.DIFFERS in states or _disjoint(a.modifiers, b.modifiers):
        return AxisState.DIFFERS
    same = AxisState.NOT_STATED not in states and a.head == b.head
    return AxisState.SAME if same else AxisState.COMPATIBLE


def other_kind(a: Claim, b: Claim) -> bool:
    """Return whether two figures of like words are of different things all the same.

    So are distances from different places, and what bears narrower words that exclude each other.
    """
    far = HEAD in {measured(a).head, measured(b).head} and not same_end(a, b)
    return far or _disjoint(modifiers_of(a), modifiers_of(b))


def _bare_count(a: Measured, b: Measured) -> AxisState:
    """Counts that no verb tells apart are of one thing only if their nouns are, to the word."""
    same = a.key == b.key and a.unit == b.unit
    named = a.modifiers == b.modifiers and bool(a.modifiers)
    return AxisState.SAME if same and named else AxisState.DIFFERS


def _named(x: str, y: str) -> AxisState:
    if x == y or (len(x) > _STEM and len(y) > _STEM and x[:_STEM] == y[:_STEM]):
        return AxisState.SAME
    return AxisState.DIFFERS if x and y else AxisState.NOT_STATED


def is_increment(claim: Claim) -> bool:
    """Return whether the words say that what is counted comes on top of what there was."""
    return not words_of_kind(_WORDS, "increment").isdisjoint(claim.topic.qualifiers)


def modifiers_of(claim: Claim) -> frozenset[str]:
    """Return the words that narrow what is measured, without increments and times."""
    return _narrowing(claim.topic.qualifiers)


@lru_cache(maxsize=4096)
def _narrowing(qualifiers: tuple[str, ...]) -> frozenset[str]:
    times = words_of_kind(_WORDS, "time")
    words = frozenset(qualifiers) - words_of_kind(_WORDS, "increment")
    return frozenset(w for w in words if w.split()[-1:] and w.split()[-1] not in times)


def _disjoint(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y) and not x & y
