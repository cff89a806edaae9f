"""Open raw text as tokenised documents, without any text that a test holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract.accurate.windows import LONGEST
from training.load_time import register_components
from training.prepare import SEED, TELLING_TOKENS, TESTS, read_docs
from training.raw import RAW_FILES, read_texts

_LEAST_TOKENS: Final = 4
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


def part(docs: Iterable[Doc], number: int, of: int) -> Iterator[Doc]:
    """Every `of`-th document from the `number`-th on, so that processes can share the work."""
    return (doc for place, doc in enumerate(docs) if place % of == number)
