"""What agreement is worth."""

from dataclasses import fields, replace

import pytest

from anafacts.reconcile.grades import BAR, START, Grade, grade_of, told_of, weights
from anafacts.reconcile.levels import AXES, Level, Levels

_WORST = Levels(**{axis: order[-1] for axis, order in AXES.items()})
_BEST = Levels(**{axis: order[0] for axis, order in AXES.items()})


def test_every_level_has_a_weight() -> None:
    """The file knows the levels of the code, and no other ones."""
    known = {(axis, level) for axis, order in AXES.items() for level in order}
    assert set(weights()) == known | {START, BAR}
    assert [f.name for f in fields(Levels)] == list(AXES)


@pytest.mark.parametrize("axis", AXES)
def test_more_agreement_never_lowers_a_score(axis: str) -> None:
    """The bits fall with the levels, and the least agreement adds nothing."""
    bits = [weights()[axis, level].bits for level in AXES[axis]]
    assert bits == sorted(bits, reverse=True)
    assert bits[-1] == 0


def test_the_lines_add_up_to_the_score() -> None:
    """A reader finds every bit of the score in the reasons."""
    grade = grade_of(replace(_BEST, focus=Level.ONE))
    assert grade.score is not None
    told = sum(float(line.rsplit(" ", 1)[1]) for line in grade.lines)
    assert told == pytest.approx(grade.score, abs=0.5)
    assert "focus: one told of what its text is about, one by the way +0.0" in grade.lines


def test_full_agreement_pairs_and_none_does_not() -> None:
    """The bar lies between the two."""
    assert grade_of(_BEST).is_paired
    assert not grade_of(_WORST).is_paired


def test_without_a_story_there_are_words_but_no_score() -> None:
    """Weights that were fitted on texts of one story say nothing of others."""
    grade = told_of(_BEST)
    assert grade == Grade(None, tuple(f"{a}: {weights()[a, o[0]].words}" for a, o in AXES.items()))
    assert not grade.is_paired
