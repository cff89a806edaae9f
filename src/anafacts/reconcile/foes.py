"""Groups that may not become one, because a person has parted two of their claims."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anafacts.model import Family, Relation
from anafacts.reconcile.judged import RULE

_STRENGTH = {Family.AGREE: 0, Family.TENSION: 1, Family.CONFLICT: 2}
_WEAKEST = len(_STRENGTH)


@dataclass(frozen=True, slots=True)
class Foes:
    """The roots of groups with the roots that they are kept apart from."""

    of_root: dict[str, set[str]]

    @classmethod
    def of(cls, relations: Iterable[Relation]) -> "Foes":
        """Return the claims that a person has parted, each a group by itself."""
        found: dict[str, set[str]] = defaultdict(set)
        for relation in relations:
            if relation.rule == RULE:
                found[relation.claim_a].add(relation.claim_b)
                found[relation.claim_b].add(relation.claim_a)
        return cls(dict(found))

    def in_order(self, relations: Sequence[Relation]) -> Sequence[Relation]:
        """Return the relations, where anything is kept apart what ties closest first."""
        if not self.of_root:
            return relations
        return sorted(relations, key=lambda r: (_STRENGTH.get(r.family, _WEAKEST), r.relation_id))

    def unite(self, root: str, other: str) -> bool:
        """Return whether two groups may be one; ``root`` is then kept apart from all foes."""
        if root == other or not self.of_root:
            return True
        if other in self.of_root.get(root, ()):
            return False
        for foe in self.of_root.pop(other, set()):
            self.of_root[foe].discard(other)
            self.of_root[foe].add(root)
            self.of_root.setdefault(root, set()).add(foe)
        return True
