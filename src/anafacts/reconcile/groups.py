"""Which relations make one finding: those of one outcome about one fact."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from anafacts.model import Family, Relation


def groups_of(relations: Iterable[Relation], fact_of: Mapping[str, str]) -> list[list[Relation]]:
    """Return the relations in groups, each of one family and about one fact.

    Relations inside a fact belong to it. Those between two facts go to the fact that has most of
    its family left, so that one figure that nothing can be compared with makes one finding and
    not one for every other figure.
    """
    groups: dict[tuple[str, Family], list[Relation]] = defaultdict(list)
    between: dict[Family, list[tuple[str, str, Relation]]] = defaultdict(list)
    for relation in relations:
        a, b = fact_of.get(relation.claim_a, ""), fact_of.get(relation.claim_b, "")
        if a == b:
            groups[a, relation.family].append(relation)
        else:
            between[relation.family].append((a, b, relation))
    hubs = [hub for found in between.values() for hub in _by_hub(found)]
    return [*groups.values(), *hubs]


def _by_hub(links: list[tuple[str, str, Relation]]) -> list[list[Relation]]:
    """Return the links in stars: the fact with most links left takes them all, and so on."""
    stars = []
    while links:
        counts = Counter(fact for a, b, _ in links for fact in (a, b))
        hub = min(counts, key=lambda fact: (-counts[fact], fact))
        stars.append([r for a, b, r in links if hub in {a, b}])
        links = [link for link in links if hub not in link[:2]]
    return stars
