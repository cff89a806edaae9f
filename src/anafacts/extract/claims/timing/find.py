"""The time of a figure, from the nearest words that give one."""

from anafacts.extract.claims.plans import plan_period
from anafacts.extract.claims.timing.carried import carried
from anafacts.extract.claims.timing.parts import of_whole
from anafacts.extract.claims.timing.scene import (
    Scene,
    clause_of,
    dated,
    overlap,
    resolved,
    within,
    word_before,
)
from anafacts.extract.claims.timing.sentence import date_beside, fits
from anafacts.extract.claims.timing.windows import end_of_window, until_now
from anafacts.model import Basis, Period

_NOW = frozenset({"now", "currently", "presently", "nowadays"})


def period_of(scene: Scene, before: Period | None = None) -> Period:
    """Return the time of a figure with how it is known; publication where the text gives none.

    ``before`` is that of the figure before, for a part of it: "of these, 11 percent died".
    """
    return of_whole(_own(scene), before, scene)


def _own(scene: Scene) -> Period:
    sentence, reading = scene.span.sent, scene.reading
    own = next((d for d in resolved(reading) if overlap(d, scene.mention)), None)
    if own is not None:  # "fifty years ago" is itself a date
        return Period(own.interval, own.basis)
    if word_before(reading, scene.mention.start) in _NOW:  # "the population, now 12 million"
        return _publication(scene)
    inside = [d for d in resolved(reading) if within(d, sentence)]
    if _undated(scene):
        inside = [d for d in inside if clause_of(d, reading) == scene.clause]
    if (end := end_of_window(inside, scene)) is not None:
        return Period(end, Basis.EXPLICIT)
    chosen = date_beside(inside, scene)
    planned = plan_period(scene.span, reading)
    if planned is not None and (chosen is None or chosen.interval == planned.interval):
        return planned
    if chosen is not None:
        return Period(until_now(chosen, scene), chosen.basis)
    fitting = [d for d in inside if fits(d, scene)]
    return carried(fitting, scene) or _publication(scene)


def _undated(scene: Scene) -> bool:
    """Return whether the clause has a date that nothing resolves: no other clause's is its own."""
    unclear = [d for d in dated(scene.reading) if d.interval is None]
    inside = [d for d in unclear if within(d, scene.span.sent)]
    return any(clause_of(d, scene.reading) == scene.clause for d in inside)


def _publication(scene: Scene) -> Period:
    published = scene.reading.document.meta.published
    return Period(published, Basis.PUBLICATION if published else Basis.NONE)
