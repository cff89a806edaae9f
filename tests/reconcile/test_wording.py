"""Figures that stand among like words."""

from dataclasses import replace

import pytest

from anafacts.model import Claim, Span
from anafacts.reconcile.wording import in_like_words, in_same_words, words_around
from tests.reconcile.build import claim, figure


def _count(doc: str, sentence: str, quote: str, key: str, **given: str) -> Claim:
    fig = figure(12.0, unit=given.pop("unit", "shot"), unit_kind=given.pop("kind", "count"))
    made = claim(doc, quote, fig, start=sentence.index(quote), key=key, **given)
    whole = Span(0, len(sentence))
    return replace(made, sentence=whole, sentence_text=sentence)


_FIRED = "At least 12 shots were fired from the roof of the school at a passing bus."
_LET = "From the roof of the school he let off 13 shots at the bus."
_WINDOWS = "The school lost 14 shots of its summer film when a printer broke."


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ((_FIRED, "12 shots", "shot|fire|"), (_LET, "13 shots", "shot|let|"), True),
        ((_FIRED, "12 shots", "shot|fire|"), (_WINDOWS, "14 shots", "shot|lose|"), False),
        ((_FIRED, "12 shots", "shot|fire|"), (_LET, "13 shots", "bus|let|"), False),
    ],
)
def test_like_words(a: tuple[str, str, str], b: tuple[str, str, str], *, alike: bool) -> None:
    """One noun among like words is one thing, whatever the verbs; few common words say nothing."""
    assert in_like_words(_count("a", *a), _count("b", *b)) is alike


def test_the_verb_decides_on_tolls() -> None:
    """Dead and hurt are told in one breath, in the same words."""
    sentence = "The storm killed 12 people and hurt 40 people on the coast of Oran."
    toll = {"unit": "person", "stock_flow": "cumulative"}
    dead = _count("a", sentence, "12 people", "person|death|", **toll)
    hurt = _count("b", sentence, "40 people", "person|injury|", **toll)
    assert not in_like_words(dead, hurt)


def test_spans_of_time_need_no_noun() -> None:
    """Hours are told with other nouns, or none; what lasts is in the words around them."""
    a = "The talks with the gunman in the bakery lasted two hours, police said."
    b = "Police held talks with the gunman for about two hours outside the bakery."
    made = (_count("a", a, "two hours", "", kind="duration", unit="hour"),)
    other = _count("b", b, "two hours", "talk|hold|", kind="duration", unit="hour")
    assert in_like_words(*made, other)
    assert in_same_words(*made, replace(made[0], doc_id="c"))


def test_plain_words_say_nothing() -> None:
    """Small words, words of telling and other numbers are not counted as common."""
    sentence = "Officials said that two of the three and 12 shots were more than expected."
    assert words_around(_count("a", sentence, "12 shots", "shot||")) == {"shots", "expec"}
