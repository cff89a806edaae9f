"""One document to its claims, its events and the numbers set aside."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract.claims import Reading, claims_of
from anafacts.extract.dropped import dropped_of
from anafacts.extract.events import EventContext, find_events
from anafacts.extract.load import load_pipeline
from anafacts.extract.pieces import parse
from anafacts.model import Claim, Document, Dropped, Event, ModelChoice, Span
from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import find_figures
from anafacts.normalize.names import Entity, Territory, find_territories, learn_aliases

_PAIR_GAP = frozenset({"-", "–", "—", " and "})


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in one document."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    dropped: tuple[Dropped, ...]


def extract_documents(
    documents: Sequence[Document], model: ModelChoice | str
) -> tuple[Extraction, ...]:
    """Return the extraction of each document, in the order given; the model is loaded once.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    nlp = load_pipeline(model)
    return tuple(extract_document(nlp, document) for document in documents)


def extract_document(nlp: Language, document: Document) -> Extraction:
    """Return the claims, events and set-aside numbers of a document."""
    text = document.analysis.text
    if not text.strip():
        return Extraction((), (), dropped_of(document, (), ()))
    published = document.meta.published
    dates = find_dates(text, base=published)
    figures = find_figures(text, dates=[Span(d.start, d.end) for d in dates])
    doc = parse(nlp, text)
    territories = find_territories(text)
    reading = Reading(
        document,
        doc,
        dates,
        learn_aliases(text),
        _by_word(doc, territories),
        _pairs(text, territories),
    )
    found = claims_of(figures.mentions, reading)
    events = find_events(reading.doc, EventContext(document, dates, published, reading.aliases))
    rejections = (*figures.rejections, *found.rejections)
    return Extraction(found.claims, events, dropped_of(document, rejections, found.claims))


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
