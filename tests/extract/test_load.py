"""The language model: found by name, our components around it, any of them left out."""

import pytest
import spacy

from anafacts.errors import SettingsError
from anafacts.extract.load import load_pipeline, model_digest
from anafacts.extract.pipes import COMPONENTS, TOKENIZER, surround
from anafacts.model import ModelChoice


def test_unknown_pipeline_names_the_remedy() -> None:
    """A model that is not installed is refused with what to do about it."""
    with pytest.raises(
        SettingsError, match=r"no_such_model.*Install it, or set model to 'shipped'"
    ):
        load_pipeline("no_such_model")


def test_unknown_component_names_the_known_ones() -> None:
    """A component that there is not cannot be left out, and the message lists what can."""
    with pytest.raises(SettingsError, match=r"no component nobody.*anafacts_gazetteer"):
        load_pipeline(ModelChoice("", ("nobody",)))


def test_pipeline_without_a_parser_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pipeline that cannot parse is refused: claims need a parse."""
    folder = tmp_path_factory.mktemp("blank")
    spacy.blank("en").to_disk(folder)
    with pytest.raises(SettingsError, match="has no parser"):
        load_pipeline(str(folder))


def test_the_shipped_pipeline_has_two_names() -> None:
    """The empty name and "shipped" give the same model, with every component of ours."""
    shipped, unnamed = load_pipeline("shipped"), load_pipeline("")
    assert model_digest("shipped") == model_digest("")
    assert shipped.pipe_names == unnamed.pipe_names
    assert set(COMPONENTS) - {TOKENIZER} <= set(shipped.pipe_names)
    order = [name for name in shipped.pipe_names if name in {*COMPONENTS, "parser", "ner"}]
    assert order.index("anafacts_sentence_guard") < order.index("parser")
    assert order.index("ner") < order.index("anafacts_gazetteer")


@pytest.mark.parametrize("name", COMPONENTS)
def test_each_component_can_be_left_out(name: str) -> None:
    """What is left out is not in the pipeline, and the digest says so."""
    choice = ModelChoice("shipped", (name,))
    assert name not in load_pipeline(choice).pipe_names
    assert model_digest(choice) == f"{model_digest('shipped')} without {name}"


def test_the_tokenizer_can_be_spacys_own() -> None:
    """Without our settings a sum is cut as spaCy cuts it."""
    text = "It cost US$3bn in RMB66bn terms."
    ours = load_pipeline("shipped").tokenizer(text)
    plain = load_pipeline(ModelChoice("shipped", (TOKENIZER,))).tokenizer(text)
    assert [t.text for t in plain] == [t.text for t in spacy.blank("en")(text)]
    assert [t.text for t in ours] != [t.text for t in plain]


def test_a_pipeline_gets_only_what_it_can_use() -> None:
    """Components without the part that they build on are not added."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    surround(nlp)
    assert nlp.pipe_names[0] == "ner"
    assert "anafacts_gazetteer" in nlp.pipe_names
    assert "anafacts_sentence_guard" not in nlp.pipe_names
