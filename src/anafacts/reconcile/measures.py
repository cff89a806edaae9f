"""Whether two claims measure one thing: the heads, verbs and arguments of their measure keys."""

from functools import lru_cache

from anafacts.model import AxisState, Claim, UnitKind
from anafacts.reconcile.distances import is_distance, same_end
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.parties import key_of, parties_of
from anafacts.reconcile.tolls import is_toll

INCREMENTS = frozenset({"additional", "another", "extra", "further", "more", "new", "other"})
_TIMES = frozenset(
    {"weekend", "moment", "day", "time", "hour", "minute", "night", "morning", "week", "month"}
)
_STEM = 5  # letters that two forms of one verb share at least


def measure_state(a: Claim, b: Claim) -> AxisState:
    """Return how the measures of two claims of one unit kind stand to each other.

    Heads must be equal or akin; what only one side names beside the head is compatible.
    """
    keys_a, keys_b = map(measure_key_parts, (a, b))
    if not keys_a[0] or measure_family(a.topic.measure_key) != measure_family(b.topic.measure_key):
        return AxisState.DIFFERS
    if is_distance(a) and not same_end(a, b):
        return AxisState.DIFFERS
    toll = is_toll(a) and is_toll(b)
    named = slice(1, 2) if toll else slice(1, 3)  # what caused a toll is told by its occasion
    states = [_named(x, y) for x, y in zip(keys_a[named], keys_b[named], strict=True)]
    if a.figure.unit_kind is UnitKind.COUNT and not (keys_a[1] and keys_b[1]):
        return _bare_count(a, b)
    if AxisState.DIFFERS in states or _disjoint(modifiers_of(a), modifiers_of(b)):
        return AxisState.DIFFERS
    same = AxisState.NOT_STATED not in states and keys_a[0] == keys_b[0]
    return AxisState.SAME if same else AxisState.COMPATIBLE


def _bare_count(a: Claim, b: Claim) -> AxisState:
    """Counts that no verb tells apart are of one thing only if their nouns are, to the word."""
    same = a.topic.measure_key == b.topic.measure_key and a.figure.unit == b.figure.unit
    named = modifiers_of(a) == modifiers_of(b) and bool(modifiers_of(a))
    return AxisState.SAME if same and named else AxisState.DIFFERS


def measure_key_parts(claim: Claim) -> tuple[str, str, str]:
    """Return the head, the verb and the argument of the measure's key.

    What was bought and is a party is told as one.
    """
    head, predicate, argument = _parts(claim.topic.measure_key)
    party = bool(argument) and key_of(argument) in parties_of(claim)
    return head, predicate, "" if party else argument


def _parts(key: str) -> tuple[str, str, str]:
    head, predicate, argument = [*key.split("|"), "", ""][:3]
    return head, predicate, argument


def _named(x: str, y: str) -> AxisState:
    if x == y or (len(x) > _STEM and len(y) > _STEM and x[:_STEM] == y[:_STEM]):
        return AxisState.SAME
    return AxisState.DIFFERS if x and y else AxisState.NOT_STATED


def modifiers_of(claim: Claim) -> frozenset[str]:
    """Return the words that narrow what is measured, without increments and times."""
    return _narrowing(claim.topic.qualifiers)


@lru_cache(maxsize=4096)
def _narrowing(qualifiers: tuple[str, ...]) -> frozenset[str]:
    words = frozenset(qualifiers) - INCREMENTS
    return frozenset(w for w in words if w.split()[-1:] and w.split()[-1] not in _TIMES)


def _disjoint(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y) and not x & y
