"""Label sets of the corpora as numbers, and documents written from numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from spacy.tokens import Doc, Span

MISSING: Final = -100
ROOT: Final = "ROOT"
_SPACE_TAG, _SPACE_DEP = "_SP", "dep"
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
    if token.dep_ == ROOT:
        return 0
    inside = span.start <= token.head.i < span.end
    return token.head.i - span.start + 1 if inside else MISSING


def _iob(token: Any) -> int:
    if not token.ent_iob_:
        return MISSING
    return IOB.index(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")


def write_parse(
    doc: Doc, labels: Labels, guess: dict[str, np.ndarray[Any, Any]], places: Sequence[int]
) -> None:
    """Annotate the words at `places` with tags, features, heads and relations of `guess`.

    `heads` are places in the document, a root being its own. White space hangs on what is before.
    """
    heads = [max(place - 1, 0) for place in range(len(doc))]
    deps = [_SPACE_DEP] * len(doc)
    for number, place in enumerate(places):
        token = doc[place]
        token.tag_ = labels.tags[guess["tags"][number]]
        pos, _, features = labels.morphs[guess["morphs"][number]].partition("|")
        token.pos_ = pos.removeprefix("POS=")
        token.set_morph(features)  # type: ignore[attr-defined]  # missing in its stub
        heads[place] = int(guess["heads"][number])
        deps[place] = ROOT if heads[place] == place else labels.deps[guess["deps"][number]]
    for token in doc:
        if token.is_space:
            token.tag_, token.pos_ = _SPACE_TAG, "SPACE"
    if doc[0].is_space:  # nothing is before it
        heads[0] = places[0]
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


def write_entities(doc: Doc, iob: Iterable[int], places: Sequence[int]) -> None:
    """Annotate the words at `places` with the entities of a sequence of IOB numbers."""
    doc.ents = [
        Span(doc, places[start], places[end - 1] + 1, label=label)
        for start, end, label in entity_spans(iob)
    ]
