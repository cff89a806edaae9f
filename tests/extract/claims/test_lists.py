"""Lists that a count announces, from a table of texts; no parse is needed."""

from typing import Any

import pytest
import spacy

from anafacts.extract.claims.lists import list_after
from tests.extract.claims.reading import VOCAB, cases

_FAR = "It is a long way to the end of this sentence. " * 10


@pytest.mark.parametrize("case", cases("claims_lists"))
def test_list(case: dict[str, Any]) -> None:
    """The members of a list are found as written, and whether it is left open."""
    text = case["text"].replace("FILL ", _FAR)
    end = text.index(case["after"]) + len(case["after"])
    doc = spacy.blank("en", vocab=VOCAB)(text)
    stop = text.index(". ") + 1 if ". " in text else len(text)
    sentence = doc.char_span(0, stop, alignment_mode="expand")
    assert sentence is not None
    listed = list_after(text, end, sentence)
    members = [text[a:b] for a, b in listed.members] if listed else []
    assert members == case["members"]
    assert (listed is not None and listed.open) == case.get("open", False)
