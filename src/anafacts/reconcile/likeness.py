"""Whether two claims are of one thing, and why."""

from anafacts.model import Axes, Claim
from anafacts.reconcile.axes import Told, axes_of, graded_axes, may_be_one
from anafacts.reconcile.grades import Grade, grade_of, told_of
from anafacts.reconcile.levels import levels_of


def likeness(a: Claim, b: Claim, told: Told, *, same_story: bool) -> tuple[Axes, Grade] | None:
    """Return the axes and the grade of two claims that are of one thing, else None.

    The weights are those of texts that tell one story. Within one text, and between texts of
    different stories, whose the figures are must be said; no score decides there.
    """
    if same_story and a.doc_id != b.doc_id:
        if not may_be_one(a, b, told, same_story=True):
            return None
        grade = grade_of(levels_of(a, b, told))
        axes = graded_axes(a, b, told, grade)
        return (axes, grade) if axes else None
    axes = axes_of(a, b, told, same_story=same_story)
    return (axes, told_of(levels_of(a, b, told))) if axes else None
