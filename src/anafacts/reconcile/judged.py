"""A person's word on what is compared: two claims are, or are not, about the same thing.

As in nomenklatura's resolver, a judgement is on a pair and the edges that hold are what it leaves:
``same`` fills in what the texts leave unsaid, ``not_same`` takes a pair out of every comparison.
A pair is known by the fingerprints of its two claims.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from anafacts.model import (
    Axes,
    AxisState,
    Claim,
    Family,
    FindingType,
    Judgement,
    Relation,
    RelationName,
    Ruling,
    subject_mark,
    subject_of,
)
from anafacts.reconcile.verdict import Pair
from anafacts.reconcile.words import source

if TYPE_CHECKING:
    from anafacts.reconcile.derive import Case

RULE = "judged"
_TYPES = {
    Family.NOT_COMPARABLE: FindingType.MISSING_AXIS,
    Family.AGREE: FindingType.AGREEMENT,
}
_IDENTITY = frozenset({Ruling.SAME, Ruling.NOT_SAME})
_BEARING = frozenset(
    {
        *(RelationName.REPEAT, RelationName.IDENTICAL, RelationName.EQUIVALENT),
        *(RelationName.CONSISTENT_ROUNDING, RelationName.CONSISTENT_BOUND),
        RelationName.CONSISTENT_READING,
    }
)
_UNSAID = frozenset({AxisState.NOT_STATED, AxisState.COMPATIBLE})
_CONFIRMED = tuple(f.name for f in fields(Axes) if f.name not in {"unit", "modality"})


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements by what they are on: ``same`` and ``apart`` by the marks of two claims."""

    same: Mapping[str, Judgement] = field(default_factory=dict)
    apart: Mapping[str, Judgement] = field(default_factory=dict)
    fingerprints: frozenset[str] = frozenset()

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Judged":
        """Return the judgements in force; of two on one pair the later line holds."""
        rows = sorted(judgements, key=lambda j: j.line)
        identity = {subject_of(j.fingerprint): j for j in rows if j.verdict in _IDENTITY}
        return cls(
            {key: j for key, j in identity.items() if j.verdict is Ruling.SAME},
            {key: j for key, j in identity.items() if j.verdict is Ruling.NOT_SAME},
            frozenset(j.fingerprint for j in rows),
        )


def type_of(kind: FindingType | None, family: Family) -> FindingType:
    """Return what a finding is about: as the rule says, else as its family does."""
    return kind or _TYPES.get(family, FindingType.VALUE)


def confirmed(pair: Pair, judged: Judged) -> Pair:
    """Return the pair with every unsaid axis the same, where a person says so.

    What both texts state and state differently stays, and so do units and modality: they are read,
    not left unsaid.
    """
    if not judged.same or subject_mark(pair.a.fingerprint, pair.b.fingerprint) not in judged.same:
        return pair
    said = {n: AxisState.SAME for n in _CONFIRMED if getattr(pair.axes, n) in _UNSAID}
    return replace(pair, axes=replace(pair.axes, **said))


def parted(
    relations: Iterable[Relation], judged: Judged, by_id: Mapping[str, Claim]
) -> list[Relation]:
    """Return the relations, those of parted claims explained by the person's word.

    A claim that bears out one of the two is about the same as it, and is parted from the other.
    """
    relations = list(relations)
    if not judged.apart:
        return relations
    direct = [r for r in relations if _subject(r, by_id) in judged.apart]
    found = dict(_cuts(direct, _borne_out(relations, direct)))
    return [
        _explained(r, found[ends], judged, by_id)
        if (ends := frozenset({r.claim_a, r.claim_b})) in found
        else r
        for r in relations
    ]


def apart_groups(
    judged: Judged, relations: Iterable[Relation]
) -> tuple[list[list[Relation]], list[Relation]]:
    """Return the relations of parted claims, in one group a judgement, and all others."""
    groups: dict[str, list[Relation]] = defaultdict(list)
    rest = []
    for relation in relations:
        if judged.apart and relation.rule == RULE:
            groups[relation.trace[0]].append(relation)
        else:
            rest.append(relation)
    return list(groups.values()), rest


def lead_of(case: "Case", group: Sequence[Relation]) -> Relation:
    """Return the relation that tells of a group: the widest gap, a judged one among equals.

    The order rests on dates and fingerprints, not on ids, which change with every offset.
    """
    widest = max(r.gap_relative or 0 for r in group)
    if not case.judged.apart:
        group = [r for r in group if (r.gap_relative or 0) == widest]

    def order(relation: Relation) -> tuple[object, ...]:
        ends = [case.by_id[i] for i in (relation.claim_a, relation.claim_b)]
        subject = subject_mark(*(c.fingerprint for c in ends))
        kind = type_of(relation.type, relation.family)
        told = f"{subject}-{kind}" in case.judged.fingerprints
        days = sorted(str(case.metas[c.doc_id].published or "~") for c in ends)
        marks = sorted(c.fingerprint for c in ends)
        direct = subject in case.judged.apart
        return (not direct, -(relation.gap_relative or 0), not told, days[::-1], marks)

    return min(group, key=order) if len(group) > 1 else group[0]


def _subject(relation: Relation, by_id: Mapping[str, Claim]) -> str:
    ends = (relation.claim_a, relation.claim_b)
    return subject_mark(*(by_id[i].fingerprint for i in ends))


def _borne_out(
    relations: Iterable[Relation], direct: Sequence[Relation]
) -> dict[str, frozenset[str]]:
    """Return each claim of the parted pairs with the claims that agree with it."""
    ends = {i for r in direct for i in (r.claim_a, r.claim_b)}
    parted_ids = {r.relation_id for r in direct}
    found: dict[str, set[str]] = {i: {i} for i in ends}
    for relation in relations:
        if relation.relation in _BEARING and relation.relation_id not in parted_ids:
            for one, other in (
                (relation.claim_a, relation.claim_b),
                (relation.claim_b, relation.claim_a),
            ):
                if one in found:
                    found[one].add(other)
    return {i: frozenset(others) for i, others in found.items()}


def _cuts(
    direct: Iterable[Relation], borne: Mapping[str, frozenset[str]]
) -> Iterable[tuple[frozenset[str], Relation]]:
    """Yield the pairs that are no longer compared, each with the judged relation that says so.

    A claim that agrees with both sides says nothing of either.
    """
    judged = []
    for root in direct:
        one, other = borne[root.claim_a], borne[root.claim_b]
        both = one & other
        for a in (one - both) | {root.claim_a}:
            for b in (other - both) | {root.claim_b}:
                yield frozenset({a, b}), root
        judged.append((frozenset({root.claim_a, root.claim_b}), root))
    yield from judged


def _explained(
    relation: Relation, root: Relation, judged: Judged, by_id: Mapping[str, Claim]
) -> Relation:
    """Return the relation as a person explains it; its type stays, by which it is known again."""
    judgement = judged.apart[_subject(root, by_id)]
    one, other = (source(by_id[i]) for i in (relation.claim_a, relation.claim_b))
    inferred = ", as one of them bears out what was judged" if relation is not root else ""
    note = f" {judgement.note.rstrip('.')}." if judgement.note else ""
    text = f"{one} and {other} are not about the same thing{inferred}."
    said = f"Judged so {judgement.signed}".rstrip()
    return replace(
        relation,
        family=Family.EXPLAINED,
        relation=RelationName.EXPLAINED_DEFINITION,
        rule=RULE,
        explanation=f"{text} {said}:{note}" if note else f"{text} {said}.",
        trace=(f"not_same: {judgement.fingerprint}",),
        type=type_of(relation.type, relation.family),
    )
