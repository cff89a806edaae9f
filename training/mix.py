"""The student's corpora: gold, own and silver documents in fixed shares."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import spacy
from spacy.tokens import Doc, Token

from training.casing import with_case_copies
from training.conllu import read_conllu
from training.prepare import SEED, read_docs, write_docs

OWN: Final = Path(__file__).parent / "own"
# How often the student sees each document of a corpus in one epoch. Gold outweighs silver where
# they disagree; our own sentences are few and nearest to the texts that the tool reads.
REPEATS: Final = {"gold_parse": 3, "gold_names": 1, "own": 5}
# How many paragraphs make a text, and what stands between two.
PARAGRAPHS: Final = 4
_BREAK: Final = "\n\n"


def own_docs(folder: Path = OWN) -> list[Doc]:
    """The hand-corrected paragraphs of every CoNLL-U file in the folder."""
    vocab = spacy.blank("en").vocab
    return [doc for path in sorted(folder.glob("*.conllu")) for doc in read_conllu(path, vocab)]


def mixed(corpus: Path) -> Iterator[Doc]:
    """Every document of the training mix, corpus by corpus."""
    for name, repeats in REPEATS.items():
        docs = _own() if name == "own" else read_docs(corpus / f"{name}.spacy")
        for _ in range(repeats - 1):
            yield from docs
        yield from in_texts(docs) if repeats > 1 else docs
    for path in sorted(corpus.glob("silver_*.spacy")):
        docs = read_docs(path)
        yield from with_case_copies(docs[::2], seed=SEED)
        yield from in_texts(docs[1::2])


def in_texts(docs: Sequence[Doc]) -> Iterator[Doc]:
    """The documents, some in a row joined by a blank line, as the paragraphs of a text are.

    The shipped pipeline reads whole texts; a student that never saw the blank line between two
    paragraphs reads them worse than one by one.
    """
    for start in range(0, len(docs), PARAGRAPHS):
        yield joined(docs[start : start + PARAGRAPHS])


def joined(docs: Sequence[Doc]) -> Doc:
    """One document of several; the token between two hangs on the word before it.

    It is annotated as spaCy annotates white space, and is no part of a name.
    """
    rows: list[_Row] = []
    for doc in docs:
        if rows:
            rows[-1] = rows[-1]._replace(spaced=False)
            rows.append(
                _Row(
                    _BREAK,
                    spaced=False,
                    tag="_SP",
                    pos="SPACE",
                    morph="",
                    lemma=_BREAK,
                    head=len(rows) - 1,
                    dep="dep",
                    ent="O",
                )
            )
        rows += [_row(token, len(rows)) for token in doc]
    words, spaces, tags, pos, morphs, lemmas, heads, deps, ents = map(list, zip(*rows, strict=True))
    return Doc(
        docs[0].vocab,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        ents=ents,
    )


class _Row(NamedTuple):
    word: str
    spaced: bool
    tag: str
    pos: str
    morph: str
    lemma: str
    head: int
    dep: str
    ent: str


def _row(token: Token, before: int) -> _Row:
    ent = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_
    return _Row(
        token.text,
        bool(token.whitespace_),
        token.tag_,
        token.pos_,
        str(token.morph),
        token.lemma_,
        before + token.head.i,
        token.dep_,
        ent,
    )


def _own() -> list[Doc]:
    return with_case_copies(own_docs(), seed=SEED)


def gold(corpus: Path) -> Iterator[Doc]:
    """The documents from which labels are taken: parses and names that people annotated."""
    yield from read_docs(corpus / "gold_parse.spacy")
    yield from in_texts(own_docs())


def main(arguments: Sequence[str] | None = None) -> None:
    """Write `core_train`, `core_labels` and `core_dev` into the corpora folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args(arguments)
    docs = list(mixed(args.corpus))
    Random(SEED).shuffle(docs)  # noqa: S311 -- an order, not a secret
    write_docs(docs, args.corpus / "core_train.spacy")
    write_docs(gold(args.corpus), args.corpus / "core_labels.spacy")
    dev = [d for n in ("parse_dev", "ner_dev") for d in read_docs(args.corpus / f"{n}.spacy")]
    write_docs(dev, args.corpus / "core_dev.spacy")


if __name__ == "__main__":
    main()
