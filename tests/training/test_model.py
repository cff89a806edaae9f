"""From two-step trainings with the real configs to an installed pipeline with figures."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import spacy

from training.assemble import CARD, combine, describe, write
from training.evaluate import PARSE_MEASURES, measure, record, score, take_words
from training.install import install
from training.prepare import prepare, read_docs
from training.table import render


def _train(config: Path, out: Path, overrides: dict[str, object]) -> Path:
    from spacy.cli.train import train

    steps = {"training.max_steps": 2, "training.eval_frequency": 2}
    train(config, out, overrides=overrides | steps)
    return out / "model-best"


def _vectors(folder: Path) -> Path:
    import numpy as np
    from spacy.vectors import Vectors

    nlp = spacy.blank("en")
    table = np.random.default_rng(1).normal(size=(50, 96)).astype("f")
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=table, mode="floret", minn=3, maxn=5, hash_count=2
    )
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def assembled(tmp_path_factory: pytest.TempPathFactory, data: Path, training_folder: Path) -> Path:
    """A pipeline from the real configs, trained for two steps on a tiny corpus."""
    folder = tmp_path_factory.mktemp("model")
    prepare(data, folder)
    paths = {
        part: {f"paths.{use}": str(folder / f"{part}_{use}.spacy") for use in ("train", "dev")}
        for part in ("parse", "ner")
    }
    paths["ner"]["paths.vectors"] = str(_vectors(folder / "vectors"))
    parts = [
        spacy.load(_train(training_folder / f"configs/{part}.cfg", folder / part, {**files}))
        for part, files in paths.items()
    ]
    nlp = combine(*parts)
    describe(nlp, CARD)
    write(nlp, folder / "en_anafacts", CARD)
    return folder / "en_anafacts"


def test_assembled_pipeline_annotates_everything(assembled: Path) -> None:
    """One load gives tags, lemmas, a tree, sentences and an entity component."""
    nlp = spacy.load(assembled)
    assert nlp.pipe_names == [
        "tok2vec",
        "tagger",
        "morphologizer",
        "lemmatizer",
        "parser",
        "ner",
    ]
    doc = nlp("Paris hosts the Summit.")
    for name in ("TAG", "LEMMA", "DEP", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(name)
    assert nlp.vocab.vectors.shape == (50, 96)


def test_assembled_parts_predict_as_before(assembled: Path) -> None:
    """Assembly changes no prediction of either part."""
    nlp = spacy.load(assembled)
    parse, ner = (spacy.load(assembled.parent / part / "model-best") for part in ("parse", "ner"))
    text = "Paris hosts the Summit. The council hosts Paris."
    doc = nlp(text)
    assert [(t.tag_, t.dep_, t.head.i) for t in doc] == [
        (t.tag_, t.dep_, t.head.i) for t in parse(text)
    ]
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in ner(text).ents]


def test_assembled_folder_is_shippable(assembled: Path) -> None:
    """Licence notes are there, and no file names a corpus or a folder of this machine."""
    meta = json.loads((assembled / "meta.json").read_text(encoding="utf8"))
    assert (meta["lang"], meta["name"]) == ("en", "anafacts_core")
    assert meta["license"] == "CC BY-SA 4.0"
    notice = (assembled / "NOTICE").read_text(encoding="utf8")
    assert all(source["name"].split(" (")[0] for source in meta["sources"])
    assert "Leland Stanford" in notice
    config = (assembled / "config.cfg").read_text(encoding="utf8")
    assert not re.search(r"\.spacy\b|= \"/", config)
    assert str(assembled.parent) not in config


def test_figures_are_printed_and_recorded(assembled: Path, data: Path) -> None:
    """Every measure has a row, and the figures end in meta.json."""
    figures = measure(assembled, data)
    table = render(figures)
    for row in ("XPOS", "UAS", "LAS", "sentences F", "NER F", "words/s", "size", "load"):
        assert f"{row}" in table
    record(assembled, figures)
    meta = json.loads((assembled / "meta.json").read_text(encoding="utf8"))
    assert meta["performance"]["size_mb"] == figures["size_mb"]


def test_perfect_predictions_score_hundred(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline that returns the gold tree scores 100 on it."""
    nlp = spacy.blank("en")
    gold = read_docs(data / "tests/test_gum_edited.spacy")
    nlp.add_pipe("tagger")
    monkeypatch.setattr(nlp, "pipe", lambda _texts: [doc.copy() for doc in gold])
    scores = score(nlp, gold)
    assert scores[dict(PARSE_MEASURES)["xpos"]] == 1.0


def test_first_texts_up_to_the_word_limit() -> None:
    """Texts are taken whole until the limit is reached."""
    assert take_words(["a b", "c d", "e f"], 3) == ["a b", "c d"]
    assert take_words(["a b"], 3) == ["a b"]


def test_install_replaces_the_whole_folder(tmp_path: Path) -> None:
    """Nothing of the old pipeline is left, nor any temporary folder."""
    source, target = tmp_path / "new", tmp_path / "place" / "en_anafacts"
    source.mkdir()
    (source / "meta.json").write_text("new")
    target.mkdir(parents=True)
    (target / "stale").write_text("old")
    install(source, target)
    assert [path.name for path in target.parent.rglob("*")] == ["en_anafacts", "meta.json"]


def test_install_refuses_what_is_too_big(tmp_path: Path) -> None:
    """A file over the limit stops the installation and is named."""
    with (tmp_path / "weights").open("wb") as out:
        out.truncate(31_000_000)
    with pytest.raises(ValueError, match=r"weights: 31,000,000 bytes"):
        install(tmp_path, tmp_path / "target")
