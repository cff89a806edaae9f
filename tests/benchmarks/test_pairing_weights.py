"""The weights of pairing come out of labelled pairs, and keep their order."""

from dataclasses import replace
from pathlib import Path

from anafacts.reconcile.grades import BAR, weights
from anafacts.reconcile.levels import AXES, Level, Levels
from benchmarks.pairing_weights import (
    Sample,
    coded,
    fit,
    fitted,
    left_out,
    rewritten,
    scores,
    table,
)
from benchmarks.pairing_weights import steps_of as steps_between

_MIDDLE = Levels(**{axis: order[len(order) // 2] for axis, order in AXES.items()})


def _samples() -> list[Sample]:
    """Return pairs of two stories in which the focus alone tells one fact from two."""
    levels = {True: Level.BOTH, False: Level.ONE}
    return [
        Sample(story, replace(_MIDDLE, focus=levels[same]), same)
        for story in ("a", "b")
        for same in (True, False)
        for _ in range(30)
    ]


def test_a_level_holds_its_own_step_and_those_below() -> None:
    """Full agreement reaches every step of every axis."""
    best = Levels(**{axis: order[0] for axis, order in AXES.items()})
    worst = Levels(**{axis: order[-1] for axis, order in AXES.items()})
    assert set(coded(best)) == {1.0}
    assert set(coded(worst)) == {0.0}


def test_what_tells_facts_apart_gains_weight() -> None:
    """The focus decides here; no step turns round, and the pairs come out as labelled."""
    given, prior = _samples(), steps_between(weights())
    steps, start = fit(given, prior)
    assert steps.min() >= 0
    assert [float(s > 0) for s in scores(given, steps, start)] == [float(s.same) for s in given]
    at = sum(len(order) - 1 for order in list(AXES.values())[: list(AXES).index("focus")])
    gained = (steps - prior)[at : at + 2].sum()
    assert gained > 0


def test_each_story_is_scored_by_the_others() -> None:
    """What holds in one story holds in the other: every pair is found."""
    lines = list(left_out(_samples(), steps_between(weights())))
    assert [line.split()[0] for line in lines] == ["a", "b", "all"]
    assert all("precision 1.00  recall 1.00" in line for line in lines)


def test_the_documentation_shows_the_weights() -> None:
    """What docs/quality.md prints is what the package weighs with."""
    page = Path(__file__).parents[2] / "docs" / "quality.md"
    assert table() in page.read_text(encoding="utf-8")


def test_the_file_keeps_what_is_not_fitted() -> None:
    """Bits and counts are put in; the bar and the priors stay."""
    text = (
        '[[entry]]\naxis = "bar"\nlevel = "bar"\nwords = "from here on"\nbits = -1.0\n\n'
        '[[entry]]\naxis = "focus"\nlevel = "both"\nwords = "both"\nbits = 9.0\nprior = 2.0\n'
    )
    found = rewritten(text, fitted(_samples()))
    assert 'words = "from here on"\nbits = -1.0\n\n' in found
    assert "same = 60\nother = 0\nprior = 2.0\n" in found
    assert "bits = 9.0" not in found
    assert rewritten(found, fitted(_samples())) == found
    assert weights()[BAR].bits < 0
