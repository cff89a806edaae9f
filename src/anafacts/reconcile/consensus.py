"""What the standing claims of a fact allow together, and the value that is best of them."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from anafacts.model import Claim, DocumentMeta, Figure, Hedge, Role, UnitKind
from anafacts.normalize.figures import Rates
from anafacts.reconcile.bounds import Bounds, admitted, allowed
from anafacts.reconcile.money import factor_into

_ONE = Bounds(1.0, 1.0)
_SAME = 1e-9  # relative: two floats that a reader wrote as one number


@dataclass(frozen=True, slots=True)
class Said:
    """A standing claim in the unit of its fact: what it admits, and on whose word.

    ``worded`` is what the words allow, without rounding; ``strict`` takes every written digit as
    meant, ``generous`` takes trailing zeros as rounding. ``value`` is what is written, converted;
    None for a pure range.
    """

    claim: Claim
    voice: str
    value: float | None
    worded: Bounds
    strict: Bounds
    generous: Bounds

    @property
    def doubt(self) -> tuple[bool, bool, float, int, str, str]:
        """Order the most precise first: no conversion of another, bare, narrow, many digits."""
        figure = self.claim.figure
        return (
            self.claim.role is Role.EQUIVALENT,
            figure.hedge is not Hedge.EXACT,
            self.strict.width,
            -figure.digits_min,
            self.claim.doc_id,
            self.claim.claim_id,
        )


@dataclass(frozen=True, slots=True)
class Texts:
    """What facts need to know of texts: their sidecars, which copies which, and rates of money."""

    metas: Mapping[str, DocumentMeta]
    copies: Mapping[str, str]
    rates: Rates

    def factor(self, unit: Figure, claim: Claim) -> Bounds | None:
        """Return how many of a unit one unit of the claim is; counted nouns are not converted."""
        if claim.figure.unit == unit.unit or claim.figure.unit_kind is UnitKind.COUNT:
            return _ONE
        found = factor_into(unit, claim, self.metas[claim.doc_id].published, self.rates)
        return found[0] if found else None


def said_by(claims: Sequence[Claim], voices: Mapping[str, str], texts: Texts) -> list[Said]:
    """Return what the claims say in one unit, that of the most precise of those in most use.

    A claim whose unit cannot be converted is left out, and so is an amount in brackets that
    converts another one of these claims: it adds nothing but the error of the rate.
    """
    ids = {c.claim_id for c in claims}
    own = [c for c in claims if not (c.role is Role.EQUIVALENT and c.parent_id in ids)] or claims
    unit = _unit(own)
    factors = ((c, texts.factor(unit, c)) for c in own)
    return [_said(c, voices[c.claim_id], factor) for c, factor in factors if factor is not None]


def _unit(claims: Sequence[Claim]) -> Figure:
    """Return a figure in the unit that most use, of several the one of the first by name."""
    counts = Counter(c.figure.unit for c in claims)
    return min((c.figure for c in claims), key=lambda f: (-counts[f.unit], f.unit))


def _said(claim: Claim, voice: str, factor: Bounds) -> Said:
    strict, generous = (admitted(claim.figure, generous=g).scaled(factor) for g in (False, True))
    value = claim.figure.value
    middle = None if value is None else value * (factor.low + factor.high) / 2
    return Said(claim, voice, middle, allowed(claim.figure).scaled(factor), strict, generous)


def ends(said: Iterable[Said]) -> Bounds:
    """Return the least and the greatest that the words of any claim allow."""
    ranges = [s.worded for s in said]
    return Bounds(min(r.low for r in ranges), max(r.high for r in ranges))


def overlap(said: Sequence[Said]) -> Bounds | None:
    """Return what all claims admit, every digit taken as meant first, or None.

    Ranges that do no more than touch have nothing in common ("two weeks" and "ten days"). Nor have
    two bare figures that are written to one precision and differ, whatever a coarse third allows.
    """
    if _rivals(said):
        return None
    converted = len({s.claim.figure.unit for s in said}) > 1
    for ranges in ([s.strict for s in said], [s.generous for s in said]):
        shared = _common(ranges)
        if shared and (shared.width > 0 or not all(r.width > 0 for r in ranges)):
            return shared
        if shared and converted:
            return None
    return None


def _common(ranges: Sequence[Bounds]) -> Bounds | None:
    shared: Bounds | None = ranges[0]
    for nxt in ranges[1:]:
        shared = shared.intersect(nxt) if shared else None
    return shared


def _rivals(said: Iterable[Said]) -> bool:
    """Return whether two bare figures of one unit and one written precision differ: 748, 749."""
    written: dict[Hashable, list[float]] = defaultdict(list)
    for claim in (s.claim for s in said if s.claim.figure.hedge is Hedge.EXACT):
        figure = claim.figure
        if figure.value is not None and claim.role is not Role.READING:
            unit = "" if figure.unit_kind is UnitKind.COUNT else figure.unit
            written[unit, figure.digits_min, figure.digits_max].append(figure.value)
    return any(not math.isclose(min(v), max(v), rel_tol=_SAME) for v in written.values())


def best_inside(said: Sequence[Said], shared: Bounds) -> Said:
    """Return the most precise claim whose value all allow, or else the most precise of all.

    The end of a hedge counts as allowed: "over 500" alone is best told by 500.
    """
    inside = [s for s in said if s.value is not None and shared.low <= s.value <= shared.high]
    return min(inside or said, key=lambda s: s.doubt)


def votes(said: Iterable[Said]) -> list[Said]:
    """Return of each voice its most precise claim, those with a value if there are any."""
    voices: dict[str, Said] = {}
    for one in sorted(said, key=lambda s: (s.value is None, s.doubt)):
        voices.setdefault(one.voice, one)
    valued = [s for s in voices.values() if s.value is not None]
    return valued or list(voices.values())


def median(said: Sequence[Said]) -> Said:
    """Return the middle claim by value, of two the lower: a figure somebody gave, no average."""
    ordered = sorted(said, key=lambda s: (s.value or 0.0, s.doubt))
    middle = ordered[(len(ordered) - 1) // 2]
    alike = [s for s in ordered if s.value == middle.value]
    return min(alike, key=lambda s: s.doubt)


def in_unit_of(best: Said, said: Sequence[Said], texts: Texts) -> Sequence[Said]:
    """Return the same claims in the unit in which the best of them is written."""
    unit = best.claim.figure
    if all(s.claim.figure.unit == unit.unit for s in said):
        return said
    factors = ((s, texts.factor(unit, s.claim)) for s in said)
    return [_said(s.claim, s.voice, factor) for s, factor in factors if factor is not None]
