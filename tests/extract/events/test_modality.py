"""Modality of parsed clauses, from a table of cases."""

from typing import Any

import pytest

from anafacts.extract.modality import modality_of, words
from anafacts.model import Modality
from tests.extract.events.parsed import parse, table


@pytest.mark.parametrize("case", table("events_modality"))
def test_the_mood_of_the_clause_is_that_of_the_table(case: dict[str, Any]) -> None:
    """The clause around the word is asserted, planned, denied ... as the table says."""
    doc = parse(case["text"], case["parse"])
    token = next(token for token in doc if token.text == case["word"])
    assert modality_of(token) == case["modality"]


def test_every_word_of_the_lexicon_names_a_mood() -> None:
    """No entry names a modality that the model does not know."""
    found = {mood for word in words().values() for mood in (word.modality, word.reported) if mood}
    assert found <= set(Modality)
    assert len(words()) > 50
