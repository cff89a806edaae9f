"""The names of bodies of states: intergovernmental organisations and their acronyms."""

from functools import cache

from anafacts.normalize.names.entity import EntityKind
from anafacts.normalize.names.lookup import surfaces


@cache
def body_names() -> frozenset[str]:
    """Return every name that stands for a body and seldom for anything else."""
    known = {
        s.text.removeprefix("the ")
        for s in surfaces().values()
        if s.entity.kind is EntityKind.ORGANISATION and not s.ambiguous and not s.adjective
    }
    return frozenset(n for n in known if n[0].isupper())
