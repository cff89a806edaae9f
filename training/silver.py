"""Open text labelled by the teachers, and the gold corpora completed by them.

The student learns all tasks at once, so that every document it sees carries a parse and names:
gold where people annotated it, silver where the teachers had to.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from spacy.tokens import Doc

from anafacts.extract.accurate.annotate import Annotator
from anafacts.extract.accurate.weights import load_annotator
from training.prepare import read_docs, write_docs
from training.texts import blank, part, raw_docs

_CHUNK: Final = 2000


def label(docs: Iterable[Doc], parse: Annotator, names: Annotator) -> list[Doc]:
    """The documents with parse and names of the teachers."""
    labelled: list[Doc] = []
    started = time.perf_counter()
    for chunk in _chunks(docs):
        parse.annotate(chunk, parse=True)
        names.annotate(chunk, names=True)
        labelled += chunk
        words = sum(map(len, labelled))
        print(
            f"{words:10,} words {words / (time.perf_counter() - started):7,.0f} a second",
            flush=True,
        )
    return labelled


def _chunks(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    chunk: list[Doc] = []
    for doc in docs:
        chunk.append(doc)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def complete(corpus: Path, out: Path, parse: Annotator, names: Annotator) -> None:
    """Give names to the treebanks and parses to the entity corpora."""
    trees = read_docs(corpus / "parse_train.spacy")
    entities = read_docs(corpus / "ner_train.spacy")
    for docs, teacher, parsed in ((trees, names, False), (entities, parse, True)):
        for chunk in _chunks(docs):
            teacher.annotate(chunk, parse=parsed, names=not parsed)
    write_docs(trees, out / "gold_parse.spacy")
    write_docs(entities, out / "gold_names.spacy")


def main() -> None:
    """Write `silver_N.spacy` of a part of the open text, or the completed gold corpora."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("teachers", type=Path, help="the folder with parse/ and names/")
    parser.add_argument("--part", type=int, help="label this part of the open text")
    parser.add_argument("--of", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0, help="of the words, for a trial")
    args = parser.parse_args()
    parse = load_annotator(_seeds(args.teachers / "parse"))
    names = load_annotator(_seeds(args.teachers / "names"))
    if args.part is None:
        complete(args.corpus, args.corpus, parse, names)
        return
    docs = part(raw_docs(args.data, blank(), scale=args.scale), args.part, args.of)
    write_docs(label(docs, parse, names), args.corpus / f"silver_{args.part}.spacy")


def _seeds(folder: Path) -> Sequence[Path]:
    return sorted(folder.glob("*.safetensors"))


if __name__ == "__main__":
    main()
