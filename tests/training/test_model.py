"""From two-step trainings with the real configs to an installed pipeline with figures."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
import spacy

from training import mix
from training.assemble import main as assemble
from training.evaluate import PARSE_MEASURES, measure, record, score, take_words
from training.install import install
from training.prepare import prepare, read_docs, write_docs
from training.table import render

if TYPE_CHECKING:
    from typer import Context


def _student(folder: Path, recipe: Path) -> Path:
    from spacy.cli.train import train

    import training.callbacks

    assert training.callbacks.adapt  # spaCy finds it by name once it is imported
    given = {"training.max_steps": 2, "training.eval_frequency": 2}
    paths = {f"paths.{use}": str(folder / f"core_{use}.spacy") for use in ("train", "dev")}
    labels = {"paths.labels": str(_labels(recipe, folder))}
    train(recipe, folder / "student", overrides={**given, **paths, **labels})
    return folder / "student" / "model-best"


def _labels(recipe: Path, folder: Path) -> Path:
    from spacy.cli.init_pipeline import init_labels_cli

    out = folder / "labels"
    paths = {"labels": out, "train": folder / "core_labels.spacy", "dev": folder / "core_dev.spacy"}
    given = [f"--paths.{use}={path}" for use, path in paths.items()]
    context = SimpleNamespace(args=[*given, "--training.max_epochs=0"])
    # Of the context it reads the arguments alone.
    init_labels_cli(cast("Context", context), recipe, out, None, verbose=False, use_gpu=-1)
    return out


@pytest.fixture(scope="module")
def student(tmp_path_factory: pytest.TempPathFactory, data: Path, training_folder: Path) -> Path:
    """A student from the real config, trained for two steps on a tiny mix with silver."""
    folder = tmp_path_factory.mktemp("model")
    prepare(data, folder)
    for name, source in (("gold_parse", "parse_train"), ("gold_names", "ner_train")):
        write_docs(read_docs(folder / f"{source}.spacy"), folder / f"{name}.spacy")
    mix.main([str(folder)])
    return _student(folder, training_folder / "configs/core.cfg")


@pytest.fixture(scope="module")
def assembled(student: Path) -> Path:
    """The student with everything around it."""
    target = student.parents[1] / "en_anafacts"
    assemble([str(student), str(target)])
    return target


def test_assembled_pipeline_annotates_everything(assembled: Path) -> None:
    """One load gives tags, lemmas, a tree, sentences, names, and our components in their places."""
    nlp = spacy.load(assembled)
    assert nlp.pipe_names == [
        "tok2vec",
        "tagger",
        "morphologizer",
        "lemmatizer",
        "anafacts_sentence_guard",
        "parser",
        "ner",
        "anafacts_gazetteer",
        "anafacts_name_vote",
        "anafacts_titled_names",
        "anafacts_lemmas",
    ]
    doc = nlp("Paris hosts the Summit.")
    for name in ("TAG", "LEMMA", "DEP", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(name)


def test_assembly_changes_no_weight(assembled: Path, student: Path) -> None:
    """Without our components the assembled pipeline predicts what the student does."""
    nlp, bare = spacy.load(assembled), spacy.load(student)
    text = "Paris hosts the Summit. The council hosts Paris."
    with nlp.select_pipes(disable=[n for n in nlp.pipe_names if n.startswith("anafacts_")]):
        doc, other = nlp(text), bare(text)
    assert [(t.tag_, t.dep_, t.head.i, t.lemma_) for t in doc] == [
        (t.tag_, t.dep_, t.head.i, t.lemma_) for t in other
    ]
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in other.ents]


def test_the_student_cuts_as_the_shipped_tokenizer(student: Path) -> None:
    """The tokenizer settings for figures are in while training, and are saved."""
    assert [t.text for t in spacy.load(student).make_doc("US$3bn")] == ["US$", "3", "bn"]


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
