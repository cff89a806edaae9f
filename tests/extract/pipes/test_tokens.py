"""The tokenizer for figures: sums, shares, ranges and compounds cut as the treebanks cut."""

from pathlib import Path
from typing import Any

import pytest
import spacy

from anafacts.extract.pipes.tokens import adapt_tokenizer, surfaces
from tests.extract.claims.reading import cases

NLP = spacy.blank("en")
adapt_tokenizer(NLP)
TEXTS = [
    "  Trade of US$5\u00a0bn \u2009 with China\u2019s firms\u2026\n\n\u221240%--and (US$5-10bn).  ",
    "----==Posted via [1][2]==---- \u20ac\u20ac $$ %% .?.!? '' `` no.\t",
]


@pytest.mark.parametrize("case", cases("pipes_tokens"))
def test_tokens(case: dict[str, Any]) -> None:
    """A text is cut into the tokens of its case."""
    assert [t.text for t in NLP(case["text"]) if not t.is_space] == case["tokens"].split(" ")


@pytest.mark.parametrize("text", TEXTS)
def test_no_character_is_lost(text: str) -> None:
    """The tokens and their spaces make up the text."""
    assert NLP(text).text == text


def test_a_saved_pipeline_keeps_the_settings(tmp_path: Path) -> None:
    """Another process loads the tokenizer from its folder, with spaCy alone."""
    NLP.to_disk(tmp_path)
    text = "RMB66bn and/or a pro-Beijing Amb. for £5m."
    assert [t.text for t in spacy.load(tmp_path)(text)] == [t.text for t in NLP(text)]


def test_twice_is_once(tmp_path: Path) -> None:
    """Settings on settings change nothing."""
    nlp = spacy.blank("en")
    for folder in ("once", "twice"):
        adapt_tokenizer(nlp)
        nlp.to_disk(tmp_path / folder)
    once, twice = ((tmp_path / f / "tokenizer").read_bytes() for f in ("once", "twice"))
    assert once == twice


def test_another_tokenizer_is_left_alone() -> None:
    """A pipeline that cuts by rules of its own keeps them."""
    nlp = spacy.blank("en")
    nlp.tokenizer = str.split  # anything that is not spaCy's own
    adapt_tokenizer(nlp)
    assert nlp.tokenizer is str.split


def test_special_cases_are_not_cut_and_kept_at_once() -> None:
    """No surface is in two kinds that contradict each other."""
    kept = {*surfaces("abbreviation"), *surfaces("whole")}
    assert kept & set(surfaces("cut")) == set()
