"""Groups of claims about one thing, and what they allow together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from anafacts.model import (
    Claim,
    ClaimKind,
    Fact,
    FactStatus,
    Family,
    Hedge,
    Relation,
    RelationName,
    content_id,
)
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.foes import Foes
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.words import measure_of

_JOINING = frozenset({Family.AGREE, Family.TENSION, Family.CONFLICT})
_ALSO_JOINING = frozenset({RelationName.SUPERSEDED, RelationName.REVISED})
_NOT_JOINING = frozenset({RelationName.DERIVED_CONSISTENT, RelationName.PART_OF})
_NO_FACT = frozenset({ClaimKind.ENUMERATION})


def facts_of(claims: Sequence[Claim], relations: Iterable[Relation]) -> tuple[Fact, ...]:
    """Return one fact a group of claims that relations tie together, ordered by id."""
    relations = tuple(relations)
    groups = _groups([c for c in claims if c.kind not in _NO_FACT], relations)
    inside: dict[int, list[Relation]] = defaultdict(list)
    group_of = {c.claim_id: i for i, g in enumerate(groups) for c in g}
    for relation in relations:
        group = group_of.get(relation.claim_a)
        if group is not None and group == group_of.get(relation.claim_b):
            inside[group].append(relation)
    facts = [_fact(g, inside[i]) for i, g in enumerate(groups)]
    return tuple(sorted(facts, key=lambda f: f.fact_id))


def _groups(claims: Sequence[Claim], relations: Iterable[Relation]) -> list[list[Claim]]:
    root = {c.claim_id: c.claim_id for c in claims}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    relations = tuple(relations)
    foes = Foes.of(relations)
    for relation in foes.in_order(relations):
        if _joins(relation) and {relation.claim_a, relation.claim_b} <= root.keys():
            a, b = sorted((find(relation.claim_a), find(relation.claim_b)))
            if foes.unite(a, b):
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
    alike = _in_one_unit(standing)
    ranges = [admitted(c.figure, generous=True) for c in alike]
    shared = _common(ranges)
    best = _best(alike, shared)
    lead, originators = best.topic, {_originator(c) for c in group}
    ids = tuple(sorted(c.claim_id for c in group))
    return Fact(
        fact_id=content_id("fact", *ids),
        label=measure_of(best),
        measure_key=lead.measure_key,
        subject=lead.subject,
        counterpart=lead.counterpart,
        place=lead.place,
        unit=best.figure.unit,
        period=best.period.interval,
        status=_status(relations, len(originators)),
        best=best.figure.value,
        best_low=_finite(shared.low if shared else None),
        best_high=_finite(shared.high if shared else None),
        low=_finite(min(r.low for r in ranges)),
        high=_finite(max(r.high for r in ranges)),
        best_claim_id=best.claim_id,
        n_claims=len(group),
        n_documents=len({c.doc_id for c in group if not is_row(c)}),
        n_originators=len(originators),
        claim_ids=ids,
    )


def _in_one_unit(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims in the unit that most of them use; ends in two units make no range."""
    counts = Counter(c.figure.unit for c in claims)
    unit = min(counts, key=lambda u: (-counts[u], u))
    return [c for c in claims if c.figure.unit == unit]


def _best(claims: Sequence[Claim], shared: Bounds | None) -> Claim:
    """Return the most precise claim inside what all allow, else the median by originator.

    The median is a figure that somebody gave, never an average: the lower one of the middle two.
    """
    if shared is not None:
        inside = [c for c in claims if _value_in(c, shared)]
        return min(inside or claims, key=_precision)
    voices: dict[str, Claim] = {}
    for claim in sorted(claims, key=_precision):
        voices.setdefault(_originator(claim), claim)
    valued = [c for c in voices.values() if c.figure.value is not None] or list(voices.values())
    ordered = sorted(valued, key=lambda c: (c.figure.value or 0.0, c.claim_id))
    return ordered[(len(ordered) - 1) // 2]


def _value_in(claim: Claim, shared: Bounds) -> bool:
    value = claim.figure.value
    return value is not None and shared.intersect(Bounds(value, value)) is not None


def _originator(claim: Claim) -> str:
    """Return on whose word it rests: three articles that quote one man are one voice."""
    return claim.attribution.originator or claim.doc_id


def _precision(claim: Claim) -> tuple[bool, int, str, str]:
    """Order the most precise first: bare before hedged, more digits before fewer."""
    bare = claim.figure.hedge is Hedge.EXACT
    return (not bare, -claim.figure.digits_max, claim.doc_id, claim.claim_id)


def _common(ranges: Sequence[Bounds]) -> Bounds | None:
    shared: Bounds | None = ranges[0]
    for nxt in ranges[1:]:
        shared = shared.intersect(nxt) if shared else None
    return shared


def _finite(value: float | None) -> float | None:
    return value if value is not None and abs(value) != float("inf") else None


def _status(relations: Sequence[Relation], originators: int) -> FactStatus:
    families = {r.family for r in relations}
    if Family.CONFLICT in families:
        return FactStatus.DISPUTED
    if Family.TENSION in families:
        return FactStatus.UNDETERMINED
    if Family.EXPLAINED in families:
        return FactStatus.EXPLAINED
    return FactStatus.AGREED if originators > 1 else FactStatus.SINGLE_SOURCE
