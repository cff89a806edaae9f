"""One document to its claims, its events and the numbers set aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract.claims import Reading, claims_of
from anafacts.extract.dropped import dropped_of
from anafacts.extract.events import EventContext, find_events
from anafacts.extract.load import load_pipeline
from anafacts.extract.pieces import Piece, pieces_of
from anafacts.model import Claim, Document, Dropped, Event, ModelChoice, Span
from anafacts.normalize.names import Entity, Territory, find_territories

_PAIR_GAP = frozenset({"-", "–", "—", " and "})
_BATCH = 100_000  # code points parsed together: one by one, short texts take half as long again


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in one document."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    dropped: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What was read in one piece of a document, and the numbers that are none, in the raw text."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    rejected: tuple[tuple[Span, str], ...]


def extract_documents(
    documents: Sequence[Document], model: ModelChoice | str
) -> tuple[Extraction, ...]:
    """Return the extraction of each document, in the order given; the model is loaded once.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    nlp = load_pipeline(model)
    parts: list[list[_Part]] = [[] for _ in documents]
    for batch in _batches(documents):
        parses = nlp.pipe(piece.text for _, piece in batch)
        for (number, piece), doc in zip(batch, parses, strict=True):
            parts[number].append(_part(piece, doc))
    return tuple(_whole(d, found) for d, found in zip(documents, parts, strict=True))


def extract_document(nlp: Language, document: Document) -> Extraction:
    """Return the claims, events and set-aside numbers of a document."""
    return _whole(document, [_part(piece, nlp(piece.text)) for piece in pieces_of(document)])


def _batches(documents: Sequence[Document]) -> Iterator[list[tuple[int, Piece]]]:
    """Yield pieces with the position of their document, as many as are parsed together."""
    batch: list[tuple[int, Piece]] = []
    size = 0
    for number, document in enumerate(documents):
        for piece in pieces_of(document):
            if batch and size + len(piece.text) > _BATCH:
                yield batch
                batch, size = [], 0
            batch.append((number, piece))
            size += len(piece.text)
    if batch:
        yield batch


def reading_of(piece: Piece, doc: Doc) -> Reading:
    """Return a parsed piece with its dates and the territories that it names."""
    territories = find_territories(piece.text)
    return Reading(
        piece.document,
        doc,
        piece.dates,
        piece.aliases,
        _by_word(doc, territories),
        _pairs(piece.text, territories),
    )


def _part(piece: Piece, doc: Doc) -> _Part:
    """Return what a parsed piece tells."""
    document = piece.document
    if not piece.text.strip():
        return _Part((), (), piece.rejected)
    reading = reading_of(piece, doc)
    found = claims_of(piece.mentions, reading)
    context = EventContext(document, piece.dates, document.meta.published, piece.aliases)
    idle = ((document.analysis.raw(r.start, r.end), r.reason) for r in found.rejections)
    return _Part(found.claims, find_events(reading.doc, context), (*piece.rejected, *idle))


def _whole(document: Document, parts: Sequence[_Part]) -> Extraction:
    """Return what all pieces of a document tell."""
    claims = tuple(chain.from_iterable(part.claims for part in parts))
    events = tuple(chain.from_iterable(part.events for part in parts))
    rejected = chain.from_iterable(part.rejected for part in parts)
    return Extraction(claims, events, dropped_of(document, rejected, claims))


def _by_word(doc: Doc, territories: Sequence[Territory]) -> dict[int, Entity]:
    """Return the territory or body of countries that a word belongs to, by the word's offset."""
    found: dict[int, Entity] = {}
    for territory in territories:
        span = doc.char_span(territory.start, territory.end, alignment_mode="expand")
        found |= {token.idx: territory.entity for token in span or ()}
    return found


def _pairs(text: str, found: Sequence[Territory]) -> tuple[tuple[int, tuple[str, str]], ...]:
    """Return the territories named as a pair: "China-Latin America", "China and Latin America"."""
    return tuple(
        (a.start, (a.entity.name, b.entity.name))
        for a, b in pairwise(found)
        if text[a.end : b.start] in _PAIR_GAP and a.entity.name != b.entity.name
    )
