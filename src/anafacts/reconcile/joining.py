"""Which claims are about one thing: those that relations tie, unless another keeps them apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from anafacts.model import AxisState, Claim, Family, Relation, RelationName, UnitKind
from anafacts.reconcile.bounds import admitted

_JOINING = frozenset({Family.AGREE, Family.TENSION, Family.CONFLICT})
OVERTAKEN = frozenset({RelationName.SUPERSEDED, RelationName.REVISED})
"""Relations whose first claim no longer stands."""
_NOT_JOINING = frozenset({RelationName.DERIVED_CONSISTENT, RelationName.PART_OF})
_OTHER_KINDS = frozenset({"growth", "enumeration"})
_APART = frozenset({RelationName.EXPLAINED_TIME, RelationName.EXPLAINED_DEFINITION})
_APART_IF_UNLIKE = frozenset({
    RelationName.PART_OF, RelationName.EXPLAINED_SCOPE, RelationName.EXPLAINED_MODALITY,
})  # fmt: skip
_STRENGTH = {Family.TENSION: 1, Family.CONFLICT: 2}
_SURE = (RelationName.REPEAT, RelationName.IDENTICAL, RelationName.EQUIVALENT, *sorted(OVERTAKEN))


def joined(claims: Sequence[Claim], relations: Iterable[Relation]) -> list[list[Claim]]:
    """Return the claims in groups, each about one thing, in the order of their first claims.

    The relation that is surest joins first. Two groups stay two where a claim of one is known to
    be for another time or under another definition than a claim of the other, or for another place
    or mode with another figure: one without a year that fits those of two years joins one of them,
    and makes them no one thing.
    """
    known = {c.claim_id: c for c in claims}
    inside = [r for r in relations if {r.claim_a, r.claim_b} <= known.keys()]
    sets = _Sets((r.claim_a, r.claim_b) for r in inside if _parts(r, known))
    for relation in sorted(filter(_joins, inside), key=_doubt):
        sets.unite(relation.claim_a, relation.claim_b)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[sets.find(claim.claim_id)].append(claim)
    return list(groups.values())


def group_relations(
    groups: Sequence[Sequence[Claim]], relations: Iterable[Relation]
) -> Mapping[int, Sequence[Relation]]:
    """Return by the place of a group the relations between two of its claims."""
    group_of = {c.claim_id: i for i, group in enumerate(groups) for c in group}
    inside: dict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        group = group_of.get(relation.claim_a)
        if group is not None and group == group_of.get(relation.claim_b):
            inside[group].append(relation)
    return inside


class _Sets:
    """Disjoint sets of claims, some of which must not be united; near linear in the relations."""

    def __init__(self, foes: Iterable[tuple[str, str]]) -> None:
        self._parent: dict[str, str] = {}
        self._foes: dict[str, set[str]] = defaultdict(set)
        for a, b in foes:
            self._foes[a].add(b)
            self._foes[b].add(a)

    def find(self, key: str) -> str:
        """Return the claim that stands for the set of a claim."""
        while (parent := self._parent.get(key, key)) != key:
            self._parent[key] = self._parent.get(parent, parent)
            key = parent
        return key

    def unite(self, a: str, b: str) -> None:
        """Make one set of two, unless they are foes; the one with fewer foes is told to others."""
        a, b = sorted((self.find(a), self.find(b)))
        if a == b or b in self._foes[a]:
            return
        if len(self._foes[b]) > len(self._foes[a]):
            a, b = b, a
        self._parent[b] = a
        for foe in self._foes.pop(b, set()):
            self._foes[foe].discard(b)
            self._foes[foe].add(a)
            self._foes[a].add(foe)


def _parts(relation: Relation, claims: Mapping[str, Claim]) -> bool:
    """Return whether the relation says that its two claims are about two things."""
    if relation.relation not in _APART_IF_UNLIKE:
        return relation.relation in _APART
    a, b = (claims[i].figure for i in (relation.claim_a, relation.claim_b))
    if a.unit != b.unit and a.unit_kind is not UnitKind.COUNT:
        return True
    return admitted(a, generous=True).intersect(admitted(b, generous=True)) is None


def _joins(relation: Relation) -> bool:
    if relation.relation in _NOT_JOINING or relation.rule in _OTHER_KINDS:
        return False
    return relation.family in _JOINING or relation.relation in OVERTAKEN


def _doubt(relation: Relation) -> tuple[int, int, bool, int, str, str]:
    """Order what surely speaks of one thing first: all axes the same, then what agrees."""
    axes = [getattr(relation.axes, field.name) for field in fields(relation.axes)]
    unsaid = axes.count(AxisState.NOT_STATED)
    unsure = relation.relation not in _SURE
    a, b = sorted((relation.claim_a, relation.claim_b))
    strength = _STRENGTH.get(relation.family, 0)
    return unsaid, strength, unsure, len(axes) - axes.count(AxisState.SAME), a, b
