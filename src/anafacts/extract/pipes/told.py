"""What the quantities of a parsed text are about, as rows that `Doc.to_bytes` can write."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from spacy.tokens import Doc, Span

from anafacts.extract import tree
from anafacts.extract.about import Part, Role, about

Row = list[Any]
"""A role, the position of a head and the positions of the words."""
_LONGEST: Final = 200  # tokens of a sentence; longer ones are tables, and cost their square


def abouts(doc: Doc, spans: Sequence[Span]) -> list[list[Row]]:
    """Return rows of the noun phrases that each span is about, in the order of the spans.

    All are empty where the text has no parse with the labels of Universal Dependencies.
    """
    made: dict[int, list[Row]] = {}
    if spans and tree.is_parsed(doc):
        for within in _by_sentence(doc, spans):
            inside = [spans[i] for i in within]
            made.update((i, _rows(spans[i], inside)) for i in within)
    return [made.get(i, []) for i in range(len(spans))]


def parts_of(doc: Doc, rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return the noun phrases that rows were made of."""
    return tuple(Part(Role(r), doc[head], tuple(doc[i] for i in at)) for r, head, at in rows)


def _rows(span: Span, inside: Sequence[Span]) -> list[Row]:
    others = [o for o in inside if o.end <= span.start or span.end <= o.start]
    parts = about(span, others)
    return [[str(part.role), part.head.i, [word.i for word in part.words]] for part in parts]


def _by_sentence(doc: Doc, spans: Sequence[Span]) -> Iterator[list[int]]:
    """Yield the positions of the spans of each sentence that is not too long."""
    at = 0
    for sentence in doc.sents:
        within: list[int] = []
        while at < len(spans) and spans[at].start < sentence.end:
            within += [at] if spans[at].end <= sentence.end else []
            at += 1
        if within and len(sentence) <= _LONGEST:
            yield within
