"""Which common nouns take up which names, and other words that tell who is meant."""

from dataclasses import dataclass
from functools import cache, partial

from anafacts.lexicon import load, words_of_kind

UNMARKED = "unmarked"
_OF = frozenset({"of", "for"})

party_words = partial(words_of_kind, "party_words")


@dataclass(frozen=True, slots=True)
class NameKind:
    """Nouns for one sort of thing, and what tells that a name is of that sort."""

    words: tuple[str, ...]
    example: str
    heads: tuple[str, ...] = ()
    of: str = ""
    unmarked: bool = False


@cache
def _by_word() -> dict[str, NameKind]:
    return {word: kind for kind in load("name_kinds", NameKind) for word in kind.words}


@cache
def _heads() -> frozenset[str]:
    return frozenset(h for kind in load("name_kinds", NameKind) for h in (*kind.heads, *kind.words))


def taken_up_by(noun: str) -> frozenset[str]:
    """Return the kinds of names that a noun takes up; the noun alone where no kind is known."""
    kind = _by_word().get(noun)
    if kind is None:
        return frozenset({noun})
    own = kind.words if kind.unmarked else (noun,)
    return frozenset({*own, *kind.heads, *([UNMARKED] if kind.unmarked else []), sort(kind.of)})


def is_of_body(name: str) -> bool:
    """Return whether a name tells that it is no place: "Carlow District Court"."""
    return not kinds_of_name(name) & (party_words("land") | {UNMARKED})


def sort(kind: str) -> str:
    """Return the kind of a known place or body, apart from every word of a text."""
    return f":{kind}"


def kinds_of_name(name: str) -> frozenset[str]:
    """Return the kinds that a name tells: its last word, and the one before "of" or "for"."""
    words = name.lower().replace(".", "").split()
    cut = next((n for n, word in enumerate(words) if word in _OF and n), len(words))
    told = {words[cut - 1]} & _heads() if words else set()
    return frozenset(told or {UNMARKED})
