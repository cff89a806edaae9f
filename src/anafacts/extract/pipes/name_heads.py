"""What a name of several words stands for, by the word that heads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load

_TIES = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class NameHeads:
    """Words in small letters that head names of one type."""

    type: str
    words: tuple[str, ...]
    example: str


def headed(name: Sequence[str]) -> str | None:
    """Return the type that the head of a name tells; None of one word, or where it tells nothing.

    The head is the word before the first "of" or "for", else the last: "Ministry of Health".
    """
    if len(name) == 1:
        return None
    first = next((i for i, word in enumerate(name) if i and word in _TIES), len(name))
    head = name[first - 1]
    return _types().get(head.lower()) if head[0].isupper() else None


@cache
def _types() -> dict[str, str]:
    return {word: entry.type for entry in load("name_heads", NameHeads) for word in entry.words}
