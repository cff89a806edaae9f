"""Who speaks, from tables of cases."""

from typing import Any

import pytest

from anafacts.extract.speech import attribution_of, quotations
from tests.extract.events.parsed import context, parse, table


@pytest.mark.parametrize("case", table("events_speech"))
def test_the_speaker_is_that_of_the_table(case: dict[str, Any]) -> None:
    """Speaker, voice and originator of the clause around the word are those of the table."""
    doc = parse(case["text"], case["parse"])
    known = context(case["text"], authors=tuple(case["authors"]), rests_on=tuple(case["rests_on"]))
    token = next(token for token in doc if token.text == case["word"])
    found = attribution_of(token, known)
    assert (found.speaker, found.voice) == (case.get("speaker"), case["voice"])
    assert found.originator == case["originator"]


@pytest.mark.parametrize("case", table("events_quotes"))
def test_quotations_are_found_whole(case: dict[str, Any]) -> None:
    """The quoted stretches are those of the table, in order."""
    found = [case["text"][span.start : span.end] for span in quotations(case["text"])]
    assert found == case["quoted"]
