"""What the words beside the figures say: roles, moods, places, other things, what is borne out."""

import pytest

from anafacts.model import Deed, Modality, Outcome, Statement
from anafacts.reconcile.statements.axes import axes_between
from anafacts.reconcile.statements.bearing import bearing
from anafacts.reconcile.statements.lemmas import akin
from anafacts.reconcile.statements.mood import turned
from anafacts.reconcile.statements.other import other_thing
from anafacts.reconcile.statements.places import unnamed_places
from anafacts.reconcile.statements.roles import swapped
from anafacts.reconcile.statements.slots import slots
from tests.reconcile.statements.build import statement, told


def test_sides_that_are_swapped_are_found() -> None:
    """Who sued whom is told the other way round, whatever form the verb has."""
    first = Statement("", (), (), (Deed("sue", "oslo", "bergen"),))
    assert swapped(first, Statement("", (), (), (Deed("sue", "bergen", "oslo"),))) is not None
    assert swapped(first, first) is None


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ({"verb": "close"}, {"verb": "close", "negated": True}, Outcome.CONTRADICTS),
        ({"modality": Modality.PLANNED}, {}, Outcome.OPEN),
        ({}, {"modality": Modality.PLANNED}, None),
        ({}, {}, None),
    ],
)
def test_equal_figures_may_say_two_things(
    a: dict[str, object], b: dict[str, object], outcome: Outcome | None
) -> None:
    """A denial contradicts; what is only planned does not tell that it happened."""
    found = turned(told("4 mills", **a), told("4 mills", **b))
    assert (found.outcome if found else None) is outcome


@pytest.mark.parametrize(
    ("a", "b", "axis"),
    [
        (told("12 cranes"), told("14 pumps"), "measure"),
        (told("12 cranes", more=True), told("14 cranes"), "definition"),
        (told("12 men", verb="hire"), told("14 men", verb="sack"), "measure"),
        (told("12 men", verb="hire"), told("14 men", verb="have"), None),
        (told("12 cranes"), told("14 cranes"), None),
    ],
)
def test_other_things(a: object, b: object, axis: str | None) -> None:
    """Other nouns, other doings and what comes on top are other things."""
    found = other_thing(a, b, axes_between(a, b))  # type: ignore[arg-type]
    assert (found.axis if found else None) == axis


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Poland sold coal", "France sold coal", ("France",)),
        ("Poland sold coal", "Europe sold coal", ()),
        ("They sold coal", "France sold coal", ()),
    ],
)
def test_places_of_which_only_the_second_speaks(
    first: str, second: str, expected: tuple[str, ...]
) -> None:
    """A region that holds the country is spoken of with it; without a place nothing is known."""
    assert unnamed_places(statement(first), statement(second)) == expected


def test_words_that_are_borne_out() -> None:
    """A word of the same stem or family bears another out."""
    found = bearing(statement("miner die underground"), statement("mining death rise"))
    assert [w.text for w in found.missing] == ["mining", "rise"]
    assert found.share == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("kill", "death", True), ("injury", "wound", True), ("educate", "education", True),
     ("mill", "mile", False)],
)  # fmt: skip
def test_akin(a: str, b: str, *, expected: bool) -> None:
    """Words of one stem and of one measure are akin."""
    assert akin(a, b) is expected


def test_slots() -> None:
    """A figure between the same words stands in the place of the other."""
    first = statement("6 barges carried coal", told("6"))
    second = statement("7 barges carried coal", told("7"))
    found = slots(first, second)
    assert (found.of, found.restated, found.verbatim) == ({0: 0}, True, True)
    assert not slots(first, statement("coal is dug here")).restated
