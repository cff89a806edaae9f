"""The guard before the parser: where a sentence certainly starts, and where none can."""

from collections.abc import Callable
from typing import Final

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract.pipes.guard_rules import starts
from anafacts.extract.pipes.guard_view import NO_START, SPACE, View, view_of, words_of

GUARD: Final = "anafacts_sentence_guard"


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
    column = marks.astype("uint64")
    return doc.from_array([SENT_START], column)  # type: ignore[arg-type]  # one column is no table


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
