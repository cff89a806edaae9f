"""What a figure is about, in sentences that the shipped pipeline parses."""

from typing import Any

import pytest
from spacy.tokens import Span

from anafacts.extract import load_pipeline
from anafacts.extract.about import about
from anafacts.extract.quantities import quantities_of, tokens_of
from tests.extract.claims.reading import cases


@pytest.mark.parametrize("case", cases("about"))
def test_about(case: dict[str, Any]) -> None:
    """Each figure of the sentence has the noun phrases of the case, role and words, in order."""
    doc = load_pipeline("shipped")(case["text"])
    spans = [tokens_of(doc, figure) for figure in quantities_of(doc)]
    found = [
        [
            [part.role, " ".join(t.text for t in part.words)]
            for part in about(span, _without(span, spans))
        ]
        for span in spans
    ]
    assert found == case["about"]


def _without(span: Span, spans: list[Span]) -> list[Span]:
    return [other for other in spans if other != span]
