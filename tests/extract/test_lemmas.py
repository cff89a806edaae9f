"""Lemmas that are words."""

from typing import Any

import pytest

from anafacts.extract.lemmas import lemma_of
from anafacts.lexicon.nouns import irregular
from tests.extract.claims.reading import cases


@pytest.mark.parametrize("case", cases("lemmas"))
def test_lemma(case: dict[str, Any]) -> None:
    """A garbled lemma is put right by the spelling of the word and the words that are known."""
    known = frozenset(case["known"])
    assert lemma_of(case["word"], case["tag"], case["given"], known) == case["lemma"]


@pytest.mark.parametrize("kind", ["verb", "noun"])
def test_irregular_forms_differ_from_their_lemmas(kind: str) -> None:
    """No entry is idle, but for the nouns that have one form for both numbers, and end in -s."""
    forms = irregular(kind)
    assert len(forms) > 50
    same = {form for form, lemma in forms.items() if form == lemma}
    assert all(form == "people" or form.endswith("s") for form in same)
