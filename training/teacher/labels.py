"""Label sets of the corpora as numbers, and documents written from numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from spacy.tokens import Doc, Span

MISSING: Final = -100
ENTITY_LABELS: Final = ("PERSON", "ORG", "LOC", "EVENT", "WORK_OF_ART")
# O, then B and I of each label.
IOB: Final = ("O", *(f"{mark}-{label}" for label in ENTITY_LABELS for mark in "BI"))


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels that training met, in a fixed order; a label's number is its place."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    deps: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The labels as plain lists by name, for JSON."""
        return {name: list(values) for name, values in asdict(self).items()}

    def of(self, span: Span) -> dict[str, np.ndarray[Any, Any]]:
        """Numbers by name for what the span's document is annotated with.

        `heads` count from 1 in the span, 0 is the root; `starts` is 1 where a sentence starts.
        """
        found: dict[str, np.ndarray[Any, Any]] = {}
        if span.doc.has_annotation("DEP"):
            found |= self._parse(span)
        if span.doc.has_annotation("ENT_IOB"):
            found["iob"] = np.array([_iob(token) for token in span])
        return found

    def _parse(self, span: Span) -> dict[str, np.ndarray[Any, Any]]:
        starts = np.array([int(bool(token.is_sent_start)) for token in span])
        return {
            "tags": np.array([_place(self.tags, token.tag_) for token in span]),
            "morphs": np.array([_place(self.morphs, morph_of(token)) for token in span]),
            "deps": np.array([_place(self.deps, token.dep_) for token in span]),
            "heads": np.array([_head(token, span) for token in span]),
            "starts": starts,
            "sentences": np.cumsum(starts),
        }


def morph_of(token: Any) -> str:
    """The features of a token with its part of speech first, `POS=NOUN|Number=Sing`."""
    return "|".join(filter(None, (f"POS={token.pos_}", str(token.morph))))


def collect(docs: Iterable[Doc]) -> Labels:
    """All labels of the parsed documents, sorted."""
    tags, morphs, deps = set(), set(), set()
    for doc in docs:
        for token in doc:
            tags.add(token.tag_)
            morphs.add(morph_of(token))
            deps.add(token.dep_)
    return Labels(tuple(sorted(tags)), tuple(sorted(morphs)), tuple(sorted(deps)))


def _place(values: tuple[str, ...], value: str) -> int:
    return values.index(value) if value in values else MISSING


def _head(token: Any, span: Span) -> int:
    if token.dep_ == "ROOT":
        return 0
    inside = span.start <= token.head.i < span.end
    return token.head.i - span.start + 1 if inside else MISSING


def _iob(token: Any) -> int:
    if not token.ent_iob_:
        return MISSING
    return IOB.index(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")


def write_parse(doc: Doc, labels: Labels, guess: dict[str, np.ndarray[Any, Any]]) -> None:
    """Annotate the document with tags, features, heads, relations and sentences of `guess`.

    `heads` count from 1 in the document, 0 is the root.
    """
    for token in doc:
        token.tag_ = labels.tags[guess["tags"][token.i]]
        pos, _, features = labels.morphs[guess["morphs"][token.i]].partition("|")
        token.pos_ = pos.removeprefix("POS=")
        token.set_morph(features)  # type: ignore[attr-defined]  # missing in its stub
    heads = [i if head == 0 else int(head) - 1 for i, head in enumerate(guess["heads"])]
    deps = [
        "ROOT" if head == i else labels.deps[dep]
        for i, (head, dep) in enumerate(zip(heads, guess["deps"], strict=True))
    ]
    parsed = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        heads=heads,
        deps=deps,
    )
    doc.from_array(["HEAD", "DEP"], parsed.to_array(["HEAD", "DEP"]))  # type: ignore[arg-type]


def entity_spans(iob: Iterable[int]) -> list[tuple[int, int, str]]:
    """Start, end and label of each entity in a sequence of IOB numbers; a loose I begins one."""
    spans: list[tuple[int, int, str]] = []
    for place, number in enumerate(iob):
        mark, _, label = IOB[number].partition("-")
        if mark == "O":
            continue
        joins = mark == "I" and spans and spans[-1][1] == place and spans[-1][2] == label
        start = spans.pop()[0] if joins else place
        spans.append((start, place + 1, label))
    return spans


def write_entities(doc: Doc, iob: Iterable[int]) -> None:
    """Annotate the document with the entities of a sequence of IOB numbers."""
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in entity_spans(iob)]
