"""The language model: found by name, guarded at paragraphs and in its lemmas."""

import pytest
import spacy
from spacy.tokens import Doc

from anafacts.errors import SettingsError
from anafacts.extract.load import load_pipeline, model_digest, paragraphs

VOCAB = spacy.blank("en").vocab


def test_unknown_pipeline_names_the_remedy() -> None:
    """A model that is not installed is refused with what to do about it."""
    with pytest.raises(
        SettingsError, match=r"no_such_model.*Install it, or set model to 'shipped'"
    ):
        load_pipeline("no_such_model")


def test_pipeline_without_a_parser_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pipeline that cannot parse is refused: claims need a parse."""
    folder = tmp_path_factory.mktemp("blank")
    spacy.blank("en").to_disk(folder)
    with pytest.raises(SettingsError, match="has no parser"):
        load_pipeline(str(folder))


def test_the_shipped_pipeline_has_two_names() -> None:
    """The empty name and "shipped" give the same model, with our guards first and last."""
    shipped, unnamed = load_pipeline("shipped"), load_pipeline("")
    assert model_digest("shipped") == model_digest("")
    assert shipped.pipe_names == unnamed.pipe_names
    assert shipped.pipe_names[0] == "anafacts_paragraphs"
    assert shipped.pipe_names[-1] == "anafacts_lemmas"


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        (["Trade", "\n\n", "It", "grew"], [None, False, True, None]),
        (["One", ",", "two", "follow"], [None, None, False, None]),
        (["It", "grew", ";", "they", "fell"], [None, None, None, False, None]),
        (["A", "line", "\n", "break"], [None, None, False, None]),
    ],
    ids=["paragraph", "comma", "semicolon", "line"],
)
def test_sentences_start_at_paragraphs(words: list[str], starts: list[bool | None]) -> None:
    """A sentence starts behind a paragraph break and never behind a comma or a line break."""
    doc = paragraphs(Doc(VOCAB, words=words))
    assert [token.is_sent_start for token in doc][1:] == starts[1:]
