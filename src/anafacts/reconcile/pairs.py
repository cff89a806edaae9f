"""Which claims are compared: those of one measure that share a party, a text or a story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from anafacts.model import (
    Claim,
    ClaimKind,
    DocumentMeta,
    Role,
    UnitKind,
)
from anafacts.normalize.figures import Rates
from anafacts.reconcile.context import in_context
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.likeness import likeness
from anafacts.reconcile.occasions import Telling, occasions
from anafacts.reconcile.parties import parties_of, wholes_of
from anafacts.reconcile.spans_of_time import says_of_what
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.verdict import Pair

REACH = 100  # claims of one block, in order of publication, with which each is compared at most
_PARTS = frozenset({Role.LIST, Role.FACTOR})
_CHANGES = frozenset({ClaimKind.RATIO, ClaimKind.RANK, ClaimKind.ENUMERATION})


class Knowledge(Protocol):
    """What is known of the texts of the claims."""

    @property
    def metas(self) -> Mapping[str, DocumentMeta]:
        """What is known of each text."""

    @property
    def stories(self) -> Stories:
        """Which texts tell one story."""

    @property
    def telling(self) -> Telling:
        """What the texts say of the happenings that they tell of."""

    @property
    def rates(self) -> Rates:
        """The rates that convert money."""


def pairs(claims: Iterable[Claim], inner: AbstractSet[str], known: Knowledge) -> Iterator[Pair]:
    """Yield each pair of claims that speak of the same thing once, the earlier text first.

    The claims ``inner`` stand inside others and are not compared. Work grows with the number of
    claims, not its square: inside a block each claim is compared with the ``REACH`` that follow it
    by date of publication.
    """
    metas, stories = known.metas, known.stories
    ordered = sorted(claims, key=lambda c: _order(c, metas))
    told = occasions(known.telling, metas, ordered)
    for i, j in sorted(candidates(ordered, inner, stories)):
        a, b = ordered[i], ordered[j]
        story = stories.are_one(a.doc_id, b.doc_id)
        found = likeness(a, b, told, same_story=story)
        if found:
            ends, (axes, grade) = (metas[a.doc_id], metas[b.doc_id]), found
            pair = Pair(a, b, *ends, axes, same_story=story, grade=grade, rates=known.rates)
            yield replace(pair, axes=in_context(pair))


def kind_of(claim: Claim) -> tuple[UnitKind, str]:
    """Return the unit kind and the family of the measure: what is compared shares both."""
    return claim.figure.unit_kind, measure_family(claim.topic.measure_key)


def inner_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the claims that stand inside another: the 36 of "22 of 36 states" is no figure."""
    found: set[str] = set()
    plain = (c for c in claims if c.kind is not ClaimKind.ENUMERATION)
    for before, claim in pairwise(sorted(plain, key=lambda c: (c.doc_id, c.span))):
        within = before.doc_id == claim.doc_id and before.span.contains(claim.span)
        if within and before.span != claim.span:
            found.add(claim.claim_id)
    return frozenset(found)


def candidates(
    ordered: Sequence[Claim], inner: AbstractSet[str], stories: Stories
) -> set[tuple[int, int]]:
    """Return the positions of claims that stand in one block and are no parts of one statement."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for position, claim in enumerate(ordered):
        if claim.claim_id not in inner and _is_compared(claim):
            for block in _blocks(claim, stories):
                blocks[(*kind_of(claim), *block)].append(position)
    return {
        (i, j)
        for members in blocks.values()
        for n, i in enumerate(members)
        for j in members[n + 1 : n + 1 + REACH]
        if not _tied(ordered[i], ordered[j])
    }


def _is_compared(claim: Claim) -> bool:
    """Return whether the figure stands for itself.

    "Two landed" counts a part of something told before: only of a toll is it plain what is meant.
    """
    if not claim.topic.measure_key.split("|")[0] or claim.role in _PARTS or claim.kind in _CHANGES:
        return False
    elided = claim.figure.unit_kind is UnitKind.COUNT and len(claim.quote.split()) == 1
    return (is_toll(claim) or not elided) and says_of_what(claim)


def _blocks(claim: Claim, stories: Stories) -> Iterator[tuple[str, str]]:
    """Yield what a claim must share with another: a party, a region around it, or the story."""
    yield ("story", stories.of(claim.doc_id))
    for party in parties_of(claim) | wholes_of(claim):
        yield ("party", party)


def _order(claim: Claim, metas: Mapping[str, DocumentMeta]) -> tuple[str, str, int, str]:
    published = metas[claim.doc_id].published
    day = published.start.isoformat() if published else "9999"
    return day, claim.doc_id, claim.span.start, claim.claim_id


def _tied(a: Claim, b: Claim) -> bool:
    """Parts of one statement, such as the two ends of a change, are no rival figures.

    Nor are two figures of one sentence: who writes both there means two things. An amount in
    brackets is compared with other texts only.
    """
    if a.doc_id == b.doc_id and (a.sentence == b.sentence or Role.EQUIVALENT in {a.role, b.role}):
        return True
    family = {a.parent_id, b.parent_id} - {None}
    return (
        a.parent_id == b.claim_id
        or b.parent_id == a.claim_id
        or (a.parent_id == b.parent_id and bool(family))
    )
