"""A verdict as a person has just given it."""

import re

import pytest

from anafacts.errors import SettingsError
from anafacts.judgements import judged_now
from anafacts.model import Ruling


def test_it_has_the_present_time_and_its_words_on_one_line() -> None:
    """What is empty is missing."""
    given = judged_now("mark-1", Ruling.ACCEPT, note=" two\r\n shops\u2028here ", by=" ")
    assert (given.fingerprint, given.verdict) == ("mark-1", Ruling.ACCEPT)
    assert (given.note, given.by) == ("two shops here", None)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", given.at or "")


@pytest.mark.parametrize(
    ("note", "by", "words"),
    [
        ("x" * 2001, "", "The note has 2,001 characters; 2,000 are the most. Shorten it."),
        ("", "x" * 201, "The name has 201 characters; 200 are the most. Shorten it."),
        ("a\x07b", "", "The note holds the control character U+0007. Write it without."),
        ("", "a\x00", "The name holds the control character U+0000. Write it without."),
        ("\ud800", "", "The note holds the control character U+D800. Write it without."),
    ],
)
def test_what_cannot_be_kept(note: str, by: str, words: str) -> None:
    """It is said what, and what to do."""
    with pytest.raises(SettingsError, match=re.escape(words)):
        judged_now("mark-1", Ruling.ACCEPT, note=note, by=by)
