"""Events and works by the form of their names, merged with what the recogniser found.

"China-CELAC Forum" is a body here and "Third China-CELAC Forum" an event: in the training corpora
six of the twelve names that Forum heads are bodies, six are halls and none is an event, while 18 of
the 20 that Summit heads are events. "Conference", mostly an event, leaves a body alone.
"""

from collections.abc import Callable
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract import tree
from anafacts.extract.pipes.entities import EVENT, ORG, WORK, Entities
from anafacts.extract.pipes.event_names import EventName, event_names
from anafacts.extract.pipes.work_titles import work_titles

TITLED_NAMES: Final = "anafacts_titled_names"


@Language.factory(TITLED_NAMES)
def titled_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes both)
    """Return the component that finds EVENT and WORK_OF_ART by the form of their names."""
    return find_titled


def find_titled(doc: Doc) -> Doc:
    """Return the text with its named events and titles of works as entities."""
    entities, words = Entities(doc), tree.words(doc)
    for found in event_names(doc, words):
        if _takes(entities, found):
            entities.put(found.start, found.end, EVENT)
    for start, end in work_titles(doc, words):
        if _is_inside(entities, start, end):
            entities.put(start, end, WORK)
    entities.write()
    return doc


def _takes(entities: Entities, found: EventName) -> bool:
    """Return whether the rule goes before the recogniser.

    It does over the pieces of the name ("China" in "China-CELAC Summit"), but a longer entity
    stands, as do an event and a work, and a body whose name may be meant.
    """
    held = entities.over(found.start, found.end)
    if any(span.label_ in {EVENT, WORK} for span in held):
        return False
    if not found.sure and any(span.label_ == ORG and span.end == found.end for span in held):
        return False
    return _is_inside(entities, found.start, found.end)


def _is_inside(entities: Entities, start: int, end: int) -> bool:
    """Return whether no entity reaches out of the range."""
    return all(start <= e.start and e.end <= end for e in entities.over(start, end))
