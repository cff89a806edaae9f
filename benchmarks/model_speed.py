"""Compare the speed of the shipped model with that of a plain baseline, in one run.

    python -m benchmarks.model_speed [--data ../shared/train] [--model PATH] [--steps 300]

The baseline has the shape that the study of the training data started from: tagger and parser
(hidden width 64) over one tok2vec of four CNN layers of width 96, and NER with another of its own;
no vectors, no lemmas. It is trained here for some hundred steps, so that parser and NER do real
work, and kept under ``build/``. Then both read the same 60,000 words of country reports in turns,
in one process and one thread.
"""

import argparse
import os
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.annotation import default_shared

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parent.parent
_SEED = 1
_PARTS = 8
_BATCH = 1200  # tokens a step, as in training/configs
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_WIDTH = 96
_TOK2VEC: dict[str, Any] = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": _WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": _WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH}


def _transitions(state_type: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state_type,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


_TAGGER = {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}
_PARSE_PART: dict[str, dict[str, Any]] = {
    "tok2vec": {"model": _TOK2VEC},
    "tagger": {"model": _TAGGER},
    "parser": {"model": _transitions("parser", _LISTENER), "min_action_freq": 30},
}
_NER_PART: dict[str, dict[str, Any]] = {"ner": {"model": _transitions("ner", _TOK2VEC)}}


def baseline(data: Path, steps: int, cache: Path) -> "Language":
    """Return the baseline, trained for so many steps a part or read from ``cache``."""
    import spacy

    if not (cache / "meta.json").is_file():
        nlp = _trained(_PARSE_PART, data / "docbin" / "parse_train.spacy", steps)
        names = _trained(_NER_PART, data / "docbin" / "ner_train_aug.spacy", steps)
        nlp.add_pipe("ner", source=names)
        cache.parent.mkdir(parents=True, exist_ok=True)
        nlp.to_disk(cache)
    return spacy.load(cache)


def _trained(parts: dict[str, dict[str, Any]], corpus: Path, steps: int) -> "Language":
    import spacy
    from spacy.training import Example
    from thinc.api import fix_random_seed

    from training.prepare import read_docs

    fix_random_seed(_SEED)
    nlp = spacy.blank("en")
    for name, config in parts.items():
        nlp.add_pipe(name, config=config)
    examples = [Example(nlp.make_doc(d.text), d) for d in read_docs(corpus, nlp.vocab)]
    optimizer = nlp.initialize(lambda: examples)
    for batch in islice(_batches(examples), steps):
        nlp.update(batch, sgd=optimizer, drop=0.1)
    return nlp


def _batches(examples: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield batches of about 1,200 tokens, the examples in new order each time round."""
    import random

    order = list(examples)
    draw = random.Random(_SEED)  # noqa: S311 (no secret)
    batch: list[Any] = []
    while True:
        draw.shuffle(order)
        for example in order:
            batch.append(example)
            if sum(len(e.reference) for e in batch) >= _BATCH:
                yield batch
                batch = []


def rates(
    model: "Language", other: "Language", texts: Sequence[str], repeats: int
) -> list[tuple[float, float]]:
    """Return the words a second of both, for every pass over the texts.

    In a pass both read one eighth of the texts after the other in turns, so that other work on
    the machine slows both alike. A part that both read before does not count.
    """
    words = sum(len(text.split()) for text in texts)
    parts = [texts[first::_PARTS] for first in range(min(_PARTS, len(texts)))]
    _turns(model, other, parts[:1])
    pairs = (_turns(model, other, parts) for _ in range(repeats))
    return [(words / one, words / two) for one, two in pairs]


def _turns(
    model: "Language", other: "Language", parts: Sequence[Sequence[str]]
) -> tuple[float, float]:
    """Return the seconds that each needs for all parts, read in turns."""
    pairs = [(_seconds(model, part), _seconds(other, part)) for part in parts]
    one, two = zip(*pairs, strict=True)
    return sum(one), sum(two)


def _seconds(nlp: "Language", texts: Sequence[str]) -> float:
    start = time.perf_counter()
    for _doc in nlp.pipe(texts):
        pass
    return time.perf_counter() - start


def render(pairs: Sequence[tuple[float, float]]) -> str:
    """Return both rates and their ratio, each as its median and its range."""
    model, other = zip(*pairs, strict=True)
    ratios = [a / b for a, b in pairs]
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    return "\n".join(
        (
            f"model:    {_spread(model)} words a second",
            f"baseline: {_spread(other)} words a second",
            f"ratio:    {statistics.median(ratios):.2f} ({spread}, {len(pairs)} pairs of passes)",
        )
    )


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):,.0f} ({min(values):,.0f} to {max(values):,.0f})"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = default_shared() / "train"
    parser.add_argument("--data", type=Path, default=default, help="holds docbin/ and raw/")
    parser.add_argument("--model", default="shipped", help="a folder or a name; the shipped one")
    parser.add_argument("--steps", type=int, default=300, help="of training, for the baseline")
    parser.add_argument("--repeats", type=int, default=5, help="pairs of passes")
    parser.add_argument("--words", type=int, default=60_000)
    return parser.parse_args()


def main() -> None:
    """Print rates, ratio, load time and size."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # before numpy is imported
    given = _arguments()
    from anafacts.extract.load import load_pipeline, model_digest
    from training.evaluate import SPEED_TEXT, take_words
    from training.load_time import load_seconds, size_mb
    from training.raw import read_texts

    cache = ROOT / "build" / f"speed_baseline_{given.steps}"
    kept = " (from build/)" if (cache / "meta.json").is_file() else ""
    plain, model = baseline(given.data, given.steps, cache), load_pipeline(given.model)
    texts = take_words(read_texts(given.data / SPEED_TEXT), given.words)
    print(f"model:    {model_digest(given.model)}: {', '.join(model.pipe_names)}")
    print(f"baseline: {', '.join(plain.pipe_names)}; {given.steps} steps a part{kept}")
    print(f"text:     {len(texts)} paragraphs of {SPEED_TEXT}, {given.words:,} words or a few more")
    print(render(rates(model, plain, texts, given.repeats)))
    folder = Path(model.path)
    seconds = load_seconds(folder)
    print(f"size:     {size_mb(folder)} MB")
    print(
        f"load:     {seconds['load']} s, spaCy itself imported, and {seconds['code']} s to import "
        "our components"
    )


if __name__ == "__main__":
    main()
