"""Open text labelled by the teachers, and the gold corpora completed by them.

The student learns all tasks at once, so that every document it sees carries a parse and names:
gold where people annotated it, silver where the teachers had to.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from training.load_time import register_components
from training.prepare import TELLING_TOKENS, TESTS, read_docs, write_docs
from training.teacher.label import Teachers
from training.teacher.windows import LONGEST
from training.vectors import RAW_FILES, read_texts

SEED: Final = 1
_LEAST_TOKENS: Final = 4
_CHUNK: Final = 2000
# How many words of it a file of raw text may give, in `RAW_FILES` order.
SHARES: Final = (1_900_000, 2_400_000)


def blank() -> Language:
    """English with the tokenizer of the shipped pipeline, settings for figures included."""
    register_components()
    from anafacts.extract.pipes.tokens import adapt_tokenizer

    nlp = spacy.blank("en")
    adapt_tokenizer(nlp)
    return nlp


def raw_docs(data: Path, nlp: Language, *, scale: float = 1.0) -> Iterator[Doc]:
    """Tokenised paragraphs of the open text, in a fixed random order, none with a test sentence.

    A paragraph longer than the teachers' window, or hardly a sentence, is left out.
    """
    held_out = _held_out(data)
    rng = Random(SEED)  # noqa: S311 -- sampling, not secrecy
    for name, share in zip(RAW_FILES, SHARES, strict=True):
        texts = sorted({" ".join(text.split()) for text in read_texts(data / name)})
        rng.shuffle(texts)
        words = 0
        for text in texts:
            if words >= share * scale:
                break
            doc = nlp.make_doc(text)
            if _LEAST_TOKENS <= len(doc) <= LONGEST and not _shares(text, held_out):
                words += len(doc)
                yield doc


def _held_out(data: Path) -> frozenset[str]:
    """Runs of ten words of the test texts; a paragraph with one of them is not trained on."""
    docs = (doc for name in TESTS for doc in read_docs(data / "tests" / f"{name}.spacy"))
    return frozenset(run for doc in docs for run in _runs(doc.text))


def _runs(text: str) -> Iterator[str]:
    words = text.lower().split()
    for start in range(len(words) - TELLING_TOKENS + 1):
        yield " ".join(words[start : start + TELLING_TOKENS])


def _shares(text: str, held_out: frozenset[str]) -> bool:
    return any(run in held_out for run in _runs(text))


def label(docs: Iterable[Doc], parse: Teachers, names: Teachers) -> list[Doc]:
    """The documents with parse and names of the teachers."""
    labelled: list[Doc] = []
    started = time.perf_counter()
    for chunk in _chunks(docs):
        parse.annotate(chunk, names=False)
        names.annotate(chunk, parse=False)
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


def complete(corpus: Path, out: Path, parse: Teachers, names: Teachers) -> None:
    """Give names to the treebanks and parses to the entity corpora."""
    trees = read_docs(corpus / "parse_train.spacy")
    entities = read_docs(corpus / "ner_train.spacy")
    for docs, teachers, parsed in ((trees, names, False), (entities, parse, True)):
        for chunk in _chunks(docs):
            teachers.annotate(chunk, parse=parsed, names=not parsed)
    write_docs(trees, out / "gold_parse.spacy")
    write_docs(entities, out / "gold_names.spacy")


def part(docs: Iterable[Doc], number: int, of: int) -> Iterator[Doc]:
    """Every `of`-th document from the `number`-th on, so that processes can share the work."""
    return (doc for place, doc in enumerate(docs) if place % of == number)


def main() -> None:
    """Write `silver_N.spacy` of a part of the open text, or the completed gold corpora."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("teachers", type=Path, help="the folder with parse/ and names/")
    parser.add_argument("--part", type=int, help="label this part of the open text")
    parser.add_argument("--of", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0, help="of the words, for a trial")
    args = parser.parse_args()
    parse = Teachers(args.encoder, _seeds(args.teachers / "parse"))
    names = Teachers(args.encoder, _seeds(args.teachers / "names"))
    if args.part is None:
        complete(args.corpus, args.corpus, parse, names)
        return
    docs = part(raw_docs(args.data, blank(), scale=args.scale), args.part, args.of)
    write_docs(label(docs, parse, names), args.corpus / f"silver_{args.part}.spacy")


def _seeds(folder: Path) -> Sequence[Path]:
    return sorted(path.parent for path in folder.glob("*/teacher.pt"))


if __name__ == "__main__":
    main()
