"""Whether two claims are of one thing, and why."""

from anafacts.model import Axes
from anafacts.reconcile.axes import axes_of, graded_axes, ties_of
from anafacts.reconcile.grades import Grade, grade_of, told_of
from anafacts.reconcile.levels import levels_of
from anafacts.reconcile.profiles import Profile


def likeness(a: Profile, b: Profile, *, same_story: bool) -> tuple[Axes, Grade] | None:
    """Return the axes and the grade of two claims that are of one thing, else None.

    The weights are those of texts that tell one story. Within one text, and between texts of
    different stories, whose the figures are must be said; no score decides there.
    """
    if same_story and a.claim.doc_id != b.claim.doc_id:
        ties = ties_of(a, b, same_story=True)
        if ties is None:
            return None
        grade = grade_of(levels_of(a, b))
        axes = graded_axes(a, b, ties, grade)
        return (axes, grade) if axes else None
    axes = axes_of(a, b, same_story=same_story)
    return (axes, told_of(levels_of(a, b))) if axes else None
