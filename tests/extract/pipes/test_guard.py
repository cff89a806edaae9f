"""The guard before the parser: certain starts of sentences, and places where none can be."""

import re
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from anafacts.extract.pipes.guard import GUARD, guard
from anafacts.extract.pipes.guard_view import words_of
from anafacts.extract.pipes.tokens import adapt_tokenizer
from tests.extract.claims.reading import cases

NLP = spacy.blank("en")
adapt_tokenizer(NLP)
MARK = re.compile(r"\{([+?-])\}")
SAYS = {"+": True, "-": False, "?": None}


@pytest.mark.parametrize("case", cases("pipes_guard"))
def test_starts(case: dict[str, Any]) -> None:
    """Each marked word has the mark that the case gives it, and nothing but marks is set."""
    expected: dict[int, bool | None] = {}
    text = ""
    for part in re.split(r"(\{[+?-]\})", case["text"]):
        if found := MARK.fullmatch(part):
            expected[len(text)] = SAYS[found[1]]
        else:
            text += part
    doc = guard(NLP(text))
    assert expected
    assert {t.idx: t.is_sent_start for t in doc if t.idx in expected} == expected
    assert doc.text == text


def test_an_abbreviation_is_known_where_its_full_stop_is_a_token() -> None:
    """A pipeline with another tokenizer is guarded too."""
    doc = Doc(NLP.vocab, words=["Amb", ".", "Zhang", "left"], spaces=[False, True, True, False])
    assert guard(doc)[2].is_sent_start is False


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Word"])
def test_a_text_of_one_token_or_none_is_taken(text: str) -> None:
    """What has no place for a start comes back as it was."""
    assert guard(NLP(text)).text == text


def test_white_space_starts_nothing() -> None:
    """A line break is no word, so that the word behind it may start the sentence."""
    doc = guard(NLP("A line\n\nbreak  and more"))
    assert [t.is_sent_start for t in doc if t.is_space] == [False, False]


def test_earlier_marks_stay_where_nothing_is_certain() -> None:
    """The guard adds to what another component has found."""
    doc = NLP("It grew. They fell.")
    doc[3].is_sent_start = True
    assert guard(doc)[3].is_sent_start is True


def test_the_component_is_registered() -> None:
    """It is added by its name."""
    nlp = spacy.blank("en")
    nlp.add_pipe(GUARD)
    assert nlp("China and Chile, Peru")[4].is_sent_start is False


@pytest.mark.parametrize("kind", ["title", "phrase", "number"])
def test_abbreviations_end_in_a_full_stop(kind: str) -> None:
    """An entry without one would never be met."""
    assert [word for word in words_of(kind) if not word.endswith(".")] == []


@pytest.mark.parametrize(
    ("words", "longest"),
    [(["he", "paid", "5", "euros", ","] * 300, 405), (["go"] * 1000, 400), (["go", "."] * 900, 2)],
    ids=["commas", "nothing at all", "full stops"],
)
def test_no_sentence_goes_on_for_ever(words: list[str], longest: int) -> None:
    """A run that nothing ends is cut behind a comma, else anywhere; what ends by itself is not."""
    doc = guard(Doc(NLP.vocab, words=words))
    starts = [t.i for t in doc if t.is_sent_start or t.i == 0]
    if longest > 2:
        assert max(b - a for a, b in zip(starts, [*starts[1:], len(doc)], strict=True)) <= longest
        assert all(words[at - 1] == "," for at in starts[1:] if "," in words)
    else:
        assert starts == [0]
