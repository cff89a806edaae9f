"""Which figures of a story meet by the words around them."""

from dataclasses import replace
from typing import Any

from anafacts.model import Claim, Span
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.told_alike import told_alike
from tests.reconcile.build import claim, figure

_ONE = Stories({"a": frozenset({"b"}), "b": frozenset({"a"})}, {"a": "a", "b": "a"})
_A = "The court gave the smuggler four years of prison and two years of parole."
_B = "The court found that the smuggler needs five years of prison, then two years of parole."


def _years(doc: str, sentence: str, quote: str, number: float) -> Claim:
    given: dict[str, Any] = {"start": sentence.index(quote), "key": "", "kind": "duration"}
    made = claim(doc, quote, figure(number, unit="year", unit_kind="duration"), **given)
    return replace(made, sentence=Span(0, len(sentence)), sentence_text=sentence)


_CLAIMS = [
    _years("a", _A, "four years", 4.0),
    _years("a", _A, "two years", 2.0),
    _years("b", _B, "five years", 5.0),
    _years("b", _B, "two years", 2.0),
]


def test_each_figure_meets_the_one_of_the_nearest_words() -> None:
    """Years in prison meet years in prison, though the whole sentences are alike."""
    assert set(told_alike(_CLAIMS, range(4), _ONE, 100)) == {(0, 2), (1, 3)}


def test_figures_of_other_stories_do_not_meet() -> None:
    """Two courts give years of prison in the same words."""
    apart = Stories({}, {"a": "a", "b": "b"})
    assert not list(told_alike(_CLAIMS, range(4), apart, 100))


def test_words_of_many_figures_bring_none_together() -> None:
    """What is around more figures than may meet costs nothing."""
    assert not list(told_alike(_CLAIMS, range(4), _ONE, 1))
