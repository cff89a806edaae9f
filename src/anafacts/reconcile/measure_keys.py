"""The parts of a measure's key, ``head|predicate|argument``: what, by what deed, of what."""

from functools import lru_cache
from typing import NamedTuple

_KEPT = 1 << 14  # keys; every pair of claims asks again


class MeasureKey(NamedTuple):
    """The head of a measure, its verb and the verb's argument; "" for what is not said."""

    head: str
    predicate: str
    argument: str


@lru_cache(maxsize=_KEPT)
def measure_key(key: str) -> MeasureKey:
    """Return the parts of a key; those that it leaves out are empty."""
    head, predicate, argument = (*key.split("|"), "", "")[:3]
    return MeasureKey(head, predicate, argument)
