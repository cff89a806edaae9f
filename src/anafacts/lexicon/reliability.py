"""The numbers on which learning the reliability of sources rests."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class Constant:
    """A number by its name, and why it is that."""

    name: str
    value: float
    source: str


@cache
def reliability(name: str) -> float:
    """Return a number of ``reliability.toml``.

    Raises:
        KeyError: there is none of that name.
    """
    return {entry.name: entry.value for entry in load("reliability", Constant)}[name]
