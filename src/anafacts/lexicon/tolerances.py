"""How far figures may lie apart before arithmetic no longer fits."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class Tolerance:
    """One width, by its name."""

    name: str
    value: float
    example: str
    source: str = ""


@cache
def tolerance(name: str) -> float:
    """Return the width of that name.

    Raises:
        KeyError: the lexicon has no such width.
    """
    return {entry.name: float(entry.value) for entry in load("tolerances", Tolerance)}[name]
