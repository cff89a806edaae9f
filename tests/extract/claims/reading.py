"""Documents as they stand, and hand-made parses, for the tests of claims."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from anafacts.extract.claims import Reading
from anafacts.model import AnalysisText, DateInterval, Document, DocumentMeta
from anafacts.normalize.dates import find_dates

CASES = Path(__file__).parents[2] / "cases"
VOCAB = spacy.blank("en").vocab


def cases(name: str) -> list[Any]:
    """Return the cases of one table, each under its own reason."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["why"]) for row in rows]


def document(text: str, published: DateInterval | None = None, **meta: Any) -> Document:
    """Return a document that is read as it stands."""
    analysis = AnalysisText(text, tuple(range(len(text))))
    known = DocumentMeta(published=published, **meta)
    return Document("doc", "doc.txt", "0", "utf-8", text, analysis, known)


def parse(rows: str) -> Doc:
    """Return the parse of lines of ``word lemma tag pos label head``; heads are positions."""
    words = [line.split() for line in rows.strip().splitlines()]
    return Doc(
        VOCAB,
        words=[w[0] for w in words],
        spaces=_spaces([w[0] for w in words]),
        lemmas=[w[1] for w in words],
        tags=[w[2] for w in words],
        pos=[w[3] for w in words],
        deps=[w[4] for w in words],
        heads=[int(w[5]) for w in words],
    )


def _spaces(words: list[str]) -> list[bool]:
    """Return whether a blank follows each word, as print sets it."""
    after = [*words[1:], "."]
    return [w not in "(-" and n not in "-),." for w, n in zip(words, after, strict=True)]


def reading(doc: Doc, published: DateInterval | None = None) -> Reading:
    """Return what the claim reader sees of a parse: the text and its dates."""
    text = doc.text
    return Reading(document(text, published), doc, find_dates(text, base=published), {})
