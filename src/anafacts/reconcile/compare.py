"""Whether two figures can both hold: rounding first, then hedges; the arithmetic is written out."""

import math

from anafacts.model import Claim, Family, Hedge, RelationName, Role
from anafacts.reconcile.bounds import Bounds, admitted, expected
from anafacts.reconcile.money import in_unit_of
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import number, source

NEAR = 0.10  # a gap under a tenth, with one side hedged, is a tension and no conflict


def agreement(pair: Pair) -> Verdict | None:
    """Return how the two figures agree or strain, or None where they cannot both hold."""
    a, b, notes = _same_unit(pair)
    if a is None or b is None:
        return None
    if a.figure.hedge is Hedge.EXACT and b.figure.hedge is Hedge.EXACT:
        verdict = _bare(a, b, converted=bool(notes))
    else:
        verdict = _hedged(a, b)
    if verdict is None:
        return None
    return Verdict(verdict.family, verdict.relation, verdict.explanation, (*notes, *verdict.trace))


def gap(a: Claim, b: Claim) -> tuple[float | None, float | None]:
    """Return the absolute gap between two values, and relative to the larger."""
    x, y = a.figure.value, b.figure.value
    if x is None or y is None or a.figure.unit != b.figure.unit:
        return None, None
    size = max(abs(x), abs(y))
    return abs(x - y), abs(x - y) / size if size else 0.0


def _same_unit(pair: Pair) -> tuple[Claim | None, Claim | None, tuple[str, ...]]:
    if pair.a.figure.unit == pair.b.figure.unit or pair.a.figure.unit_kind == "count":
        return pair.a, pair.b, ()
    converted, note = in_unit_of(pair.b, pair.a, pair.published_b)
    return pair.a, converted, (note,) if note else ()


def _bare(a: Claim, b: Claim, *, converted: bool) -> Verdict | None:
    x, y = a.figure.value, b.figure.value
    if x is None or y is None:
        return None
    if math.isclose(x, y, rel_tol=1e-9):
        relation = RelationName.EQUIVALENT if converted else RelationName.IDENTICAL
        return Verdict(Family.AGREE, relation, f"{source(a)} and {source(b)} give one value.")
    if _precision(a) == _precision(b) and not converted:
        return None  # written to the same precision, and not equal: 748 against 749
    return _rounded(a, b, converted=converted)


def _precision(claim: Claim) -> tuple[int, int]:
    return claim.figure.digits_min, claim.figure.digits_max


def _rounded(a: Claim, b: Claim, *, converted: bool) -> Verdict | None:
    for generous in (False, True):
        ranges = [admitted(c.figure, generous=generous) for c in (a, b)]
        shared = ranges[0].intersect(ranges[1])
        if converted and _touch(ranges):  # "two weeks" and "ten days"
            return _tension(a, b, "only touch", tuple(map(_range_line, (a, b), ranges)))
        if shared:
            relation = RelationName.EQUIVALENT if converted else RelationName.CONSISTENT_ROUNDING
            text = f"{source(a)} and {source(b)} agree within their rounding."
            return Verdict(Family.AGREE, relation, text, tuple(map(_range_line, (a, b), ranges)))
    return None


def _hedged(a: Claim, b: Claim) -> Verdict | None:
    ranges = [admitted(c.figure, generous=True) for c in (a, b)]
    trace = tuple(map(_range_line, (a, b), ranges))
    if _touch(ranges):
        return _tension(a, b, "only touch", trace)
    if ranges[0].intersect(ranges[1]) is None:
        return _near(a, b, trace)
    if not expected(a.figure).intersect(expected(b.figure)):
        return _tension(a, b, "allow each other, but a reader would not expect both", trace)
    return _agree_hedged(a, b, trace)


def _agree_hedged(a: Claim, b: Claim, trace: tuple[str, ...]) -> Verdict:
    if Role.READING in (a.role, b.role):
        text = f"{source(a)} and {source(b)} agree in one of their readings."
        return Verdict(Family.AGREE, RelationName.CONSISTENT_READING, text, trace)
    bound, other = (a, b) if a.figure.hedge is not Hedge.EXACT else (b, a)
    text = f"{source(other)} lies in what {source(bound)} allows."
    return Verdict(Family.AGREE, RelationName.CONSISTENT_BOUND, text, trace)


def _tension(a: Claim, b: Claim, how: str, trace: tuple[str, ...]) -> Verdict:
    text = f"{source(a)} and {source(b)} {how}."
    return Verdict(Family.TENSION, RelationName.TENSION, text, trace)


def _touch(ranges: list[Bounds]) -> bool:
    """Return whether the ranges share one end and nothing else, up to the error of conversion."""
    low, high = sorted(ranges, key=lambda r: (r.low, r.high))
    return math.isclose(low.high, high.low, rel_tol=1e-9) and min(r.width for r in ranges) > 0


def _near(a: Claim, b: Claim, trace: tuple[str, ...]) -> Verdict | None:
    relative = gap(a, b)[1]
    if relative is not None and relative < NEAR and _only_one_bound(a, b):
        return _tension(a, b, f"are {relative:.0%} apart, and one is hedged", trace)
    return None


def _only_one_bound(a: Claim, b: Claim) -> bool:
    return (a.figure.hedge is Hedge.EXACT) != (b.figure.hedge is Hedge.EXACT)


def _range_line(claim: Claim, bounds: Bounds) -> str:
    low = "-infinity" if math.isinf(bounds.low) else number(bounds.low)
    high = "infinity" if math.isinf(bounds.high) else number(bounds.high)
    left = "(" if bounds.low_open or math.isinf(bounds.low) else "["
    right = ")" if bounds.high_open or math.isinf(bounds.high) else "]"
    return f"{source(claim)} allows {left}{low}, {high}{right} {claim.figure.unit}".rstrip()
