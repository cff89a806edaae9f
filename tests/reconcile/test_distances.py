"""Distances, by both of their ends."""

from dataclasses import replace

import pytest

from anafacts.model import Claim, Span
from anafacts.reconcile.distances import same_end, same_start
from tests.reconcile.build import claim, figure


def _distance(sentence: str, quote: str) -> Claim:
    fig = figure(15.0, unit="mile", unit_kind="length")
    made = claim("a", quote, fig, start=sentence.index(quote), key="distance||")
    return replace(made, sentence=Span(0, len(sentence)), sentence_text=sentence)


_HOUSE = _distance("The bakery stands about 15 miles north of Lagan.", "about 15 miles")


@pytest.mark.parametrize(
    ("sentence", "quote", "start"),
    [
        ("A driver saw the van 50 miles north of Lagan.", "50 miles", False),
        ("The burnt bakery is 20 miles north of Lagan.", "20 miles", True),
    ],
)
def test_what_is_so_far_away(sentence: str, quote: str, *, start: bool) -> None:
    """A bakery and a driver are both north of the city, at distances of their own."""
    other = _distance(sentence, quote)
    assert same_end(_HOUSE, other)
    assert same_start(_HOUSE, other) is start


def test_happenings_of_one_kind_are_one_start() -> None:
    """The quake of one text is the tremor of another."""
    a = _distance("The quake struck 15 miles off Lagan.", "15 miles")
    b = _distance("A tremor was felt 20 miles off Lagan.", "20 miles")
    assert same_start(a, b)
