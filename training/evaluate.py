"""Figures of a pipeline: accuracy from raw text on the four test sets, speed, size, load time."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from training.prepare import read_docs
from training.table import render
from training.vectors import read_texts

PARSE_TESTS: Final = ("test_gum_edited", "test_ewt")
NER_TESTS: Final = ("test_ner_gum_edited", "test_ner_ewt")
# Printed name, key in spaCy's scorer.
PARSE_MEASURES: Final = {
    "xpos": "tag_acc",
    "upos": "pos_acc",
    "morph": "morph_acc",
    "lemma": "lemma_acc",
    "uas": "dep_uas",
    "las": "dep_las",
    "sents_f": "sents_f",
}
NER_MEASURES: Final = ("ents_p", "ents_r", "ents_f")
SPEED_TEXT: Final = "raw/country_reports.jsonl.xz"
SPEED_WORDS: Final = 60_000


def score(
    nlp: Language, gold: Sequence[Doc], labels: AbstractSet[str] | None = None
) -> dict[str, Any]:
    """The scores of spaCy's scorer for the raw text of `gold`, gold tokens aligned.

    Tokens that do not align count as wrong; UAS and LAS leave punctuation out; entities on
    tokens whose annotation is missing are ignored. Where `labels` are given, entities predicted
    under another label are dropped first: EWT knows no EVENT and no WORK_OF_ART.
    """
    predicted = list(nlp.pipe(doc.text for doc in gold))
    if labels is not None:
        for doc in predicted:
            doc.ents = [span for span in doc.ents if span.label_ in labels]
    examples = [Example(guess, doc) for guess, doc in zip(predicted, gold, strict=True)]
    return dict(Scorer(nlp).score(examples))


def accuracy(nlp: Language, data: Path) -> dict[str, dict[str, float]]:
    """Percentages by test set and measure."""
    # The scorer looks values of the gold documents up in the vocabulary of the pipeline.
    gold = {
        name: read_docs(data / "tests" / f"{name}.spacy", nlp.vocab)
        for name in (*PARSE_TESTS, *NER_TESTS)
    }
    figures = {name: _parse_figures(nlp, gold[name]) for name in PARSE_TESTS}
    return figures | {name: _ner_figures(nlp, gold[name]) for name in NER_TESTS}


def _parse_figures(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    scores = score(nlp, gold)
    return {shown: _percent(scores[key]) for shown, key in PARSE_MEASURES.items()}


def _ner_figures(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    labels = {span.label_ for doc in gold for span in doc.ents}
    scores, same_labels = score(nlp, gold), score(nlp, gold, labels)
    figures = {key: _percent(scores[key]) for key in NER_MEASURES}
    figures["ents_f_same_labels"] = _percent(same_labels["ents_f"])
    return figures | {
        label: _percent(parts["f"])
        for label, parts in sorted((scores["ents_per_type"] or {}).items())
        if label in labels
    }


def _percent(share: float | None) -> float:
    return round(100 * (share or 0.0), 1)


def words_per_second(nlp: Language, texts: Sequence[str]) -> int:
    """Words, split at white space, through `nlp.pipe` in one process, best of two passes."""
    words = sum(len(text.split()) for text in texts)
    best = 0.0
    for _ in range(2):
        start = time.perf_counter()
        for _doc in nlp.pipe(texts):
            pass
        best = max(best, words / (time.perf_counter() - start))
    return round(best)


def take_words(texts: Iterable[str], limit: int) -> list[str]:
    """The first texts that together hold at least `limit` words, or all of them."""
    taken: list[str] = []
    count = 0
    for text in texts:
        if count >= limit:
            break
        taken.append(text)
        count += len(text.split())
    return taken


def speed(nlp: Language, data: Path) -> dict[str, int]:
    """Words a second of the whole pipeline, without NER, and of NER alone."""
    texts = take_words(read_texts(data / SPEED_TEXT), SPEED_WORDS)
    figures = {"all": words_per_second(nlp, texts)}
    with nlp.select_pipes(disable=["ner"]):
        figures["without_ner"] = words_per_second(nlp, texts)
    with nlp.select_pipes(enable=["ner"]):
        figures["ner_alone"] = words_per_second(nlp, texts)
    return figures


def measure(model: Path, data: Path) -> dict[str, object]:
    """Every figure of the pipeline in `model`, in the shape that goes into its meta.json."""
    start = time.perf_counter()
    nlp = spacy.load(model)
    load = time.perf_counter() - start
    size = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    return {
        **accuracy(nlp, data),
        "words_per_second": speed(nlp, data),
        "size_mb": round(size / 1e6, 1),
        "load_seconds": round(load, 2),
    }


def record(model: Path, figures: dict[str, object]) -> None:
    """Replace the `performance` of the pipeline's meta.json by `figures`."""
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf8"))
    meta["performance"] = figures
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


def main() -> None:
    """Print the table, and with --record keep the figures in the pipeline's meta.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    figures = measure(args.model, args.data)
    print(render(figures))
    if args.record:
        record(args.model, figures)


if __name__ == "__main__":
    main()
