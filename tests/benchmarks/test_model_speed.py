"""The comparison of speeds: whose turn it is, and how the ratio is told."""

from itertools import islice
from typing import Any

import pytest
import spacy
from spacy.training import Example

from benchmarks import model_speed
from benchmarks.model_speed import rates, render


def test_turns_alternate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both read each part in turns after one that does not count; the rates are of all parts."""
    calls: list[tuple[Any, list[str]]] = []

    def seconds(nlp: Any, texts: list[str]) -> float:
        calls.append((nlp, texts))
        return 2.0 if nlp == "model" else 4.0

    monkeypatch.setattr(model_speed, "_seconds", seconds)
    texts = [f"text {number}" for number in range(16)]
    pairs = rates("model", "plain", texts, 2)  # type: ignore[arg-type]
    assert [nlp for nlp, _ in calls] == ["model", "plain"] * 17
    assert [texts for _, texts in calls[0::2]] == [texts for _, texts in calls[1::2]]
    assert sorted(text for _, part in calls[2:18:2] for text in part) == sorted(texts)
    assert pairs == [(2.0, 1.0)] * 2


def test_ratio_is_that_of_neighbouring_passes() -> None:
    """The ratio is the median over the pairs, with its range, not a ratio of medians."""
    lines = render([(100.0, 50.0), (90.0, 60.0), (30.0, 10.0)]).splitlines()
    assert lines[2] == "ratio:    2.00 (1.50 to 3.00, 3 pairs of passes)"
    assert lines[0].startswith("model:    90 (30 to 100)")


def test_baseline_has_the_shape_of_the_study() -> None:
    """NER has a tok2vec of its own, tagger and parser listen to the shared one."""
    nlp = spacy.blank("en")
    for name, config in (model_speed._PARSE_PART | model_speed._NER_PART).items():
        nlp.add_pipe(name, config=config)
    assert nlp.pipe_names == ["tok2vec", "tagger", "parser", "ner"]
    shared: Any = nlp.get_pipe("tok2vec")
    assert shared.listening_components == ["tagger", "parser"]


def test_batches_hold_some_1200_tokens() -> None:
    """Batches go on over the examples again and again, and repeat from run to run."""
    nlp = spacy.blank("en")
    docs = [nlp.make_doc("word " * size) for size in (500, 400, 300, 200)]
    examples = [Example(doc, doc) for doc in docs]
    first, second = (
        [[len(e.reference) for e in batch] for batch in islice(model_speed._batches(examples), 4)]
        for _ in range(2)
    )
    assert first == second
    assert all(sum(sizes) >= 1200 > sum(sizes[:-1]) for sizes in first)
