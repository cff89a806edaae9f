"""The mark of a claim: words and value, and nothing that a model says."""

from dataclasses import replace
from typing import Any

import pytest

from anafacts.extract.claims.fingerprints import marked
from anafacts.model import AnalysisText, ClaimKind, Modality, Span, Topic
from tests.reconcile.build import claim, figure

_TEXT = "The fair is old. Last year it drew 900 guests, mostly farmers. It rained."


def _mark(text: str, **given: Any) -> str:
    start = text.index("900")
    plain = claim("a", "900 guests", figure(900.0, unit="guest", unit_kind="count"))
    placed = replace(plain, span=Span(start, start + len("900 guests")), **given)
    return marked(placed, AnalysisText(text, range(len(text)))).fingerprint


@pytest.mark.parametrize(
    "text",
    [
        "A heading\n\nIt is told.\n\n" + _TEXT,
        _TEXT.replace("It rained.", "The sun shone."),
        _TEXT.replace("The fair is old.", "\u201cThe fair is old!\u201d"),
        _TEXT.replace("guests, mostly", "guests \u2013 mostly"),
        _TEXT.replace("Last year", "LAST year"),
        _TEXT.replace("it drew 900", "it  drew (900"),
    ],
)
def test_what_stands_around_the_sentence_does_not_count(text: str) -> None:
    """Other sentences, case, punctuation, quotation marks and white space."""
    assert _mark(text) == _mark(_TEXT)


@pytest.mark.parametrize(
    "text",
    [
        _TEXT.replace("mostly farmers", "mostly traders"),
        _TEXT.replace("it drew", "the circus drew"),
        _TEXT.replace("900 guests", "900 guests and 900 horses"),
    ],
)
def test_the_words_of_the_sentence_count(text: str) -> None:
    """Who edits the sentence says something else, as far as a machine can tell."""
    assert _mark(text) != _mark(_TEXT)


@pytest.mark.parametrize(
    "given",
    [
        {"doc_id": "desk/b"},
        {"quote": "900"},
        {"sentence": Span(0, 5), "sentence_text": "cut elsewhere"},
        {"kind": ClaimKind.LEVEL},
        {"topic": Topic("visitors", "visitor||", "fair"), "modality": Modality.PLANNED},
    ],
)
def test_what_a_model_says_does_not_count(given: dict[str, Any]) -> None:
    """Neither does the name of the file."""
    assert _mark(_TEXT, **given) == _mark(_TEXT)


def test_each_figure_of_a_sentence_has_its_own() -> None:
    """So have two readings of one figure, and a count and the list that it announces."""
    text = "It drew 900 guests and 900 horses."
    first = _mark(text)
    later = replace(
        claim("a", "900 horses", figure(900.0)), span=Span(text.index("900 h"), len(text) - 1)
    )
    read = AnalysisText(text, range(len(text)))
    assert marked(later, read).fingerprint != first
    assert _mark(text, figure=figure(901.0)) != first
    assert _mark(text, kind=ClaimKind.ENUMERATION) != first
