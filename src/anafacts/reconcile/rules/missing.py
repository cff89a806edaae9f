"""What a text does not say is printed as such, and is no conflict."""

from anafacts.model import Axes, AxisState, ClaimKind, Family, FindingType, RelationName
from anafacts.reconcile.compare import agreement, is_convertible
from anafacts.reconcile.distances import is_distance
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import join, source

_NAMES = {
    "measure": "the exact measure",
    "subject": "the subject",
    "place": "the place",
    "period": "the period",
    "population": "the population counted",
    "definition": "the event",
}


def missing(pair: Pair) -> Verdict | None:
    """Return which axes are not stated, where the values differ and an axis could explain it.

    Amounts in currencies without a known rate cannot be compared either.
    """
    lead = f"{source(pair.a)} and {source(pair.b)}"
    if not is_convertible(pair):
        units = f"{pair.a.figure.unit} and {pair.b.figure.unit}"
        return _not_comparable(f"{lead} are in {units}, between which no rate is known.")
    names = unstated(pair.axes)
    if not names or _holds(pair, names):
        return None
    are = "is" if len(names) == 1 else "are"
    return _not_comparable(f"{lead} differ, but {join(names)} {are} not stated on both sides.")


def _holds(pair: Pair, names: list[str]) -> bool:
    """Return whether the figures agree, or strain for a reason that no unsaid axis explains.

    Of two texts that give no time and appeared at different times, the later may just know more;
    not so of how far two places lie apart, or two events. Whose a figure is, and of which event,
    explains more.
    """
    verdict = agreement(pair)
    if verdict is None:
        return False
    apart = pair.published_a != pair.published_b and _NAMES["period"] in names
    other = AxisState.NOT_STATED in {pair.axes.subject, pair.axes.definition}
    strained = is_distance(pair.a) or _is_one_gap(pair) or not (apart or other)
    return verdict.family is Family.AGREE or strained


def _is_one_gap(pair: Pair) -> bool:
    """Return whether both tell how long before one named event, at one time: nobody owns a gap."""
    a, b = pair.a, pair.b
    gaps = a.kind is b.kind is ClaimKind.GAP and a.topic.measure_key == b.topic.measure_key
    named = bool("".join(a.topic.measure_key.split("|")[1:]))
    dated = pair.axes.period in {AxisState.SAME, AxisState.COMPATIBLE}
    return gaps and named and dated and not (a.topic.subject and b.topic.subject)


def unstated(axes: Axes) -> list[str]:
    """Return, in words, the axes that one side leaves unsaid and that could explain a difference.

    A measure, a subject or a definition that is only compatible is one that a side says less of.
    """
    open_axes = {
        "measure": axes.measure is not AxisState.SAME,
        "subject": axes.subject is not AxisState.SAME,
        "place": axes.place is AxisState.NOT_STATED,
        "period": axes.period is AxisState.NOT_STATED,
        "population": axes.population is not AxisState.SAME,
        "definition": axes.definition in {AxisState.NOT_STATED, AxisState.COMPATIBLE},
    }
    return [_NAMES[name] for name, is_open in open_axes.items() if is_open]


def _not_comparable(text: str) -> Verdict:
    relation = RelationName.NOT_COMPARABLE
    return Verdict(Family.NOT_COMPARABLE, relation, text, type=FindingType.MISSING_AXIS)
