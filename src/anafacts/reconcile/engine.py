"""Claims to relations, facts and findings: pure, the same for any order of its input."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from anafacts.model import (
    Axes,
    AxisState,
    Claim,
    Document,
    Event,
    Fact,
    Finding,
    Relation,
    content_id,
)
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.axes import axes_of
from anafacts.reconcile.compare import gap
from anafacts.reconcile.derive import CHECKS, Case, Check
from anafacts.reconcile.events import join_events
from anafacts.reconcile.facts import facts_of
from anafacts.reconcile.findings import findings_of
from anafacts.reconcile.occasions import occasions_of
from anafacts.reconcile.pairs import pairs
from anafacts.reconcile.rules import decide
from anafacts.reconcile.stories import stories_of
from anafacts.reconcile.verdict import Pair, Verdict

# A check by arithmetic ties figures of different kinds, a factor and a level, whose axes it has
# seen to itself: none is the same, and none is left unsaid.
_CHECKED = Axes(**dict.fromkeys((f.name for f in fields(Axes)), AxisState.COMPATIBLE))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What comparing all claims gives; ``events`` have their keys joined across texts."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def reconcile(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    events: Iterable[Event],
    rates: Rates | None = None,
) -> Reconciliation:
    """Return every comparison of the claims, the facts they form and what a reader is shown.

    Money is converted at ``rates``, and at those of the package where none are given.
    """
    ordered = sorted(claims, key=lambda c: (c.doc_id, c.span, c.claim_id))
    mentions = sorted(events, key=lambda e: (e.doc_id, e.span, e.event_id))
    texts = tuple(documents)
    joined = join_events(mentions, texts)
    case = replace(Case.of(texts, ordered, joined), rates=rates or shipped_rates())
    checks = [check for derive in CHECKS for check in derive(case)]
    stories = stories_of(texts)
    occasions = occasions_of(texts, case.claims)
    found = pairs(case.claims, case.metas, stories, occasions)
    compared = [_relation(replace(pair, rates=case.rates)) for pair in found]
    derived = [_derived(c, c.pair) for c in checks if c.pair]
    relations = _unique([*compared, *derived])
    facts = facts_of(case.claims, relations)
    findings = findings_of(case, compared, facts, checks)
    return Reconciliation(joined, relations, facts, findings)


def _relation(pair: Pair) -> Relation:
    rule, verdict = decide(pair)
    return _make((pair.a, pair.b), pair.axes, rule, verdict)


def _derived(check: Check, pair: tuple[Claim, Claim]) -> Relation:
    return _make(pair, axes_of(*pair) or _CHECKED, check.rule, check.verdict)


def _make(ends: tuple[Claim, Claim], axes: Axes, rule: str, verdict: Verdict) -> Relation:
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
    )


def _unique(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    found = {r.relation_id: r for r in relations}
    return tuple(found[key] for key in sorted(found))
