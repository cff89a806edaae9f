"""Figures of a pipeline: accuracy from raw text on test or dev sets, speed, size, load time."""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc
from spacy.training import Example

from training.countries import Found, found_countries
from training.load_time import load_seconds, register_components, size_mb
from training.prepare import read_docs
from training.raw import read_texts
from training.relations import relation_figures
from training.speed import speed
from training.table import render

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


@dataclass(frozen=True, slots=True)
class Sets:
    """The corpora to measure on: a folder of the data and the names of its files."""

    folder: str
    parse: tuple[str, ...]
    ner: tuple[str, ...]


TESTS: Final = Sets(
    "tests", ("test_gum_edited", "test_ewt"), ("test_ner_gum_edited", "test_ner_ewt")
)
DEV: Final = Sets("docbin", ("parse_dev",), ("ner_dev",))


def predict(nlp: Language, gold: Sequence[Doc]) -> list[Doc]:
    """What the pipeline makes of the raw text of each gold document."""
    return list(nlp.pipe(doc.text for doc in gold))


def score(
    nlp: Language, gold: Sequence[Doc], labels: AbstractSet[str] | None = None
) -> dict[str, Any]:
    """The scores of spaCy's scorer for the raw text of `gold`, gold tokens aligned.

    Tokens that do not align count as wrong; UAS and LAS leave punctuation out; entities on
    tokens whose annotation is missing are ignored. Where `labels` are given, entities predicted
    under another label are dropped first: EWT knows no EVENT and no WORK_OF_ART.
    """
    return _compare(nlp, predict(nlp, gold), gold, labels)


def _compare(
    nlp: Language,
    predicted: Sequence[Doc],
    gold: Sequence[Doc],
    labels: AbstractSet[str] | None = None,
) -> dict[str, Any]:
    if labels is not None:
        for doc in predicted:
            doc.ents = [span for span in doc.ents if span.label_ in labels]
    examples = [Example(guess, doc) for guess, doc in zip(predicted, gold, strict=True)]
    # Without its NER a pipeline brings no scorer of names, though other components may set some.
    return dict(get_ner_prf(examples)) | dict(Scorer(nlp).score(examples))


def accuracy(nlp: Language, data: Path, sets: Sets = TESTS) -> dict[str, Any]:
    """Percentages by set and measure, and under "countries" those of all NER sets together."""
    # The scorer looks values of the gold documents up in the vocabulary of the pipeline.
    gold = {
        name: read_docs(data / sets.folder / f"{name}.spacy", nlp.vocab)
        for name in (*sets.parse, *sets.ner)
    }
    figures: dict[str, Any] = {name: _parse_figures(nlp, gold[name]) for name in sets.parse}
    countries = Found()
    for name in sets.ner:
        figures[name], found = _ner_figures(nlp, gold[name])
        countries += found
    return figures | {"countries": _country_figures(countries)}


def _parse_figures(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    scores = score(nlp, gold)
    # What a component that was left out would have given has no figure.
    return {
        shown: _percent(scores[key])
        for shown, key in PARSE_MEASURES.items()
        if scores.get(key) is not None
    } | relation_figures(scores)


def _ner_figures(nlp: Language, gold: Sequence[Doc]) -> tuple[dict[str, float], Found]:
    labels = {span.label_ for doc in gold for span in doc.ents}
    predicted = predict(nlp, gold)
    scores = _compare(nlp, predicted, gold)
    countries = found_countries(zip(predicted, gold, strict=True))
    same_labels = _compare(nlp, predicted, gold, labels)
    figures = {key: _percent(scores[key]) for key in NER_MEASURES}
    figures["ents_f_same_labels"] = _percent(same_labels["ents_f"])
    figures |= {f"countries_{key}": n for key, n in _country_figures(countries).items()}
    return figures | {
        label: _percent(parts["f"])
        for label, parts in sorted((scores["ents_per_type"] or {}).items())
        if label in labels
    }, countries


def _country_figures(countries: Found) -> dict[str, float]:
    share = {} if countries.percent is None else {"recall": countries.percent}
    return {**share, "found": countries.found, "of": countries.of}


def _percent(share: float | None) -> float:
    return round(100 * (share or 0.0), 1)


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


def speed_texts(data: Path) -> list[str]:
    """The first 60,000 words of the country reports, by paragraph."""
    return take_words(read_texts(data / SPEED_TEXT), SPEED_WORDS)


def load(model: Path, without: Collection[str] = ()) -> Language:
    """The pipeline in `model`, our own components known, without those named.

    What is no folder is a name as the setting `model` takes it, "accurate" for one. Raises
    ValueError when the pipeline has no such component.
    """
    register_components()
    if not model.is_dir():
        from anafacts.extract import load_pipeline
        from anafacts.model import ModelChoice

        return load_pipeline(ModelChoice(str(model), tuple(without)))
    held = json.loads((model / "meta.json").read_text(encoding="utf8"))["pipeline"]
    if unknown := set(without) - set(held):
        message = f"{model}: no component {sorted(unknown)}; it has {held}"
        raise ValueError(message)
    return spacy.load(model, exclude=list(without))


def measure(model: Path, data: Path) -> dict[str, object]:
    """Every figure of the pipeline in `model`, in the shape that goes into its meta.json."""
    nlp = load(model)
    seconds = load_seconds(model)
    return {
        **accuracy(nlp, data),
        "words_per_second": speed(nlp, speed_texts(data)),
        "size_mb": size_mb(model),
        "load_seconds": seconds["load"],
        "load_code_seconds": seconds["code"],
    }


def record(model: Path, figures: dict[str, object]) -> None:
    """Replace the `performance` of the pipeline's meta.json by `figures`."""
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf8"))
    meta["performance"] = figures
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--record", action="store_true", help="keep the figures in meta.json")
    parser.add_argument("--dev", action="store_true", help="measure on the dev corpora instead")
    parser.add_argument(
        "--without", default="", metavar="NAME[,NAME]", help="leave these components out"
    )
    parser.add_argument("--accuracy", action="store_true", help="no speed, size and load time")
    given = parser.parse_args()
    if given.record and (given.dev or given.without or given.accuracy):
        parser.error("--record keeps the figures of the whole pipeline on the tests: use it alone")
    return given


def main() -> None:
    """Print the table, and with --record keep the figures in the pipeline's meta.json."""
    given = _arguments()
    without = [name for name in given.without.split(",") if name]
    if given.dev or without or given.accuracy or not given.model.is_dir():
        nlp = load(given.model, without)
        figures: dict[str, object] = accuracy(nlp, given.data, DEV if given.dev else TESTS)
        if not given.accuracy:
            figures["words_per_second"] = speed(nlp, speed_texts(given.data))
    else:
        figures = measure(given.model, given.data)
    print(render(figures))
    if given.record:
        record(given.model, figures)


if __name__ == "__main__":
    main()
