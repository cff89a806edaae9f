"""spaCy's NER with the same weights and the same names, taken for all sentences at once.

spaCy 3.8 takes each step of each text on its own, at some 25 microseconds a word, most of it for
entering and leaving Python's lock. No name goes over the start of a sentence, and what its NER
looks at stays within a name, so that sentences are independent once the parser has set them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from spacy.attrs import ENT_IOB, IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc, Span

Array = np.ndarray[Any, Any]
NER: Final = "anafacts_ner"
_ENDS, _BLANK = 1, 2
_FEWEST = 8  # sentences: fewer are done sooner one by one


@dataclass(frozen=True, slots=True)
class Found:
    """Names of one text: first token, token behind the last, label."""

    spans: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """First tokens, tokens behind the last, and of every token whether it is white space.

    Tokens are counted through all texts of a batch.
    """

    begins: Array
    ends: Array
    blanks: Array


@dataclass(frozen=True)
class Moves:
    """The actions in the order of the scores: kind, "B", "I", "L", "U" or "O", and label."""

    kinds: tuple[str, ...]
    labels: tuple[str, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every label once."""
        return tuple(sorted({label for label in self.labels if label}))

    @cached_property
    def allowed(self) -> Array:
        """Penalties, open label x flags x actions: 0 where an action may follow, else -inf.

        Open label 0 stands for none. A name does not begin on white space, and what is open at
        the end of a sentence is closed there.
        """
        table = np.full((len(self.names) + 1, 4, len(self.kinds)), -np.inf, dtype="f")
        for action, (kind, label) in enumerate(zip(self.kinds, self.labels, strict=True)):
            for flags in range(4):
                goes_on = kind == "U" or (kind == "B" and not flags & _ENDS)
                if kind == "O" or (label and goes_on and not flags & _BLANK):
                    table[0, flags, action] = 0
                if label and (kind == "L" or (kind == "I" and not flags & _ENDS)):
                    table[self.names.index(label) + 1, flags, action] = 0
        return table


@dataclass(frozen=True, slots=True)
class Scorer:
    """The lower layer worked out for every token and feature, and the upper layer.

    ``cached`` is tokens + 1 x features x hidden x pieces; row 0 stands for a missing token.
    """

    cached: Array
    bias: Array
    weights: Array
    upper_bias: Array

    def __call__(self, *tokens: Array) -> Array:
        """Return scores, states x actions, for one array of tokens a feature, -1 for none."""
        hidden = self.bias + self.cached[tokens[0] + 1, 0]
        for feature, chosen in enumerate(tokens[1:], start=1):
            hidden += self.cached[chosen + 1, feature]
        # Two pieces: numpy's own maximum over so short an axis takes four times as long.
        best = np.maximum(hidden[..., 0], hidden[..., 1])
        scores: Array = best @ self.weights + self.upper_bias
        return scores


class BatchedNER(EntityRecognizer):  # type: ignore[misc]  # spaCy ships no types for it
    """spaCy's EntityRecognizer with its greedy search done for all sentences together."""

    def predict(self, docs: Iterable[Doc]) -> Any:
        """Return the names of each text; what spaCy itself would return where the case is special.

        Special are a beam, a text with entities set before, few sentences, another shape of model.
        """
        texts = list(docs)
        sentences = _sentences(texts)
        if (
            len(sentences.begins) < _FEWEST
            or not self._is_plain()
            or any(map(_has_entities, texts))
        ):
            return super().predict(texts)
        kinds, labels = zip(*self._actions(), strict=True)
        moves = Moves(kinds, labels)
        return _by_text(texts, _search(self._scorer(texts), moves, sentences), moves)

    def set_annotations(self, docs: Iterable[Doc], found: Sequence[Any]) -> None:
        """Write the names into the texts; a token of none is O."""
        if not found or not isinstance(found[0], Found):
            super().set_annotations(docs, found)
            return
        for doc, names in zip(docs, found, strict=True):
            spans = [Span(doc, start, end, label=label) for start, end, label in names.spans]
            doc.set_ents(spans, default="outside")

    def _is_plain(self) -> bool:
        """Return whether the model is of the shape that the shipped pipeline has."""
        layers, attributes = self.model.layers, self.model.attrs
        upper = len(layers) == 3 and attributes.get("has_upper", False)  # noqa: PLR2004 (with it)
        plain = upper and layers[1].get_dim("nP") == 2 and layers[1].get_dim("nF") == 3  # noqa: PLR2004
        return plain and self.cfg["beam_width"] == 1 and not attributes.get("unseen_classes")

    def _actions(self) -> list[tuple[str, str]]:
        names = (self.moves.get_class_name(number) for number in range(self.moves.n_moves))
        return [(kind, label) for kind, _, label in (name.partition("-") for name in names)]

    def _scorer(self, texts: list[Doc]) -> Scorer:
        to_tokens, lower, upper = self.model.layers
        return Scorer(
            cached=lower.predict(to_tokens.predict(texts)),
            bias=lower.get_param("b"),
            weights=np.ascontiguousarray(upper.get_param("W").T),
            upper_bias=upper.get_param("b"),
        )


