"""A fact as the claim tells it that gives its best value."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from anafacts.model import BestBasis, Fact
from anafacts.reconcile.consensus import Said, Texts, ends, in_unit_of, overlap
from anafacts.reconcile.words import measure_of


def with_best(
    fact: Fact, best: Said, said: Sequence[Said], texts: Texts, *, basis: BestBasis
) -> Fact:
    """Return the fact in the unit and the words of its best claim, with the ends of all of them.

    What the standing claims ``said`` allow together is given where best was found inside it.
    """
    turned = in_unit_of(best, said, texts)
    shared = overlap(turned) if basis in {BestBasis.ONLY, BestBasis.OVERLAP} else None
    outer = ends(turned)
    claim, value = best.claim, best.claim.figure.value
    return replace(
        fact,
        label=measure_of(claim),
        measure_key=claim.topic.measure_key,
        subject=claim.topic.subject,
        counterpart=claim.topic.counterpart,
        place=claim.topic.place,
        unit=claim.figure.unit,
        period=claim.period.interval,
        best=value,
        best_low=_finite(shared.low) if shared else None,
        best_high=_finite(shared.high) if shared else None,
        low=_finite(outer.low),
        high=_finite(outer.high),
        best_claim_id=claim.claim_id,
        best_basis=basis,
        n_supporting=_support(value, turned),
    )


def _support(value: float | None, said: Iterable[Said]) -> int:
    """Return how many voices allow the best value; of a range those are all of them."""
    allowing = (s for s in said if value is None or s.generous.low <= value <= s.generous.high)
    return len({s.voice for s in allowing})


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
