"""Texts with the entities that a recogniser is said to have found in them."""

from collections.abc import Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

Marks = Sequence[Sequence[str]]


@cache
def pipeline(factory: str) -> Language:
    """Return a pipeline of a tokenizer, sentences that end at full stops, and one component."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(factory)
    return nlp


def marked(nlp: Language, text: str, marks: Marks) -> Doc:
    """Return the text with its entities, each a name and a type, at their next place in order."""
    doc = nlp.make_doc(text)
    spans, at = [], 0
    for name, label in marks:
        start = text.index(name, at)
        at = start + len(name)
        span = doc.char_span(start, at, label)
        assert span is not None, f"{name!r} does not begin and end with tokens"
        spans.append(span)
    doc.set_ents(spans)
    return doc


def found(doc: Doc) -> list[list[str]]:
    """Return names and types of the entities of a text in order."""
    return [[span.text, span.label_] for span in doc.ents]
