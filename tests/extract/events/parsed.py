"""Parses and documents from the tables of cases: no model is loaded."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, Span

from anafacts.extract.events import EventContext
from anafacts.model import AnalysisText, DateInterval, Document, DocumentMeta
from anafacts.normalize.dates import find_dates

VOCAB = spacy.blank("en").vocab
CASES = Path(__file__).parents[2] / "cases"
FIELDS = 7  # word, lemma, tag, label, head, entity, sentence start


def table(name: str) -> list[Any]:
    """Return the cases of one file, each under its own reason."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["why"]) for row in rows]


def parse(text: str, words: str) -> Doc:
    """Return the parse that ``word¦lemma¦tag¦label¦head¦entity¦start`` gives for each word."""
    rows = [(row + "¦" * FIELDS).split("¦")[:FIELDS] for row in words.split(" ")]
    forms = [row[0].replace("⏎", "\n") for row in rows]
    doc = Doc(
        VOCAB,
        words=forms,
        spaces=_spaces(text, forms),
        lemmas=[row[1] or form for row, form in zip(rows, forms, strict=True)],
        tags=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[int(row[4]) for row in rows],
    )
    assert doc.text == text
    doc.ents = _entities(doc, [row[5] for row in rows])
    return doc


def _spaces(text: str, forms: list[str]) -> list[bool]:
    found, at = [], 0
    for form in forms:
        assert text.startswith(form, at), (form, text[at:])
        at += len(form)
        found.append(text[at : at + 1] == " ")
        at += found[-1]
    return found


def _entities(doc: Doc, labels: list[str]) -> list[Span]:
    found: list[Span] = []
    for at, label in enumerate(labels):
        if label and found and found[-1].end == at and found[-1].label_ == label:
            found[-1] = Span(doc, found[-1].start, at + 1, label=label)
        elif label:
            found.append(Span(doc, at, at + 1, label=label))
    return found


def context(text: str, published: DateInterval | None = None, **meta: Any) -> EventContext:
    """Return what extraction knows of a text that is read as it stands."""
    analysis = AnalysisText(text, tuple(range(len(text))))
    document = Document(
        "doc", "doc.txt", "0", "utf-8", text, analysis, DocumentMeta(published=published, **meta)
    )
    return EventContext(document, find_dates(text, base=published), published)
