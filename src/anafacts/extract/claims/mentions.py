"""Every name of a document in its order, with the kinds of thing that the text says it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.claims.kinds import UNMARKED, kinds_of_name, sort
from anafacts.extract.claims.reading import Reading
from anafacts.extract.speech import name_of
from anafacts.extract.speech.people import text_of_name
from anafacts.normalize.names import canonical
from anafacts.normalize.names.data import titles

PERSON = "PERSON"
_KEY = "anafacts.mentions"
_NAMED = frozenset({"ORG", "LOC", PERSON})
_LEADING = frozenset({*tree.SUBJECTS, "nmod:poss"})
_INSIDE = frozenset({"compound", "flat", "amod", "nmod:desc"})
_BESIDE = ("appos", "compound", "nmod:desc", "flat")


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: the position of its first token, its canonical name, its kinds.

    ``leads`` says that it is a subject or an owner.
    """

    at: int
    name: str
    kinds: frozenset[str]
    leads: bool


def mentions(reading: Reading) -> tuple[Named, ...]:
    """Return the names of the document in text order; worked out once and kept with the parse."""
    known = reading.doc.user_data.get(_KEY)
    if not isinstance(known, tuple):
        known = reading.doc.user_data[_KEY] = tuple(_found(reading.doc, reading))
    return known


def _found(doc: Doc, reading: Reading) -> Iterator[Named]:
    end = 0
    for token in doc:
        if token.i < end:
            continue
        entity = reading.territories.get(token.idx)
        if entity is not None:
            end = _end(token, lambda t: reading.territories.get(t.idx) == entity)  # noqa: B023
            head = doc[token.i : end].root
            yield Named(token.i, entity.name, frozenset({sort(entity.kind)}), _leads(head))
        elif token.ent_type_ in _NAMED and token.ent_iob_ == "B":
            end = _end(token, lambda t: t.ent_iob_ == "I")
            yield _entity(doc[token.i : end].root, token, reading)
        elif token.tag_ == "NNP" and not token.ent_type_ and token.dep_ not in _INSIDE:
            yield from _unread(token)


def _end(first: Token, goes_on: Callable[[Token], bool]) -> int:
    rest = takewhile(goes_on, first.doc[first.i + 1 :])
    return first.i + 1 + sum(1 for _ in rest)


def _unread(head: Token) -> Iterator[Named]:
    """Yield a name that the recogniser overlooked, where its own words tell what it is."""
    name = text_of_name(head)
    kinds = kinds_of_name(name)
    if " " in name and UNMARKED not in kinds:
        yield Named(head.i, name, kinds, _leads(head))


def _entity(head: Token, first: Token, reading: Reading) -> Named:
    written = text_of_name(first)
    told = name_of(head, reading) if first.ent_type_ == PERSON else None
    entity = canonical(reading.aliases.get(written, written))
    name = told or (entity.name if entity else reading.aliases.get(written, written))
    own = frozenset({PERSON}) if first.ent_type_ == PERSON else kinds_of_name(name)
    return Named(first.i, name, own | _called(head), _leads(head))


def _called(head: Token) -> frozenset[str]:
    """Return what the text calls a name: "Intel, a chip maker", "Minister Wang", "Intel is a"."""
    beside = tree.children(head, *_BESIDE)
    if head.dep_ == "appos":
        beside.append(head.head)
    if head.dep_ in tree.SUBJECTS and tree.children(head.head, "cop"):
        beside.append(head.head)
    nouns = {tree.lemma(t) for t in beside if t.pos_ == "NOUN"}
    return frozenset(nouns | {t.lower_ for t in beside if t.lower_ in titles()})


def _leads(head: Token) -> bool:
    return head.dep_ in _LEADING
