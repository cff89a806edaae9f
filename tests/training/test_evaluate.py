"""What the evaluation measures beside the scores of spaCy's scorer, and on what."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tests.extract.claims.reading import cases
from training import evaluate
from training.countries import Found, found_countries, known_countries
from training.evaluate import DEV, accuracy, load
from training.load_time import load_seconds, size_mb
from training.relations import RELATIONS, relation_figures
from training.speed import speed
from training.table import render

Names = Sequence[tuple[int, int, str]]


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """A saved pipeline that finds Paris by a list and a sentence by its full stop."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "LOC", "pattern": "Paris"}])
    nlp.to_disk(tmp_path / "model")
    return tmp_path / "model"


def _doc(words: list[str], names: Names) -> Doc:
    ents = ["O"] * len(words)
    for start, end, label in names:
        ents[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return Doc(Vocab(), words=words, ents=ents)


@pytest.mark.parametrize("case", cases("training_countries"))
def test_country_mentions(case: dict[str, Any]) -> None:
    """Gold places that are a country's name count, and are found by a place of their borders."""
    gold, predicted = (_doc(case["words"], case[side]) for side in ("gold", "predicted"))
    assert found_countries([(predicted, gold)]) == Found(case["found"], case["of"])


def test_countries_are_no_regions_or_acronyms() -> None:
    """CLDR's names of continents and what people say beside the names are left out."""
    assert {"Chile", "Taiwan", "Kosovo", "United Kingdom"} <= known_countries()
    assert not {"Africa", "World", "US", "America", "London"} & known_countries()


def test_no_country_is_no_share() -> None:
    """Counts add up, and nothing of nothing is no percentage."""
    assert Found().percent is None
    assert (Found(1, 2) + Found(2, 2)).percent == 75.0


def test_relations_in_their_order() -> None:
    """Each relation that occurs has its F in percent; others of the tree are left out."""
    parts = {"det": {"f": 0.9}, "nsubj": {"f": 0.876}, "nummod": {"f": 0.5}}
    figures = relation_figures({"dep_las_per_type": parts})
    assert list(figures.items()) == [("nummod", 50.0), ("nsubj", 87.6)]
    assert relation_figures({"dep_las_per_type": None}) == {}


def test_table_of_the_dev_sets(pipeline: Path, data: Path) -> None:
    """Only sets with figures have a column, and what no component gives stays empty."""
    figures: dict[str, object] = dict(accuracy(load(pipeline), data, DEV))
    lines = render(figures).splitlines()
    assert lines[0] == "| measure | dev |"
    assert "| LAS |  |" in lines
    assert "| LOC F | 100.0 |" in lines
    assert not any(line.startswith(("size", "load", "words")) for line in lines)


def test_table_names_relations_and_countries() -> None:
    """Every relation has a row, and the countries of all NER sets one line with their count."""
    figures = {
        "test_ewt": dict.fromkeys(RELATIONS, 81.25),
        "countries": {"recall": 97.0, "found": 97, "of": 100},
    }
    table = render(figures)
    assert "| relation | EWT |" in table
    assert all(f"| {name} F | 81.2 |" in table for name in RELATIONS)
    assert "country mentions, all NER sets: 97.0 % (97 of 100)" in table


def test_component_left_out(pipeline: Path, data: Path) -> None:
    """What a component would have found is missing from the figures without it."""
    nlp = load(pipeline, ["entity_ruler"])
    assert nlp.pipe_names == ["sentencizer"]
    assert accuracy(nlp, data, DEV)["ner_dev"]["ents_r"] == 0.0


def test_unknown_component_is_refused(pipeline: Path) -> None:
    """A misspelt name would else be measured as a component without effect."""
    with pytest.raises(ValueError, match=r"no component \['gazeteer'\]; it has \['sentencizer'"):
        load(pipeline, ["gazeteer"])


def test_speed_of_the_parts(pipeline: Path) -> None:
    """A pipeline without NER has one rate; NER is timed with the tok2vec that it listens to."""
    nlp = load(pipeline, ["entity_ruler"])
    assert speed(nlp, ["Paris."]).keys() == {"all"}
    tok2vec: Any = nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    model = {"@architectures": "spacy.TransitionBasedParser.v2", "tok2vec": listener}
    settings = {"state_type": "ner", "extra_state_tokens": False, "hidden_width": 8}
    pieces = {"maxout_pieces": 2, "use_upper": True}
    ner: Any = nlp.add_pipe("ner", config={"model": model | settings | pieces})
    ner.add_label("LOC")
    nlp.initialize()
    assert tok2vec.listening_components == ["ner"]
    assert speed(nlp, ["Paris."]).keys() == {"all", "without_ner", "ner_alone"}


def test_load_time_of_a_fresh_process(pipeline: Path) -> None:
    """Both times are measured, and a pipeline that does not load has none."""
    seconds = load_seconds(pipeline, repeats=1)
    assert 0 < seconds["load"] < 30
    assert seconds["code"] > 0
    with pytest.raises(subprocess.CalledProcessError):
        load_seconds(pipeline / "absent", repeats=1)


def test_size_counts_every_file(tmp_path: Path) -> None:
    """Files in folders below count too."""
    (tmp_path / "inner").mkdir()
    for name in ("one", "inner/two"):
        (tmp_path / name).write_bytes(bytes(600_000))
    assert size_mb(tmp_path) == 1.2


@pytest.mark.parametrize("other", ["--dev", "--without=ner", "--accuracy"])
def test_only_whole_figures_are_recorded(other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures of dev corpora or of a part of the pipeline never reach meta.json."""
    monkeypatch.setattr(sys, "argv", ["evaluate", "model", "data", "--record", other])
    with pytest.raises(SystemExit):
        evaluate.main()


def test_options_reach_the_table(
    pipeline: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The dev corpora are measured without the component named, and nothing else."""
    options = ["--dev", "--accuracy", "--without", "entity_ruler"]
    monkeypatch.setattr(sys, "argv", ["evaluate", str(pipeline), str(data), *options])
    evaluate.main()
    printed = capsys.readouterr().out
    assert "| NER recall | 0.0 |" in printed
    assert "words/s" not in printed
