"""What a text lists behind a word like "triple": the members of a count without a numeral."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from anafacts.lexicon.multiples import bundles, multiples
from anafacts.model import Document, Evidence
from anafacts.reconcile.derive.places_told import evidence_in

_GAP = r"(?:[-\s](?:\w+\s)?)"
_LISTED = 600  # code points over which the list of a bundle may run
_COLON = re.compile(r"[^.;:!?()]{0,100}?:\s")  # "a triple blow that struck the region in 2019: "
_ENDS = re.compile(r"[^.;:!?()]{0,60}?[.](?:[”\"]?\s+)")  # "a triple whammy of factors. "
_COMMAS = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_STOP = re.compile(r"[.!?:](?=\s|$)|\n|[”\"]")
# Where the name of a member ends and what is told of it begins.
_TOLD = re.compile(
    r",|—|–|\s(?:which|that|who|has|have|had|is|are|was|were|all|both|to|in|at|from|after)\s"
)


@dataclass(frozen=True, slots=True)
class Bundled:
    """A bundle as a text words it, how many it says, and the members that it lists."""

    head: Evidence
    count: int
    members: tuple[Evidence, ...]


def bundled_in(documents: Iterable[Document]) -> tuple[Bundled, ...]:
    """Return the bundles of all texts whose members are listed, in order of place.

    The list stands behind a colon, or opens the next sentence and is parted by semicolons.
    """
    return tuple(found for document in documents for found in _in(document))


@cache
def _bundle() -> re.Pattern[str]:
    words, nouns = "|".join(multiples()), "|".join(sorted(bundles()))
    return re.compile(rf"\b({words}){_GAP}(?:{nouns})(?:e?s)?\b", re.IGNORECASE)


def _in(document: Document) -> Iterator[Bundled]:
    text = document.analysis.text
    for match in _bundle().finditer(text):
        spans = _behind_colon(text, match.end()) or _next_sentence(text, match.end())
        if len(spans) > 1:
            members = tuple(evidence_in(document, *span) for span in spans)
            head = evidence_in(document, match.start(), match.end())
            yield Bundled(head, multiples()[match[1].lower()], members)


def _behind_colon(text: str, end: int) -> list[tuple[int, int]]:
    lead = _COLON.match(text, end)
    if lead is None:
        return []
    start, stop = lead.end(), _end(text, lead.end())
    return _parted(text, start, stop) or _by_commas(text, start, stop)


def _next_sentence(text: str, end: int) -> list[tuple[int, int]]:
    lead = _ENDS.match(text, end)
    return _parted(text, lead.end(), _end(text, lead.end())) if lead else []


def _end(text: str, start: int) -> int:
    """Return where the sentence of a list ends."""
    stop = _STOP.search(text, start, start + _LISTED)
    while stop and text[stop.start()] == "." and _is_short(text, stop.start()):
        stop = _STOP.search(text, stop.end(), start + _LISTED)
    return stop.start() if stop else start


def _is_short(text: str, at: int) -> bool:
    """Return whether a full stop is that of an abbreviation: "U.S."."""
    return at > 1 and text[at - 1].isupper() and not text[at - 2].isalnum()


def _parted(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the members of a list that semicolons part, "and" before the last."""
    cuts = [m.start() for m in re.finditer(";", text[start:stop])]
    if not cuts or not re.match(r";\s+and\s", text[start + cuts[-1] : stop]):
        return []
    edges = [start, *(start + cut for cut in cuts), stop]
    return [_named(text, a, b) for a, b in pairwise(edges)]


def _by_commas(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the members of a plain list: "drought, debt and war"."""
    body = text[start:stop]
    if " and " not in body or any(w in body for w in (";", " which ", " that ", "—")):
        return []
    edges, at = [], start
    for cut in _COMMAS.finditer(text, start, stop):
        edges.append((at, cut.start()))
        at = cut.end()
    return [*edges, (at, stop)]


def _named(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a member without what opens it and what is told of it."""
    opening = re.compile(r"[;\s]*(?:and\s+)?").match(text, start, end)
    start = opening.end() if opening else start
    told = _TOLD.search(text, start, end)
    return start, told.start() if told else end
