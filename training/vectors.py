"""Floret vectors from open raw text: the only step that needs the floret package."""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

RAW_FILES: Final = ("raw/raw.jsonl.gz", "raw/country_reports.jsonl.xz")
# Close to spaCy's English tokenizer and a hundred times faster; the vectors only need most words.
_TOKEN: Final = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|['\u2019]s\b|[^\W_]+|[^\w\s]")
_ROWS: Final = 20_000
_WIDTH: Final = 96


def read_texts(path: Path) -> Iterator[str]:
    """The `text` of each line of a compressed JSON-lines file, in file order."""
    opener = lzma.open if path.suffix == ".xz" else gzip.open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def write_corpus(texts: Iterable[str], path: Path) -> int:
    """Write one tokenised paragraph a line; the number of tokens is returned."""
    count = 0
    with path.open("w", encoding="utf8") as out:
        for text in texts:
            tokens = _TOKEN.findall(text)
            count += len(tokens)
            out.write(" ".join(tokens) + "\n")
    return count


def train_vectors(corpus: Path, target: Path, *, epochs: int, threads: int) -> None:
    """Train a floret table of 20,000 rows on `corpus`; `target` receives floret's own format.

    One thread gives the same table each time; more threads race on the weights.
    floret is imported here because this step alone needs the package.
    """
    floret: Any = import_module("floret")
    model = floret.train_unsupervised(
        str(corpus),
        model="skipgram",
        mode="floret",
        hashCount=2,
        bucket=_ROWS,
        minn=3,
        maxn=5,
        minCount=5,
        dim=_WIDTH,
        epoch=epochs,
        thread=threads,
    )
    model.save_floret_vectors(str(target))


def main() -> None:
    """Write `corpus.txt` and `vectors.floret` under the output folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    corpus = args.out / "corpus.txt"
    texts = (text for name in RAW_FILES for text in read_texts(args.data / name))
    print(f"{write_corpus(texts, corpus):,} tokens")
    train_vectors(corpus, args.out / "vectors.floret", epochs=args.epochs, threads=args.threads)


if __name__ == "__main__":
    main()
