"""Spans of time and ages that may be compared."""

from dataclasses import replace

import pytest

from anafacts.model import Claim
from anafacts.reconcile.spans_of_time import says_of_what
from tests.reconcile.build import claim, figure


def _age(sentence: str, quote: str, subject: str | None) -> Claim:
    fig = figure(36.0, unit="year", unit_kind="age")
    made = claim("a", quote, fig, start=sentence.index(quote), subject=subject, key="year||")
    whole = replace(made.sentence, start=0, end=len(sentence))
    return replace(made, sentence=whole, sentence_text=sentence)


@pytest.mark.parametrize(
    ("sentence", "subject", "plain"),
    [
        ("The 36-year-old Ana Ruiz won again.", "Ana Ruiz", True),
        ("Ana Ruiz, 36-year-old champion, won again.", "Ana Ruiz", True),
        (
            "Ruiz boxed calmly, and after a slow start to the match her 36-year-old rival fell",
            "Ana Ruiz",
            False,
        ),
        ("The 36-year-old won again.", None, False),
    ],
)
def test_an_age_stands_beside_its_bearer(
    sentence: str, subject: str | None, *, plain: bool
) -> None:
    """Of two people in a sentence, the age is that of the one whose name is near."""
    assert says_of_what(_age(sentence, "36-year-old", subject)) is plain


@pytest.mark.parametrize(
    ("key", "plain"), [("year||", False), ("year|serve|", True), ("sentence||", True)]
)
def test_a_span_of_time_says_what_lasts(key: str, *, plain: bool) -> None:
    """Years that no verb or noun ties to anything are of everything and nothing."""
    fig = figure(3.0, unit="year", unit_kind="duration")
    assert says_of_what(claim("a", "three years", fig, kind="duration", key=key)) is plain
