"""What a text says of its own sections, and the numbered headings that it has."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anafacts.model import Document, Evidence
from anafacts.normalize.ordinals import edition_of
from anafacts.reconcile.derive.places_told import evidence_in

_ROAD = re.compile(
    r"\b[Tt]he\s(first)\s(section|part|chapter)\b[^.]{0,120}?[;,.]\s(?:and\s)?[Tt]he\ssecond\b"
)
_NEXT = re.compile(r"\b(?:[Tt]he|a)\s((?:second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b")
_REACH = 1200  # code points of a paragraph that says what is to come
_HEADING = re.compile(r"^[ \t*#]*(\d{1,2})\.\s+([A-Z][^\n]{2,98})$", re.MULTILINE)
# Parts that no author counts among those that he announces.
_FRAME = re.compile(
    r"(?:introduction|conclusions?|concluding|references|summary|acknowledg)", re.IGNORECASE
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Outline:
    """How many sections a text announces, where, and the numbered headings behind."""

    lead: Evidence
    noun: str
    announced: int
    headings: tuple[Evidence, ...]


def outlines_in(documents: Iterable[Document]) -> tuple[Outline, ...]:
    """Return the outline of each text that announces its sections one by one and numbers them."""
    return tuple(found for document in documents for found in _in(document))


def _in(document: Document) -> Iterator[Outline]:
    text = document.analysis.text
    road = _ROAD.search(text)
    begin = road.start() if road else len(text)
    headings = [m for m in _HEADING.finditer(text, begin) if not _FRAME.match(m[2])]
    if road is None or len(headings) < _FEWEST or not _in_order(headings):
        return
    stop = text.find("\n\n", road.start(), road.start() + _REACH)
    told = [road, *_NEXT.finditer(text, road.start(1), stop if stop > 0 else len(text))]
    numbers = [edition_of(match[1]) or 0 for match in told]
    if numbers == list(range(1, len(numbers) + 1)):
        lead = evidence_in(document, road.start(), told[-1].end())
        rows = tuple(evidence_in(document, *m.span()) for m in headings)
        yield Outline(lead, road[2], len(numbers), rows)


def _in_order(headings: list[re.Match[str]]) -> bool:
    numbers = [int(m[1]) for m in headings]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
