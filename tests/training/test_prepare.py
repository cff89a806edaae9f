"""The training corpora: recased copies, held-out texts, raw text for the vectors."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from training.casing import headline_words, lower_words, recased, upper_words, with_case_copies
from training.prepare import prepare, read_docs
from training.raw import RAW_FILES, read_texts


def test_headline_keeps_small_words_small() -> None:
    """Function words stay small in a headline unless they come first."""
    words = ["the", "end", "of", "the", "war", "in", "iPhone", "land"]
    assert headline_words(words) == ["The", "End", "of", "the", "War", "in", "IPhone", "Land"]


def test_case_changes_keep_lengths() -> None:
    """A word whose capitals are longer is left alone, so that offsets hold."""
    assert upper_words(["Straße", "to"]) == ["Straße", "TO"]
    assert lower_words(["İzmir", "To"]) == ["İzmir", "to"]


def test_recased_copy_keeps_all_but_lemmas(parsed: Doc) -> None:
    """Tags, morphology and the tree are copied and the lemmas are not."""
    copy = recased(parsed, [token.text.upper() for token in parsed])
    assert copy.text == parsed.text.upper()
    for name in ("tag_", "pos_", "morph", "dep_"):
        assert [getattr(token, name) for token in copy] == [getattr(t, name) for t in parsed]
    assert [token.head.i for token in copy] == [token.head.i for token in parsed]
    assert not copy.has_annotation("LEMMA")


def test_recased_copy_keeps_entities(named: Doc) -> None:
    """Entities are copied to the same tokens."""
    copy = recased(named, [token.text.lower() for token in named])
    assert [(span.text, span.label_) for span in copy.ents] == [("paris", "LOC")]


def test_case_copies_repeat(named: Doc) -> None:
    """The same seed draws the same copies, after the originals in their order."""
    docs = [named] * 100
    first, second = (with_case_copies(docs, seed=7) for _ in range(2))
    assert first[:100] == docs
    assert [doc.text for doc in first] == [doc.text for doc in second]
    assert len(first) == 109


def test_prepare_leaves_test_texts_out(data: Path, tmp_path: Path) -> None:
    """A test text of ten tokens or more is never among the training documents."""
    counts = prepare(data, tmp_path)
    texts = {doc.text for doc in read_docs(tmp_path / "ner_train.spacy")}
    assert counts["ner_dev"] == 40
    assert not any("council" in text.lower() for text in texts)


def test_prepare_round_trip_keeps_annotation(data: Path, tmp_path: Path, parsed: Doc) -> None:
    """Written corpora carry the annotation they were read with."""
    prepare(data, tmp_path)
    doc = read_docs(tmp_path / "parse_train.spacy")[0]
    for name in ("text", "tag_", "lemma_", "dep_"):
        assert [getattr(token, name) for token in doc] == [getattr(t, name) for t in parsed]


def test_missing_corpus_is_named(tmp_path: Path) -> None:
    """An absent corpus is reported with its path and what to do."""
    with pytest.raises(FileNotFoundError, match=r"absent\.spacy: no such corpus; point DATA"):
        read_docs(tmp_path / "absent.spacy")


def test_raw_text_is_read_from_both_compressions(data: Path) -> None:
    """Every line of every file gives its text."""
    texts = [text for name in RAW_FILES for text in read_texts(data / name)]
    assert texts == ["Paris hosts the Summit."] * 6