def _has_entities(doc: Doc) -> bool:
    return bool(doc.to_array([ENT_IOB]).any())


def _sentences(docs: Sequence[Doc]) -> Sentences:
    columns = [np.zeros((0, 2))]
    for doc in docs:
        if len(doc):
            table = doc.to_array([SENT_START, IS_SPACE]).astype("int64")
            table[0, 0] = 1
            columns.append(table)
    joined = np.concatenate(columns)
    begins = np.flatnonzero(joined[:, 0] == 1)
    return Sentences(begins, np.append(begins[1:], len(joined)), joined[:, 1] != 0)


def _search(score: Scorer, moves: Moves, sentences: Sentences) -> Array:
    """Return the action at each token, one step for all sentences at a time."""
    lengths = sentences.ends - sentences.begins
    order = np.argsort(-lengths, kind="stable")  # the longest first
    begins, lengths, blanks = sentences.begins[order], lengths[order], sentences.blanks
    kinds = np.array(moves.kinds)
    opens, closes = kinds == "B", kinds == "L"
    numbers = np.array([moves.names.index(label) + 1 if label else 0 for label in moves.labels])
    label, first = np.zeros(len(begins), dtype=int), np.full(len(begins), -1)
    actions = np.zeros(len(blanks), dtype=int)
    for step in range(int(lengths[0])):
        n = int(np.searchsorted(-lengths, -step))  # those that are longer than the step
        here = begins[:n] + step
        before = np.where(first[:n] < 0, -1, here - 1)
        flags = _ENDS * (lengths[:n] == step + 1) + _BLANK * blanks[here]
        scores = score(here, first[:n], before) + moves.allowed[label[:n], flags]
        chosen = actions[here] = scores.argmax(axis=1)
        opening, closing = np.flatnonzero(opens[chosen]), np.flatnonzero(closes[chosen])
        first[opening], label[opening] = here[opening], numbers[chosen[opening]]
        first[closing], label[closing] = -1, 0
    return actions


def _by_text(docs: Sequence[Doc], actions: Array, moves: Moves) -> list[Found]:
    """Return the names that the actions make, text by text."""
    told = np.array([kind in "BLU" for kind in moves.kinds])[actions]
    spans: list[tuple[int, int, str]] = []
    start = 0
    for place in np.flatnonzero(told).tolist():
        kind = moves.kinds[actions[place]]
        start = start if kind == "L" else place
        if kind != "B":
            spans.append((start, place + 1, moves.labels[actions[place]]))
    found, offset, taken = [], 0, 0
    for doc in docs:
        own: list[tuple[int, int, str]] = []
        while taken < len(spans) and spans[taken][0] < offset + len(doc):
            begin, end, label = spans[taken]
            own.append((begin - offset, end - offset, label))
            taken += 1
        found.append(Found(tuple(own)))
        offset += len(doc)
    return found


@Language.factory(
    NER,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    # As spaCy's own, but for the model, which the config of a trained pipeline describes.
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "incorrect_spans_key": None,
        "scorer": {"@scorers": "spacy.ner_scorer.v1"},
    },
    default_score_weights={"ents_f": 1.0},
)
def batched_ner(  # noqa: PLR0917 -- spaCy's own settings, by the names it passes
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Any,
) -> BatchedNER:
    """Return the component; it takes the settings and the weights of spaCy's ``ner``."""
    return BatchedNER(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        incorrect_spans_key=incorrect_spans_key,
        scorer=scorer,
    )
