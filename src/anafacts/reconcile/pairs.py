"""Which claims are compared: those of one measure that share a party, a text or a story."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Protocol

from anafacts.model import (
    Claim,
    ClaimKind,
    DocumentMeta,
)
from anafacts.normalize.figures import Rates
from anafacts.reconcile.candidates import candidates
from anafacts.reconcile.context import in_context
from anafacts.reconcile.likeness import likeness
from anafacts.reconcile.occasions import Telling, occasions
from anafacts.reconcile.profiles import profiles
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.verdict import Pair


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
    claims, not its square (see ``candidates``).
    """
    metas, stories = known.metas, known.stories
    ordered = sorted(claims, key=lambda c: _order(c, metas))
    profile = profiles(occasions(known.telling, metas, ordered))
    for i, j in candidates(ordered, inner, stories):
        a, b = ordered[i], ordered[j]
        story = stories.are_one(a.doc_id, b.doc_id)
        found = likeness(profile(a), profile(b), same_story=story)
        if found:
            ends, (axes, grade) = (a, b, metas[a.doc_id], metas[b.doc_id]), found
            pair = Pair(*ends, axes, story, grade, known.rates)
            stated = in_context(pair)
            yield pair if stated is axes else Pair(*ends, stated, story, grade, known.rates)


def inner_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the claims that stand inside another: the 36 of "22 of 36 states" is no figure."""
    found: set[str] = set()
    plain = (c for c in claims if c.kind is not ClaimKind.ENUMERATION)
    for before, claim in pairwise(sorted(plain, key=lambda c: (c.doc_id, c.span))):
        within = before.doc_id == claim.doc_id and before.span.contains(claim.span)
        if within and before.span != claim.span:
            found.add(claim.claim_id)
    return frozenset(found)


def _order(claim: Claim, metas: Mapping[str, DocumentMeta]) -> tuple[str, str, int, str]:
    published = metas[claim.doc_id].published
    day = published.start.isoformat() if published else "9999"
    return day, claim.doc_id, claim.span.start, claim.claim_id
