"""On whose word the claims of a fact rest: a copy is the voice of what it copies."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache

from anafacts.model import Claim, Relation, RelationName
from anafacts.normalize.names import entity_key
from anafacts.reconcile.consensus import Texts


@lru_cache(maxsize=65536)
def _key(name: str) -> str:
    return entity_key(name) or name


def source_of(claim: Claim) -> str:
    """Return the originator of a claim by one spelling of its name, else its text."""
    origin = claim.attribution.originator
    return _key(origin) if origin else claim.doc_id


def voices_of(
    group: Sequence[Claim], relations: Iterable[Relation], texts: Texts
) -> dict[str, str]:
    """Return by claim the voice that it is: three articles that quote one man are one voice.

    One voice are the claims of one originator, those that repeat one statement, and the same
    figure in a text and its copy, or in texts that rest on one body and in what that body says.
    """
    parent: dict[Hashable, Hashable] = {}

    def find(key: Hashable) -> Hashable:
        while (up := parent.get(key, key)) != key:
            parent[key] = parent.get(up, up)
            key = up
        return key

    for claim in group:
        for mark in _marks(claim, texts):
            parent[find(mark)] = find(claim.claim_id)
    for relation in relations:
        if relation.relation is RelationName.REPEAT:
            parent[find(relation.claim_a)] = find(relation.claim_b)
    named: dict[Hashable, list[str]] = defaultdict(list)
    for claim in group:
        named[find(claim.claim_id)].append(source_of(claim))
    return {c.claim_id: min(named[find(c.claim_id)]) for c in group}


def _marks(claim: Claim, texts: Texts) -> Iterator[Hashable]:
    """Yield what makes a claim the voice of every other that bears the same mark."""
    figure = claim.figure
    said = (figure.value, figure.low, figure.high, figure.unit)
    origin = source_of(claim)
    yield "origin", origin
    yield "word", origin, said
    if claim.attribution.speaker is None:
        yield "text", texts.copies.get(claim.doc_id, claim.doc_id), said
        for body in texts.metas[claim.doc_id].rests_on:
            yield "word", _key(body), said
