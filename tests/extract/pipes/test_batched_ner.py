"""The batched NER finds what spaCy's own finds with the same weights."""

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc, Span

from anafacts.extract.load import load_pipeline
from anafacts.extract.pipes.batched_ner import BatchedNER, Found, Moves

RAW = sorted((Path(__file__).parents[3] / "raw").glob("*.txt"))


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The shipped pipeline."""
    return load_pipeline("shipped")


def _before_ner(nlp: Language, texts: list[str]) -> list[Doc]:
    names = nlp.pipe_names
    with nlp.select_pipes(disable=names[names.index("ner") :]):
        return list(nlp.pipe(texts))


def _names(docs: list[Doc]) -> list[list[tuple[int, int, str]]]:
    return [[(span.start, span.end, span.label_) for span in doc.ents] for doc in docs]


@pytest.mark.parametrize("whole", [True, False], ids=["texts", "paragraphs"])
def test_it_finds_what_spacy_finds(nlp: Language, *, whole: bool) -> None:
    """On the five texts, whole or in pieces, names and marks are the same to the token."""
    ner = nlp.get_pipe("ner")
    assert isinstance(ner, BatchedNER)
    texts = [path.read_text(encoding="utf-8") for path in RAW]
    texts = texts if whole else ["", "\n\n", *(p for text in texts for p in text.split("\n\n"))]
    ours, theirs = _before_ner(nlp, texts), _before_ner(nlp, texts)
    found = ner.predict(ours)
    assert all(isinstance(names, Found) for names in found)
    ner.set_annotations(ours, found)
    EntityRecognizer.set_annotations(ner, theirs, EntityRecognizer.predict(ner, theirs))
    assert sum(map(len, _names(ours))) > 100
    assert _names(ours) == _names(theirs)
    assert [[t.ent_iob for t in doc] for doc in ours] == [
        [t.ent_iob for t in doc] for doc in theirs
    ]


def test_entities_set_before_are_kept(nlp: Language) -> None:
    """A text that comes with an entity is left to spaCy, which builds around it."""
    ner = nlp.get_pipe("ner")
    assert isinstance(ner, BatchedNER)
    docs = _before_ner(nlp, ["It met in Quito."] * 10)
    docs[0].set_ents([Span(docs[0], 0, 2, label="ORG")], default="missing")
    ner.set_annotations(docs, ner.predict(docs))
    assert ("It met", "ORG") in [(span.text, span.label_) for span in docs[0].ents]


def test_what_may_follow_what() -> None:
    """An open name is closed with its own label, at the latest where its sentence ends."""
    moves = Moves(("O", "B", "I", "L", "U", "U"), ("", "LOC", "LOC", "LOC", "LOC", ""))
    table = moves.allowed == 0
    closed, opened = 0, 1
    plain, ends, blank = 0, 1, 2
    assert table[closed, plain].tolist() == [True, True, False, False, True, False]
    assert table[closed, ends].tolist() == [True, False, False, False, True, False]
    assert table[closed, blank].tolist() == [True, False, False, False, False, False]
    assert table[opened, plain].tolist() == [False, False, True, True, False, False]
    assert table[opened, ends].tolist() == [False, False, False, True, False, False]
