"""The guard before the parser: where a sentence certainly starts, and where none can."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract.pipes.guard_rules import starts
from anafacts.extract.pipes.guard_view import (
    NO_START,
    PARAGRAPH,
    SPACE,
    START,
    View,
    view_of,
    words_of,
)

GUARD: Final = "anafacts_sentence_guard"
_LONGEST: Final = 400  # words: no written sentence is longer
_PAUSES: Final = frozenset({",", ";", ":"})


@Language.factory(GUARD)
def sentence_guard(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes both)
    """Return the component that marks sentence starts, to which the parser then keeps."""
    return guard


def guard(doc: Doc) -> Doc:
    """Return the text with 1 where a sentence starts for certain and -1 where none can.

    White space never starts one. What is not decided here keeps the mark that it had. The marks
    are set at once: spaCy walks all tokens at every ``token.is_sent_start = ...``.
    """
    view = view_of(doc)
    marks = doc.to_array([SENT_START]).astype("int64")
    blank = np.ones(len(doc), dtype=bool)
    blank[view.tokens] = False
    blank[:1] = False
    marks[blank] = NO_START
    for at in _candidates(view):
        if said := starts(view, at):
            marks[view.tokens[at]] = said
    for at in _forced(view, marks):
        marks[view.tokens[at]] = START
    column = marks.astype("uint64")
    return doc.from_array([SENT_START], column)  # type: ignore[arg-type]  # one column is no table


def _forced(view: View, marks: NDArray[np.int64]) -> Iterator[int]:
    """Yield words at which a sentence is made to start, in a run that nothing seems to end.

    It is cut behind its last comma. What reads a sentence may then look at all of it for each of
    its words: no text makes that long.
    """
    start = comma = 0
    for at, word in enumerate(view.words):
        ends = at and (view.is_final(at - 1) or view.gaps[at] >= PARAGRAPH)
        if ends or marks[view.tokens[at]] == START:
            start = at
        elif at - start >= _LONGEST:
            start = comma if comma > start else at
            yield start
        if word in _PAUSES:
            comma = at + 1


def _candidates(view: View) -> list[int]:
    """Return the words that a rule may speak for: between two plain words of a line none does."""
    days = words_of("weekday")
    plain = [word.isalpha() and word not in days for word in view.words]
    special = zip(view.gaps, plain, [False, *plain], view.inside, view.entries, strict=False)
    return [
        at
        for at, (gap, word, before, inside, entry) in enumerate(special)
        if at and (gap > SPACE or inside or entry or not (word and before))
    ]
