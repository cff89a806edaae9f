"""A tiny data folder in the shape of the real one."""

from __future__ import annotations

import gzip
import json
import lzma
from pathlib import Path

import pytest
from spacy import blank
from spacy.tokens import Doc

from training.prepare import TESTS, write_docs

TRAINING = Path(__file__).parents[2] / "training"
WORDS = ["Paris", "hosts", "the", "Summit", "."]
LONG = "The council of Paris said on Monday that it would host the summit again ."


@pytest.fixture(scope="session")
def training_folder() -> Path:
    """The folder with Makefile, configs, card and recipe."""
    return TRAINING


def _parsed(words: list[str]) -> Doc:
    return Doc(
        blank("en").vocab,
        words=words,
        tags=["NNP", "VBZ", "DT", "NN", "."],
        pos=["PROPN", "VERB", "DET", "NOUN", "PUNCT"],
        morphs=["Number=Sing", "Tense=Pres", "PronType=Art", "Number=Sing", ""],
        lemmas=["Paris", "host", "the", "summit", "."],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "det", "obj", "punct"],
    )


def _named(words: list[str], place: int) -> Doc:
    ents = ["B-LOC" if position == place else "O" for position in range(len(words))]
    return Doc(blank("en").vocab, words=words, ents=ents)


@pytest.fixture(scope="session")
def parsed() -> Doc:
    """One sentence with tags, morphology, lemmas and a tree."""
    return _parsed(WORDS)


@pytest.fixture(scope="session")
def named() -> Doc:
    """One sentence with one place."""
    return _named(WORDS, 0)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, parsed: Doc, named: Doc) -> Path:
    """Train, dev and test corpora and raw text; one training document is also a test document."""
    folder = tmp_path_factory.mktemp("data")
    leaked = _named(LONG.split(), 3)
    for name in ("parse_train", "parse_dev"):
        write_docs([parsed] * 40, folder / "docbin" / f"{name}.spacy")
    for name in ("ner_train_aug", "ner_dev"):
        write_docs([named] * 40 + [leaked], folder / "docbin" / f"{name}.spacy")
    for name in TESTS:
        gold = [named, leaked] if "ner" in name else [parsed]
        write_docs(gold, folder / "tests" / f"{name}.spacy")
    line = json.dumps({"text": "Paris hosts the Summit."}) + "\n"
    (folder / "raw").mkdir()
    with gzip.open(folder / "raw/raw.jsonl.gz", "wt") as out:
        out.write(line * 3)
    with lzma.open(folder / "raw/country_reports.jsonl.xz", "wt") as out:
        out.write(line * 3)
    return folder
