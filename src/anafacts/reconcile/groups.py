"""Which relations make one finding: those of one outcome about one fact."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

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


def _by_hub(links: Sequence[tuple[str, str, Relation]]) -> list[list[Relation]]:
    """Return the links in stars: the fact with most links left takes them all, and so on.

    A heap keeps this near linear; a fact that lost links since it was put there goes back.
    """
    left: dict[str, set[int]] = defaultdict(set)
    for number, (a, b, _) in enumerate(links):
        left[a].add(number)
        left[b].add(number)
    heap = [(-len(numbers), fact) for fact, numbers in left.items()]
    heapify(heap)
    stars = []
    while heap:
        size, hub = heappop(heap)
        if -size != len(left[hub]):
            heappush(heap, (-len(left[hub]), hub))
        elif star := sorted(left[hub]):
            stars.append([links[number][2] for number in star])
            for number in star:
                for fact in links[number][:2]:
                    left[fact].discard(number)
    return stars
