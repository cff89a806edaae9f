"""The verbs that tell of a beginning."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class FoundingVerb:
    """A verb from whose event the years of an anniversary are counted."""

    verb: str
    example: str


@cache
def founding_verbs() -> frozenset[str]:
    """Return the lemmas of the verbs that tell of a beginning."""
    return frozenset(entry.verb for entry in load("founding_verbs", FoundingVerb))
