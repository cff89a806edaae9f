"""Which claims are compared: the same unit kind and the same head of measure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from anafacts.model import Claim, ClaimKind, DocumentMeta, Role, UnitKind
from anafacts.reconcile.axes import axes_of
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.verdict import Pair

_PARTS = frozenset({Role.EQUIVALENT, Role.LIST, Role.FACTOR})
_CHANGES = frozenset({ClaimKind.RATIO, ClaimKind.RANK, ClaimKind.ENUMERATION})


def pairs(
    claims: Iterable[Claim], metas: Mapping[str, DocumentMeta], stories: Stories
) -> Iterator[Pair]:
    """Yield each pair of claims that speak of the same thing once, the earlier text first."""
    for block in _blocks(claims).values():
        ordered = sorted(block, key=lambda c: _order(c, metas))
        for a, b in combinations(ordered, 2):
            story = frozenset({a.doc_id, b.doc_id}) in stories
            axes = axes_of(a, b, same_story=story) if not _tied(a, b) else None
            if axes:
                yield Pair(a, b, metas[a.doc_id], metas[b.doc_id], axes, same_story=story)


def _blocks(claims: Iterable[Claim]) -> dict[tuple[UnitKind, str], list[Claim]]:
    blocks: dict[tuple[UnitKind, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        head = claim.topic.measure_key.split("|")[0]
        if head and claim.role not in _PARTS and claim.kind not in _CHANGES:
            blocks[claim.figure.unit_kind, head].append(claim)
    return blocks


def _order(claim: Claim, metas: Mapping[str, DocumentMeta]) -> tuple[str, str, int, str]:
    published = metas[claim.doc_id].published
    day = published.start.isoformat() if published else "9999"
    return day, claim.doc_id, claim.span.start, claim.claim_id


def _tied(a: Claim, b: Claim) -> bool:
    """Parts of one statement, such as the two ends of a change, are no rival figures.

    Nor are two figures of one sentence: who writes both there means two things.
    """
    if a.doc_id == b.doc_id and a.sentence == b.sentence:
        return True
    return (
        a.parent_id == b.claim_id
        or b.parent_id == a.claim_id
        or (a.parent_id is not None and a.parent_id == b.parent_id)
    )
