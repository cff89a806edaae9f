"""Figures of one story that are told in like words, though their measures have other keys."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from anafacts.model import Claim
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.wording import in_like_words, nearness_of_words, words_around

_Places = tuple[int, int]


def told_alike(
    ordered: Sequence[Claim], places: Iterable[int], stories: Stories, most: int
) -> Iterator[_Places]:
    """Yield the positions of claims of two texts of one story that stand among like words.

    A figure is held only against the one of another text whose words are nearest. Words that more
    than ``most`` figures of a story have around them bring none together, so that work grows with
    the number of claims.
    """
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for at in places:
        claim = ordered[at]
        kind, group = claim.figure.unit_kind, stories.of(claim.doc_id)
        for word in words_around(claim):
            blocks[kind, group, word].append(at)
    seen: set[_Places] = set()
    for members in blocks.values():
        if len(members) <= most:
            seen.update(p for p in combinations(members, 2) if _apart(ordered, *p))
    near = {p: nearness_of_words(ordered[p[0]], ordered[p[1]]) for p in sorted(seen)}
    yield from (p for p in _best(near, ordered) if in_like_words(ordered[p[0]], ordered[p[1]]))


def _best(near: Mapping[_Places, float], ordered: Sequence[Claim]) -> Iterator[_Places]:
    """Yield the pairs of which neither figure has a nearer one in the text of the other."""
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    for (i, j), found in near.items():
        for end in ((i, ordered[j].doc_id), (j, ordered[i].doc_id)):
            best[end] = max(best[end], found)
    for (i, j), found in near.items():
        if found >= max(best[i, ordered[j].doc_id], best[j, ordered[i].doc_id]):
            yield i, j


def _apart(ordered: Sequence[Claim], i: int, j: int) -> bool:
    return ordered[i].doc_id != ordered[j].doc_id
