"""Groups of claims about one thing, and what they allow together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from anafacts.model import (
    Claim,
    ClaimKind,
    Fact,
    FactStatus,
    Family,
    Relation,
    RelationName,
    content_id,
)
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.words import measure_of

_JOINING = frozenset({Family.AGREE, Family.TENSION, Family.CONFLICT})
_ALSO_JOINING = frozenset({RelationName.SUPERSEDED, RelationName.REVISED})
_NOT_JOINING = frozenset({RelationName.DERIVED_CONSISTENT, RelationName.PART_OF})
_NO_FACT = frozenset({ClaimKind.ENUMERATION})


def facts_of(claims: Sequence[Claim], relations: Iterable[Relation]) -> tuple[Fact, ...]:
    """Return one fact a group of claims that relations tie together, ordered by id."""
    relations = tuple(relations)
    groups = _groups([c for c in claims if c.kind not in _NO_FACT], relations)
    inside: dict[str, list[Relation]] = defaultdict(list)
    group_of = {c.claim_id: i for i, g in enumerate(groups) for c in g}
    for relation in relations:
        if group_of.get(relation.claim_a) == group_of.get(relation.claim_b) is not None:
            inside[str(group_of[relation.claim_a])].append(relation)
    facts = [_fact(g, inside[str(i)]) for i, g in enumerate(groups)]
    return tuple(sorted(facts, key=lambda f: f.fact_id))


def _groups(claims: Sequence[Claim], relations: Iterable[Relation]) -> list[list[Claim]]:
    root = {c.claim_id: c.claim_id for c in claims}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for relation in relations:
        if _joins(relation) and {relation.claim_a, relation.claim_b} <= root.keys():
            a, b = sorted((find(relation.claim_a), find(relation.claim_b)))
            root[b] = a
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[find(claim.claim_id)].append(claim)
    return list(groups.values())


def _joins(relation: Relation) -> bool:
    if relation.relation in _NOT_JOINING or relation.rule in {"growth", "enumeration"}:
        return False
    return relation.family in _JOINING or relation.relation in _ALSO_JOINING


def _fact(group: Sequence[Claim], relations: Sequence[Relation]) -> Fact:
    superseded = {r.claim_a for r in relations if r.relation in _ALSO_JOINING}
    standing = [c for c in group if c.claim_id not in superseded] or list(group)
    best = min(standing, key=_precision)
    lead, ranges = best.topic, [admitted(c.figure, generous=True) for c in standing]
    ids = tuple(sorted(c.claim_id for c in group))
    documents = {c.doc_id for c in group}
    shared = _common(ranges)
    return Fact(
        fact_id=content_id("fact", *ids),
        label=measure_of(best),
        measure_key=lead.measure_key,
        subject=lead.subject,
        counterpart=lead.counterpart,
        place=lead.place,
        unit=best.figure.unit,
        period=best.period.interval,
        status=_status(relations, len(documents)),
        best=best.figure.value,
        best_low=_finite(shared.low if shared else None),
        best_high=_finite(shared.high if shared else None),
        low=_finite(min(r.low for r in ranges)),
        high=_finite(max(r.high for r in ranges)),
        best_claim_id=best.claim_id,
        n_claims=len(group),
        n_documents=len(documents),
        n_originators=len({c.attribution.originator or c.doc_id for c in group}),
        claim_ids=ids,
    )


def _precision(claim: Claim) -> tuple[bool, int, str, str]:
    """Order the most precise first: bare before hedged, more digits before fewer."""
    return (
        claim.figure.hedge != "exact",
        -claim.figure.digits_max,
        claim.doc_id,
        claim.claim_id,
    )


def _common(ranges: Sequence[Bounds]) -> Bounds | None:
    shared: Bounds | None = ranges[0]
    for nxt in ranges[1:]:
        shared = shared.intersect(nxt) if shared else None
    return shared


def _finite(value: float | None) -> float | None:
    return value if value is not None and abs(value) != float("inf") else None


def _status(relations: Sequence[Relation], documents: int) -> FactStatus:
    families = {r.family for r in relations}
    if Family.CONFLICT in families:
        return FactStatus.DISPUTED
    if Family.TENSION in families:
        return FactStatus.UNDETERMINED
    if Family.EXPLAINED in families:
        return FactStatus.EXPLAINED
    return FactStatus.AGREED if documents > 1 else FactStatus.SINGLE_SOURCE
