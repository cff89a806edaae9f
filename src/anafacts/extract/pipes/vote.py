"""One type for one name: what the mentions of a document say together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from anafacts.extract import tree
from anafacts.extract.pipes.bodies import body_names
from anafacts.extract.pipes.entities import LOC, ORG, PERSON, PLACES, Entities
from anafacts.extract.pipes.fill import Name, fill_addressed, fill_names
from anafacts.extract.pipes.name_heads import headed
from anafacts.extract.pipes.neighbours import is_titled
from anafacts.normalize.names import EntityKind, learn_aliases
from anafacts.normalize.names.data import leading_family_names
from anafacts.normalize.names.lookup import Surface, surfaces

NAME_VOTE: Final = "anafacts_name_vote"
_VOTING = frozenset({PERSON, ORG, LOC}) | PLACES
_FULL = 3  # words from which a longer name tells no more
_TITLED = 3  # what "Mr." or "President" before a name weighs
_HEADED = 6  # what the head of a name weighs: "Party", "River"
_LOCATED = 1  # what "in" before a name weighs
_INSIDE = frozenset({"in", "across", "throughout"})
_MAJORITY = 2 / 3
_HEIRLOOM = 6  # the most that a full name leaves to its short forms
_EXPLAINED = 4  # what the text's own explanation of an acronym weighs
_ENOUGH = 4  # what names of bodies and places must weigh to be found where nothing was
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_POSSESSIVE = frozenset({"'s", "’s"})
_ACRONYM = 3  # letters: shorter ones are seldom the same thing twice
_SURNAME = 3  # ... as are shorter surnames


@dataclass(frozen=True, slots=True)
class Agreed:
    """The type of a name, a place being LOC whatever it is called, and what weighs for it."""

    label: str
    weight: int


@Language.factory(NAME_VOTE)
def name_vote(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes both)
    """Return the component that lets all mentions of a name in a text have one type.

    Surnames follow full names, acronyms what the text explains them by. Later mentions of names
    of several words, of surnames and of acronyms that the recogniser missed are filled in.
    """
    return vote


def vote(doc: Doc) -> Doc:
    """Return the text with its names agreed."""
    entities, words = Entities(doc), tree.words(doc)
    fill_addressed(entities, words)
    types = agreed(entities, learn_aliases(tree.text(doc)))
    _relabel(entities, types)
    fill_names(entities, words, {n: r.label for n, r in types.items() if _may_fill(n, r)})
    entities.write()
    return doc


def agreed(entities: Entities, aliases: Mapping[str, str]) -> dict[Name, Agreed]:
    """Return the type of each name on which its mentions, and those of its full form, agree."""
    ballots: defaultdict[Name, Counter[str]] = defaultdict(Counter)
    for span in entities:
        if span.label_ in _VOTING:
            ballots[_name(span)].update(_weights(span))
    for name, known in _known(ballots, entities.words_of_persons()):
        ballots[name][known] += ballots[name].total() + 1
    _inherit(ballots, aliases)
    results = ((name, _winner(ballot)) for name, ballot in ballots.items())
    return {name: result for name, result in results if result is not None}


def _winner(ballot: Counter[str]) -> Agreed | None:
    """Return the type that most of the weight is for; None if none is."""
    (label, weight), *_ = ballot.most_common(1) or [("", 0)]
    return Agreed(label, weight) if weight and weight >= _MAJORITY * ballot.total() else None


def _name(span: Span) -> Name:
    return tuple(token.text for token in span if not token.is_space)


def _weights(span: Span) -> dict[str, int]:
    own = LOC if span.label_ in PLACES else span.label_
    weights = Counter({own: min(len(span), _FULL)})
    if (told := headed(_name(span))) is not None:
        weights[told] += _HEADED
    if is_titled(span.doc, span.start):
        weights[PERSON] += _TITLED
    elif own in {PERSON, LOC} and span.start and span.doc[span.start - 1].lower_ in _INSIDE:
        weights[LOC] += _LOCATED
    return weights


def _known(names: Iterable[Name], persons: frozenset[str]) -> list[tuple[Name, str]]:
    """Return the names that the lexicon is sure of, each with its type; ``persons`` are theirs."""
    found = []
    for name in names:
        text = " ".join(name)
        surface = surfaces().get(text) or surfaces().get(f"the {text}")
        if text in body_names():
            found.append((name, ORG))
        elif surface is not None and _is_sure_place(surface) and text not in persons:
            found.append((name, LOC))
    return found


def _is_sure_place(surface: Surface) -> bool:
    """Return whether a known name stands for a place and seldom for anything else."""
    place = surface.entity.kind is not EntityKind.ORGANISATION and not surface.adjective
    return place and not surface.ambiguous


def _inherit(ballots: defaultdict[Name, Counter[str]], aliases: Mapping[str, str]) -> None:
    """Let surnames and acronyms have the weight of the names that they are short for."""
    full = {name: result for name in ballots if (result := _winner(ballots[name])) is not None}
    for name, result in full.items():
        if len(name) > 1 and result.label == PERSON:
            for short in _short_forms(name):
                ballots[short][PERSON] += min(result.weight, _HEIRLOOM)
    for acronym, words in aliases.items():
        if (known := full.get(tuple(words.split()))) is not None:
            ballots[(acronym,)][known.label] += _EXPLAINED


def _short_forms(name: Name) -> Iterator[Name]:
    """Yield what a person may be called after the full name: "Heine", and "Xi" of "Xi Jinping"."""
    words = [word for word in name if word not in _SUFFIXES]
    if not words or any(word in _POSSESSIVE for word in words):  # "the Prosecutor's Office"
        return
    surname = words[0] if words[0].lower() in leading_family_names() else words[-1]
    known = surfaces().get(surname)
    if surname.istitle() and (known is None or known.ambiguous):
        yield (surname,)


def _relabel(entities: Entities, types: Mapping[Name, Agreed]) -> None:
    for span in list(entities):
        result = types.get(_name(span)) if span.label_ in _VOTING else None
        if result is not None and not {result.label, span.label_} <= PLACES:
            entities.put(span.start, span.end, result.label)


def _may_fill(name: Name, result: Agreed) -> bool:
    """Return whether a name may be found where the recogniser was silent.

    Names of bodies and places need more than one mention: what the recogniser took for one, once,
    is wrong too often to be repeated.
    """
    if result.label != PERSON and result.weight < _ENOUGH:
        return False
    if len(name) > 1:
        return name[0][0].isupper() and name[-1][0].isupper()
    acronym = name[0].isalpha() and name[0].isupper() and len(name[0]) >= _ACRONYM
    return acronym or (result.label == PERSON and name[0].istitle() and len(name[0]) >= _SURNAME)
