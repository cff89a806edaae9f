"""What the sentences and dates of two texts add to the axes."""

from dataclasses import replace
from typing import Any

import pytest

from anafacts.model import Axes, AxisState, Claim, Span
from anafacts.reconcile.context import in_context
from anafacts.reconcile.lists import in_one_list
from anafacts.reconcile.verdict import Pair
from tests.reconcile.build import claim, document, figure

_COUNT = {"unit_kind": "count"}
_OPEN = Axes(place=AxisState.NOT_STATED, period=AxisState.NOT_STATED, definition=AxisState.SAME)


def _count(doc: str, sentence: str, key: str, unit: str, **given: Any) -> Claim:
    made = claim(doc, sentence, figure(9, unit=unit, **_COUNT), key=key, kind="count", **given)
    return replace(made, sentence_text=sentence)


def _axes(a: Claim, b: Claim, days: tuple[str, str], *, same_story: bool = True) -> Axes:
    first, second = (document(doc, day).meta for doc, day in zip("ab", days, strict=True))
    axes = replace(_OPEN, subject=AxisState.SAME)
    return in_context(Pair(a, b, first, second, axes, same_story=same_story))


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Some 9 million people tuned in.", AxisState.COMPATIBLE),
        ("Some 9 million people tuned in, against 15 million a decade ago.", AxisState.NOT_STATED),
        ("Ratings of last year's show fell to 9 million people.", AxisState.NOT_STATED),
        ("The film of 1998 drew 9 million people.", AxisState.NOT_STATED),
        ("This 2020 show drew 9 million people.", AxisState.COMPATIBLE),
        ("The show drew 1,998 people.", AxisState.COMPATIBLE),
    ],
)
def test_a_sentence_that_names_another_time_leaves_it_open(sentence: str, state: AxisState) -> None:
    """Two figures without a time are of one week's texts unless a sentence looks elsewhere."""
    a = _count("a", sentence, "person|watch|", "person")
    b = _count("b", "It drew 12 million people.", "person|watch|", "person")
    for pair in ((a, b), (b, a)):
        assert _axes(*pair, ("2020-03-02", "2020-03-04")).period is state


@pytest.mark.parametrize(
    ("key", "unit", "subjects", "state"),
    [
        ("rebound|goal|", "rebound", (None, None), AxisState.NOT_STATED),
        ("rebound|goal|", "rebound", ("Ada Brenn", None), AxisState.NOT_STATED),
        ("rebound|goal|", "rebound", ("Ada Brenn", "Ada Brenn"), AxisState.SAME),
        ("house|destruction|", "house", (None, None), AxisState.SAME),
    ],
)
def test_deeds_that_name_nobody_are_nobodys(
    key: str, unit: str, subjects: tuple[str | None, str | None], state: AxisState
) -> None:
    """Rebounds of two unnamed players are not the story's; ruined houses are."""
    a, b = (
        _count(doc, "nine of them", key, unit, subject=subject)
        for doc, subject in zip("ab", subjects, strict=True)
    )
    assert _axes(a, b, ("2020-03-02", "2020-03-02")).subject is state


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Brenn scored 9 points on Friday.", AxisState.SAME),
        ("Brenn had 9 points during a 12-2 run.", AxisState.NOT_STATED),
        ("Brenn scored 9 points in the first half.", AxisState.NOT_STATED),
    ],
)
def test_points_of_a_part_of_the_game(sentence: str, state: AxisState) -> None:
    """Five points in a half are not held against the points of the whole game."""
    whole = _count("a", "Brenn scored 23 points.", "point||", "point", subject="Ada Brenn")
    part = _count("b", sentence, "point||", "point", subject="Ada Brenn")
    quote = part.sentence_text[part.sentence_text.index("9") :][: len("9 points")]
    at = part.sentence_text.index("9")
    part = replace(part, quote=quote, span=Span(at, at + len(quote)))
    assert _axes(whole, part, ("2020-03-02", "2020-03-02")).definition is state


@pytest.mark.parametrize(
    ("sentence", "same_story", "state"),
    [
        ("Arlen city is home to 9 people.", True, AxisState.COMPATIBLE),
        ("The city is home to 9 people.", True, AxisState.NOT_STATED),
        ("Arlen city is home to 9 people.", False, AxisState.NOT_STATED),
    ],
)
def test_a_place_that_the_other_sentence_names(
    sentence: str, state: AxisState, *, same_story: bool
) -> None:
    """What a claim leaves unsaid of its place its own sentence may name, in one story only."""
    a = _count("a", "A city of 8 people.", "person|population|", "person", place="Arlen")
    b = _count("b", sentence, "person|population|", "person")
    days = ("2020-03-02", "2020-03-02")
    assert _axes(a, b, days, same_story=same_story).place is state


@pytest.mark.parametrize(
    ("first", "second", "quotes", "alike"),
    [
        ("Quakes of 6.1 and 5.4 struck.", "The 6.1 and 5.5 quakes.", ("5.4", "5.5"), True),
        ("Quakes of 6.1 and 5.4 struck.", "The 6.1 and 5.5 quakes.", ("6.1", "5.5"), False),
        ("Quakes of 6.1 and 5.4 struck.", "A quake of 5.5 struck.", ("5.4", "5.5"), False),
        ("A wave of 2004 killed 900.", "The wave of 2004 killed 700.", ("900", "700"), False),
        ("It killed 3 and hurt 12.", "It killed 3 and hurt 15.", ("12", "15"), True),
    ],
)
def test_lists_that_differ_in_one_figure(
    first: str, second: str, quotes: tuple[str, str], *, alike: bool
) -> None:
    """Two lists of one length with all but one figure alike speak of the same things in turn."""
    ends = [
        replace(claim(doc, quote, figure(float(quote)), key="magnitude||"), sentence_text=sentence)
        for doc, quote, sentence in zip("ab", quotes, (first, second), strict=True)
    ]
    assert in_one_list(*ends) is alike
