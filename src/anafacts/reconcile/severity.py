"""How much a finding asks of a reader; the size of a gap alone never raises it."""

from anafacts.model import Axes, AxisState, Family, Relation, RelationName, Severity
from anafacts.reconcile.derive.check import Case
from anafacts.reconcile.rules.missed import missed
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.widths import width


def severity_of(case: Case, relation: Relation) -> Severity:
    """Return major for a conflict with every axis stated and the same, info for what holds."""
    if relation.family is Family.CONFLICT:
        return Severity.MAJOR if _all_the_same(relation.axes) else Severity.MINOR
    if relation.family is Family.TENSION:
        return Severity.MINOR
    if relation.rule == missed.__name__:
        return Severity.MAJOR
    if relation.relation in {RelationName.SUPERSEDED, RelationName.REVISED}:
        return _of_succession(case, relation)
    return Severity.INFO


def _all_the_same(axes: Axes) -> bool:
    return all(s is AxisState.SAME for s in (axes.measure, axes.subject, axes.period, axes.unit))


def _of_succession(case: Case, relation: Relation) -> Severity:
    """A reader of the older text would take its figure as current, unless it is a running toll."""
    a, b = case.by_id[relation.claim_a], case.by_id[relation.claim_b]
    early, late = (case.metas[c.doc_id].published for c in (a, b))
    if is_stated(a.period) or early is None or late is None:
        return Severity.INFO
    apart, running = (late.start - early.last).days, width("running toll")
    wide = (late.last - early.start).days > running
    return Severity.MINOR if apart >= running or (apart >= 0 and wide) else Severity.INFO
