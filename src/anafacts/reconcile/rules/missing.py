"""What a text does not say is printed as such, and is no conflict."""

from anafacts.model import AxisState, Basis, Family, FindingType, RelationName
from anafacts.reconcile.axes import is_toll
from anafacts.reconcile.compare import agreement
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source

STORY_DAYS = 7  # texts of one week that both give no time speak of the same moment


def missing(pair: Pair) -> Verdict | None:
    """Return which axis is not stated, where the values differ and the axis could explain it."""
    axes = unstated_axes(pair)
    if not axes or agreement(pair):
        return None
    names = " and ".join(axes)
    text = f"{source(pair.a)} and {source(pair.b)} differ, but the {names} is not stated for both."
    relation = RelationName.NOT_COMPARABLE
    return Verdict(Family.NOT_COMPARABLE, relation, text, type=FindingType.MISSING_AXIS)


def unstated_axes(pair: Pair) -> list[str]:
    """Return the axes that at least one side leaves unsaid and that could explain a difference."""
    axes = pair.axes
    checks = {
        "measure": axes.measure is AxisState.COMPATIBLE,
        "subject": axes.subject is not AxisState.SAME,
        "place": axes.place is AxisState.NOT_STATED,
        "period": axes.period is AxisState.NOT_STATED and not _one_moment(pair),
        "population": axes.population is not AxisState.SAME,
    }
    return [name for name, unstated in checks.items() if unstated]


def _one_moment(pair: Pair) -> bool:
    """Return whether both stand for one moment: a toll of one story, or texts of one week.

    In the latter case neither side may give a time of its own.
    """
    if pair.same_story and is_toll(pair.a):
        return True
    bases = {pair.a.period.basis, pair.b.period.basis}
    if not bases <= {Basis.NONE, Basis.PUBLICATION}:
        return False
    if pair.same_document:
        return True
    a, b = pair.published_a, pair.published_b
    return a is not None and b is not None and (b.last - a.start).days <= STORY_DAYS
