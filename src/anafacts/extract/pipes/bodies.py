"""The names of bodies of states: intergovernmental organisations and their acronyms."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load
from anafacts.normalize.names.entity import EntityKind
from anafacts.normalize.names.lookup import surfaces


@dataclass(frozen=True, slots=True)
class Body:
    """A body under its full name, and what else it is called; the acronyms stand for it alone."""

    name: str
    source: str
    names: tuple[str, ...] = ()


@cache
def body_names() -> frozenset[str]:
    """Return every name that stands for a body and seldom for anything else."""
    known = {
        s.text.removeprefix("the ")
        for s in surfaces().values()
        if s.entity.kind is EntityKind.ORGANISATION and not s.ambiguous and not s.adjective
    }
    listed = {name for body in load("bodies", Body) for name in (body.name, *body.names)}
    return frozenset(n for n in known | listed if n[0].isupper())
