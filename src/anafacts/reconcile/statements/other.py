"""Whether the words say that two figures are of two things: then they never clash."""

from dataclasses import dataclass

from anafacts.model import Axes, AxisState, Told, Trend
from anafacts.reconcile.statements.lemmas import akin, statement_words
from anafacts.reconcile.words import squeeze

_AXES = {"subject": "parties", "place": "places", "period": "times"}


@dataclass(frozen=True, slots=True)
class Other:
    """The axis on which two figures are of two things, and the sentence that says so."""

    axis: str
    text: str


def other_thing(a: Told, b: Told, axes: Axes) -> Other | None:
    """Return why the two are figures of two things, None where nothing says so."""
    x, y = (f'"{squeeze(t.quote)}"' for t in (a, b))
    if axes.measure is AxisState.DIFFERS:
        return Other("measure", f"{x} and {y} count different things: {a.noun} and {b.noun}.")
    if a.more is not b.more:
        on_top, level = (x, y) if a.more else (y, x)
        return Other("definition", f"{on_top} comes on top of what there was, {level} does not.")
    if _is_new(a) is not _is_new(b):
        fresh, level = (x, y) if _is_new(a) else (y, x)
        return Other("definition", f"{fresh} is what is new, {level} is not said to be.")
    for axis, names in _AXES.items():
        if getattr(axes, axis) is AxisState.DIFFERS:
            return Other(axis, f"{x} and {y} are for different {names}.")
    if other_verb(a, b):
        return Other("measure", f'{x} goes with "{a.verb}", {y} with "{b.verb}".')
    return None


def _is_new(told: Told) -> bool:
    return bool({"new", "additional", "fresh", "daily"} & set(told.modifiers))


def other_verb(a: Told, b: Told) -> bool:
    """Return whether the verbs tell of two doings; one that says little tells nothing."""
    light = not a.verb or not b.verb or bool({a.verb, b.verb} & statement_words("light"))
    if light or {a.figure.trend, b.figure.trend} == {Trend.UP, Trend.DOWN}:
        return False  # what rises and what falls are two ways of one thing
    return not akin(a.verb, b.verb)
