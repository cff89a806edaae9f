"""Known names of territories and bodies of states, against and beside the entity recogniser."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from spacy.attrs import IDX
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from anafacts.extract import tree
from anafacts.extract.pipes.bodies import body_names
from anafacts.extract.pipes.borders import trimmed
from anafacts.extract.pipes.entities import LOC, ORG, PERSON, PLACES, Entities
from anafacts.extract.pipes.neighbours import is_titled, joins_longer
from anafacts.normalize.names import EntityKind, Territory, find_territories

GAZETTEER: Final = "anafacts_gazetteer"
DEMONYMS: Final = "anafacts_demonyms"
_PEOPLES: Final = frozenset({"Native American", "American Indian"})
_NAMED = frozenset({PERSON, ORG, LOC})
_DOLLAR = "$"
_NAMESAKES = frozenset({EntityKind.CITY, EntityKind.REGION})  # also given to persons
_INSIDE = frozenset({"in", "across", "throughout", "within", "inside"})
_LIST = frozenset({",", "and", "or", "&"})


@Language.factory(GAZETTEER)
def gazetteer(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes both)
    """Return the component that lets known places be LOC and known bodies of states be ORG.

    A name counts whole or not at all: "China" in "China Daily" is left alone, and GPE stays GPE.
    Adjectives and demonyms are no entities; ``doc.spans["anafacts_demonyms"]`` holds them.
    """

    @cache
    def matcher() -> PhraseMatcher:
        """Made for the first text: the lexicons behind it would double the time to load."""
        known = PhraseMatcher(nlp.vocab)
        known.add(ORG, [nlp.make_doc(text) for text in sorted(body_names())])
        return known

    def correct(doc: Doc) -> Doc:
        entities = Entities(doc)
        _trim(entities)
        for span in filter_spans(matcher()(doc, as_spans=True)):
            _settle_body(entities, span)
        demonyms = list(_settle_territories(entities))
        entities.write()
        doc.spans[DEMONYMS] = demonyms
        return doc

    return correct


def _trim(entities: Entities) -> None:
    """Let every entity have the borders of its name, and no "US" of "US $24 billion" be one."""
    for span in list(entities):
        start, end = trimmed(span)
        if (start, end) != (span.start, span.end):
            entities.drop(span)
            entities.put(start, end, span.label_)
        elif _is_currency(span):
            entities.drop(span)


def _is_currency(span: Span) -> bool:
    after = span.doc[span.end].text if span.end < len(span.doc) else ""
    return after.startswith(_DOLLAR) and span.text in {"US", "U.S."}


def _settle_body(entities: Entities, span: Span) -> None:
    if _is_whole(entities, span):
        entities.put(span.start, span.end, ORG)


def _is_whole(entities: Entities, span: Span) -> bool:
    """Return whether a name is no part of a longer one, known to the recogniser or not."""
    held = entities.over(span.start, span.end)
    inside = all(span.start <= e.start and e.end <= span.end for e in held)
    return inside and (_exact(held, span) or not joins_longer(span.doc, span.start, span.end))


def _exact(held: tuple[Span, ...], span: Span) -> bool:
    return len(held) == 1 and (held[0].start, held[0].end) == (span.start, span.end)


def _settle_territories(entities: Entities) -> Iterator[Span]:
    """Settle the places of a text, and yield its adjectives and demonyms in order."""
    known = find_territories(tree.text(entities.doc))
    starts = entities.doc.to_array([IDX]).ravel().tolist() if known else []
    spans = [_span(entities.doc, found, starts) for found in known]
    sure = {
        i
        for found, span in zip(known, spans, strict=True)
        if span is not None and not found.ambiguous and _is_place(found)
        for i in (span.start, span.end)
    }
    persons = entities.words_of_persons()
    for found, span in zip(known, spans, strict=True):
        if span is None:
            continue
        if found.adjective or found.entity.name in _PEOPLES:
            _forget(entities, span)
            yield span
        elif _is_place(found):
            unsure = found.ambiguous and not _listed(span, sure)
            if not unsure and not (found.entity.kind in _NAMESAKES and span.text in persons):
                _settle_place(entities, span)


def _is_place(found: Territory) -> bool:
    land = found.entity.kind is not EntityKind.ORGANISATION and found.text[0].isupper()
    return land and not found.adjective and found.entity.name not in _PEOPLES


def _span(doc: Doc, found: Territory, starts: Sequence[float]) -> Span | None:
    """Return the tokens of a territory without its article; None where they do not fit.

    ``starts`` are the offsets at which tokens begin: ``doc.char_span`` would walk all tokens.
    """
    begin = found.start + (len("the ") if found.text[:4].casefold() == "the " else 0)
    first, end = bisect_left(starts, begin), bisect_left(starts, found.end)
    last = doc[end - 1]
    fits = first < end and starts[first] == begin and last.idx + len(last) == found.end
    return doc[first:end] if fits else None


def _forget(entities: Entities, span: Span) -> None:
    """Let "Chinese" alone be no entity, unless a title makes it somebody's name."""
    held = entities.over(span.start, span.end)
    wrong = _exact(held, span) and held[0].label_ in _NAMED
    if wrong and not is_titled(span.doc, span.start):
        entities.drop(held[0])


def _settle_place(entities: Entities, span: Span) -> None:
    held = entities.over(span.start, span.end)
    if _exact(held, span) and held[0].label_ in PLACES:
        return
    if not is_titled(span.doc, span.start) and _is_whole(entities, span):
        entities.put(span.start, span.end, LOC)


def _listed(span: Span, sure: set[int]) -> bool:
    """Return whether an unsure name stands in a list of sure ones, or after "in"."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    after = doc[span.end].text if span.end < len(doc) else ""
    beside = (before in _LIST and span.start - 1 in sure) or (
        after in _LIST and span.end + 1 in sure
    )
    return beside or before in _INSIDE
