"""The relations that no finding covers, counted without holding them all.

There may be millions; each is looked at once, and only what a page shows is kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from anafacts.model import Family, Finding, Relation, RelationName, Tables
from anafacts.report.words import missing_axes

_ORDER = (
    *(RelationName.CONFLICT, RelationName.TENSION, RelationName.DERIVED_CONSISTENT),
    *(RelationName.CONSISTENT_BOUND, RelationName.CONSISTENT_ROUNDING, RelationName.EQUIVALENT),
    *(RelationName.CONSISTENT_READING, RelationName.PART_OF, RelationName.IDENTICAL),
    *(RelationName.REPEAT, RelationName.SUPERSEDED, RelationName.REVISED),
    *(RelationName.EXPLAINED_MODALITY, RelationName.EXPLAINED_DEFINITION),
    *(RelationName.EXPLAINED_SCOPE, RelationName.EXPLAINED_TIME, RelationName.NOT_COMPARABLE),
)
_RANK = {name: place for place, name in enumerate(_ORDER)}


_ROOM = 1000  # cards that are held beyond those shown before the last of them are let go

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Free:
    """How many pairs no finding covers, and the first cards of them, each with its pairs.

    ``lacking`` are the axes that the comparisons among the claims of a finding lack, by the claims.
    """

    total: int
    shown: tuple[tuple[Relation, int], ...]
    lacking: Mapping[Ids, set[str]]


@dataclass(slots=True)
class _Cards:
    """Pairs that are explained in the same words, by place and words; ``room`` are shown."""

    room: int
    held: dict[tuple[int, str], tuple[Relation, int]] = field(default_factory=dict)
    total: int = 0

    def add(self, relation: Relation) -> None:
        """Count the relation on its card, which shows the pair that comes first by its id."""
        key = (_RANK[relation.relation], relation.explanation)
        first, pairs = self.held.get(key, (relation, 0))
        self.held[key] = (min(first, relation, key=lambda r: r.relation_id), pairs + 1)
        self.total += 1
        if len(self.held) > self.room + _ROOM:
            self.held = dict(self.first())

    def first(self) -> list[tuple[tuple[int, str], tuple[Relation, int]]]:
        """Return the cards that are shown; one that is not among them can never be later."""
        return [(key, self.held[key]) for key in sorted(self.held)[: self.room]]


def free_of(
    families: Collection[Family], tables: Tables, asked: Iterable[Finding], room: int
) -> Free:
    """Return the free relations of some families in so many cards, and what findings lack."""
    covered, within = by_claim(tables.findings), by_claim(asked)
    cards, lacking = _Cards(room), defaultdict[Ids, set[str]](set)
    for relation in tables.relations:
        if relation.family not in families:
            continue
        for ids in holding(relation, within):
            lacking[ids].update(missing_axes(relation.axes))
        if not any(holding(relation, covered)):
            cards.add(relation)
    return Free(cards.total, tuple(card for _, card in cards.first()), dict(lacking))


def by_claim(findings: Iterable[Finding]) -> dict[str, list[Ids]]:
    """Return, for each claim, the claims of every finding that names it."""
    by_claim: dict[str, list[Ids]] = defaultdict(list)
    for finding in findings:
        ids = frozenset(finding.claim_ids)
        for claim_id in ids:
            by_claim[claim_id].append(ids)
    return dict(by_claim)


def holding(relation: Relation, by_claim: Mapping[str, list[Ids]]) -> Iterable[Ids]:
    """Return the claims of the findings that hold both ends."""
    return (ids for ids in by_claim.get(relation.claim_a, ()) if relation.claim_b in ids)
