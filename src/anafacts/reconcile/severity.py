"""How much a finding asks of a reader; the size of a gap alone never raises it."""

from dataclasses import fields

from anafacts.model import (
    Axes,
    AxisState,
    Family,
    FindingType,
    Relation,
    RelationName,
    Severity,
    Voice,
)
from anafacts.reconcile.derive.check import Case
from anafacts.reconcile.rules.missed import missed
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.widths import width

_ADDED_UP = frozenset({FindingType.ARITHMETIC, FindingType.ENUMERATION})


def severity_of(case: Case, relation: Relation) -> Severity:
    """Return major for a conflict with every axis stated and the same, info for what holds.

    Major are a missed plan and what does not add up in the author's own voice, too.
    """
    if relation.family is Family.CONFLICT:
        ends = (case.by_id[relation.claim_a], case.by_id[relation.claim_b])
        voices = {c.attribution.voice for c in ends}
        own = relation.type in _ADDED_UP and voices == {Voice.AUTHOR}
        return Severity.MAJOR if own or _all_the_same(relation.axes) else Severity.MINOR
    if relation.family is Family.TENSION:
        return Severity.MINOR
    if relation.rule == missed.__name__:
        return Severity.MAJOR
    if relation.relation in {RelationName.SUPERSEDED, RelationName.REVISED}:
        return _of_succession(case, relation)
    return Severity.INFO


def _all_the_same(axes: Axes) -> bool:
    """Return whether nothing rests on what is inferred or converted."""
    states = (getattr(axes, f.name) for f in fields(axes))
    return all(state is AxisState.SAME for state in states)


def _of_succession(case: Case, relation: Relation) -> Severity:
    """A reader of the older text would take its figure as current, unless it is a running toll."""
    a, b = case.by_id[relation.claim_a], case.by_id[relation.claim_b]
    early, late = (case.metas[c.doc_id].published for c in (a, b))
    as_of = is_stated(a.period) and relation.relation is RelationName.SUPERSEDED
    if as_of or early is None or late is None:
        return Severity.INFO
    apart, running = (late.start - early.last).days, width("running toll")
    wide = (late.last - early.start).days > running
    return Severity.MINOR if apart >= running or (apart >= 0 and wide) else Severity.INFO
