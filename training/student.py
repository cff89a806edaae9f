"""The student trained by spaCy's own loop, initialised from a small corpus.

`spacy train` reads the whole training corpus once a component before it starts; the labels are
given, so that a small part of it does as well.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import training.callbacks  # noqa: F401 -- the config names what it registers


def student(config: Path, corpus: Path, labels: Path, out: Path, **training: int) -> None:
    """Train into `out/model-best`; `training` replaces settings of that section of the config."""
    overrides = {
        "paths.train": str(corpus / "core_labels.spacy"),
        "paths.dev": str(corpus / "core_dev.spacy"),
        "paths.labels": str(labels),
    }
    steps = {f"training.{name}": value for name, value in training.items()}
    nlp = init_nlp(load_config(config, overrides={**overrides, **steps}, interpolate=False))
    nlp.config["paths"]["train"] = str(corpus / "core_train.spacy")
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out)


def main(arguments: Sequence[str] | None = None) -> None:
    """Train the student of a config."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--max-steps", type=int)
    parser.add_argument("--eval-frequency", type=int)
    args = parser.parse_args(arguments)
    given = {"max_steps": args.max_steps, "eval_frequency": args.eval_frequency}
    chosen = {name: value for name, value in given.items() if value is not None}
    student(args.config, args.corpus, args.labels, args.out, **chosen)


if __name__ == "__main__":
    main()
