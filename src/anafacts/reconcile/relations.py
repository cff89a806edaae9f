"""From a verdict on two claims to the relation that is stored."""

from collections.abc import Iterable
from dataclasses import fields
from functools import lru_cache

from anafacts.model import Axes, AxisState, Claim, Relation, content_id
from anafacts.reconcile.axes import axes_of
from anafacts.reconcile.compare import gap
from anafacts.reconcile.derive import Check
from anafacts.reconcile.grades import Grade
from anafacts.reconcile.profiles import profile_of
from anafacts.reconcile.rules import decide
from anafacts.reconcile.verdict import Pair, Verdict

# A check by arithmetic ties figures of different kinds, a factor and a level, whose axes it has
# seen to itself: none is the same, and none is left unsaid.
_CHECKED = Axes(**dict.fromkeys((f.name for f in fields(Axes)), AxisState.COMPATIBLE))
_UNGRADED = Grade(None, ())


def relation_of(pair: Pair) -> Relation:
    """Return what the first rule that decides says of the pair."""
    rule, verdict = decide(pair)
    return _make((pair.a, pair.b), _one(pair.axes), rule, verdict, grade=pair.grade or _UNGRADED)


@lru_cache(maxsize=4096)
def _one(axes: Axes) -> Axes:
    """Return the same object for equal axes: of many relations few differ in them."""
    return axes


def derived_of(checks: Iterable[Check]) -> tuple[Relation, ...]:
    """Return the relations of the checks that hold two claims against each other."""
    return tuple(_derived(c, c.pair) for c in checks if c.pair)


def in_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Return the relations by their ids, each once."""
    found = {r.relation_id: r for r in relations}
    return tuple(found[key] for key in sorted(found))


def _derived(check: Check, pair: tuple[Claim, Claim]) -> Relation:
    axes = axes_of(*map(profile_of, pair)) or _CHECKED
    return _make(pair, axes, check.rule, check.verdict)


def _make(
    ends: tuple[Claim, Claim], axes: Axes, rule: str, verdict: Verdict, *, grade: Grade = _UNGRADED
) -> Relation:
    a, b = ends
    absolute, relative = gap(a, b)
    origin = a.attribution.originator
    return Relation(
        relation_id=content_id("relation", a.claim_id, b.claim_id, rule),
        claim_a=a.claim_id,
        claim_b=b.claim_id,
        family=verdict.family,
        relation=verdict.relation,
        axes=axes,
        rule=rule,
        explanation=verdict.explanation,
        trace=verdict.trace,
        gap_absolute=absolute,
        gap_relative=relative,
        same_originator=origin is not None and origin == b.attribution.originator,
        type=verdict.type,
        pairing=grade.lines,
        pairing_score=grade.score,
    )
