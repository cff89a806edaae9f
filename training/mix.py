"""The student's corpora: gold, own and silver documents in fixed shares."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import spacy
from spacy.tokens import Doc

from training.casing import with_case_copies
from training.conllu import read_conllu
from training.prepare import SEED, read_docs, write_docs

OWN: Final = Path(__file__).parent / "own"
# How often the student sees each document of a corpus in one epoch. Gold outweighs silver where
# they disagree; our own sentences are few and nearest to the texts that the tool reads.
REPEATS: Final = {"gold_parse": 3, "gold_names": 1, "own": 5}


def own_docs(folder: Path = OWN) -> list[Doc]:
    """The hand-corrected paragraphs of every CoNLL-U file in the folder."""
    vocab = spacy.blank("en").vocab
    return [doc for path in sorted(folder.glob("*.conllu")) for doc in read_conllu(path, vocab)]


def mixed(corpus: Path) -> Iterator[Doc]:
    """Every document of the training mix; spaCy shuffles."""
    for name, repeats in REPEATS.items():
        docs = _own() if name == "own" else read_docs(corpus / f"{name}.spacy")
        for _ in range(repeats):
            yield from docs
    for path in sorted(corpus.glob("silver_*.spacy")):
        yield from with_case_copies(read_docs(path), seed=SEED)


def _own() -> list[Doc]:
    return with_case_copies(own_docs(), seed=SEED)


def gold(corpus: Path) -> Iterator[Doc]:
    """The documents from which labels are taken."""
    for name in ("gold_parse", "gold_names"):
        yield from read_docs(corpus / f"{name}.spacy")
    yield from own_docs()


def main(arguments: Sequence[str] | None = None) -> None:
    """Write `core_train`, `core_labels` and `core_dev` into the corpora folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args(arguments)
    write_docs(mixed(args.corpus), args.corpus / "core_train.spacy")
    write_docs(gold(args.corpus), args.corpus / "core_labels.spacy")
    dev = [d for n in ("parse_dev", "ner_dev") for d in read_docs(args.corpus / f"{n}.spacy")]
    write_docs(dev, args.corpus / "core_dev.spacy")


if __name__ == "__main__":
    main()
