"""Countries and regions of which only the second statement speaks."""

from functools import lru_cache

from anafacts.model import Statement
from anafacts.normalize.names import find_territories
from anafacts.normalize.names import relation as region_relation
from anafacts.reconcile.statements.lemmas import statement_words

_WITHIN = frozenset({"same", "nested", "overlap"})


def unnamed_places(first: Statement, second: Statement) -> tuple[str, ...]:
    """Return the territories of the second that none of the first is, holds or lies in.

    None where the first names no territory at all: what it speaks of is then not known.
    """
    there = places_in(first.text)
    if not there:
        return ()
    return tuple(p for p in places_in(second.text) if not any(_meets(p, q) for q in there))


@lru_cache(maxsize=16384)
def places_in(text: str) -> tuple[str, ...]:
    """Return the territories of a text, by the names of the gazetteer."""
    found = [f for f in find_territories(text) if not _names_site(text[f.end :])]
    return tuple(dict.fromkeys(f.entity.name for f in found))


def _names_site(after: str) -> bool:
    """Return whether the words behind a name make it that of a building or a street."""
    word = after.split(maxsplit=1)[0] if after.split() else ""
    return word[:1].isupper() and word.casefold() in statement_words("site")


def _meets(a: str, b: str) -> bool:
    return a == b or region_relation(a, b) in _WITHIN
