"""Who takes part in an event and where it is, by canonical name."""

import calendar
from collections.abc import Iterable

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.classes import TREATIES, is_place, is_proper
from anafacts.extract.events.context import Candidate, EventContext
from anafacts.extract.events.headlines import is_headline
from anafacts.extract.events.words import plain_nouns
from anafacts.extract.speech import name_of
from anafacts.extract.speech.citations import citations
from anafacts.extract.speech.people import people, text_of_name
from anafacts.extract.territory import territory_at
from anafacts.model import EventType
from anafacts.normalize.names import EntityKind, canonical

_ENTITIES = frozenset({"PERSON", "ORG", "LOC"})
_PRONOUNS = frozenset(
    {"he", "she", "him", "her", "his", "hers", "i", "my", "me", "we", "our", "us"}
)
_BESIDE = ("appos", "flat", "nmod:desc", "compound", "nmod")
_MEMBERS = frozenset({"", "of", "from", "between", "with", "among"})
_WITHIN = frozenset({"in", "at", "near", "off"})
_TITLE = 4  # tokens from the head of a title to the name: "Secretary of State Mike Pompeo"
_ACRONYM = 3
_CALENDAR = frozenset(
    (*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr)
)
_REACH = 12  # tokens after a noun of movement within which its destination stands


def participants_of(candidate: Candidate, context: EventContext) -> tuple[str, ...]:
    """Return who takes part, sorted, each once: the heads of the arguments and the names inside.

    A name of a place counts as its government. An argument without any name is left out.
    """
    inside = range(*candidate.own) if candidate.title is None else range(0)
    visit = candidate.type is EventType.VISIT
    heads = [h for h in candidate.participants if h.i not in inside]
    heads = [h for h in heads if (visit or h not in candidate.places) and not _document(h)]
    found = [name for head in heads for name in _names(head, context)]
    if candidate.title is None and candidate.name is not None:
        found += _bodies(candidate.trigger.doc[candidate.own[0] : candidate.own[1]], context)
    if candidate.name is None:
        own = [h for h in candidate.participants if h.i in inside]
        found += [name for head in own for name in _names(head, context)]
    if visit:
        hosts = [_host(place) for place in (*candidate.places, *_destination(candidate))]
        found += [name for name in hosts if name]
    return tuple(sorted(name for name in set(found) if name not in _CALENDAR | _PRONOUNS))


def _document(head: Token) -> bool:
    """Return whether an argument is a paper that the event is about, not one who takes part."""
    return head.text.removesuffix("s") in TREATIES | {"Agreement", "Plan"}


def place_of(candidate: Candidate, context: EventContext) -> str | None:
    """Return the place of an event, None where its clause names none."""
    for head in (*candidate.places, *_destination(candidate), *_located(candidate)):
        if name := _territory(head) or canonical_name(text_of_name(head), context):
            return name
    return None


def canonical_name(name: str, context: EventContext) -> str:
    """Return the canonical form of a name, or the name as written."""
    full = context.aliases.get(name, name)
    known = canonical(full)
    return known.name if known is not None else full


def _territory(token: Token) -> str | None:
    found = territory_at(token)
    return found.entity.name if found is not None else None


def _names(head: Token, context: EventContext) -> list[str]:
    """Return the names that an argument stands for: person, territory, body, or its members."""
    if head.tag_ in {"PRP", "WDT", "WP", "DT"} and head.lower_ not in _PRONOUNS:
        return []
    known = people(head.doc, context).full.get(head.text)
    return [known] if known is not None else _called(head, context)


def _called(head: Token, context: EventContext) -> list[str]:
    """Return the names of an argument that is no surname of somebody whom the text names."""
    state = _territory(head)
    if head.text.isupper() and state is not None:
        return [state]  # "US", which may be taken for a person
    person = head if head.lower_ in _PRONOUNS else _person(head)
    if person is not None:
        return [name for name in [name_of(person, context)] if name]
    if state is not None:
        return [state]
    if is_proper(head) and not _only_capital(head):
        return [canonical_name(name_of(head, context) or text_of_name(head), context)]
    return _members(head, context)


def _only_capital(head: Token) -> bool:
    """Return whether a capital is owed to the place of a word alone: "Driver Charged in Leeds"."""
    alone = not head.ent_type_ and not tree.children(head, "compound", "flat", "nmod:desc")
    return alone and head.lower_ in plain_nouns() and is_headline(head)


def _person(head: Token) -> Token | None:
    """Return the person that a phrase names, also behind a title: "Secretary Mike Pompeo"."""
    if head.ent_type_ == "PERSON" and is_proper(head):
        return head
    for child in tree.children(head, *_BESIDE):
        if child.i and head.doc[child.i - 1].text == "(":
            continue
        close = child.dep_ != "nmod" or (child.i - head.i <= _TITLE and is_proper(head))
        if child.ent_type_ == "PERSON" and close and tree.cases(child) in {"", "of"}:
            return child
    return None


def _members(head: Token, context: EventContext) -> list[str]:
    """Return the names inside a phrase without a name of its own: "Chinese and Cuban leaders"."""
    near = tree.children(head, "compound", "amod", "nmod:poss", "nmod", "appos")
    cited = citations(tree.text(head.doc))
    near = [c for c in near if not any(a <= c.idx < b for a, b in cited)]
    parts = [p for c in near if tree.cases(c) in _MEMBERS for p in tree.conjuncts(c)]
    names = [
        _territory(p) or (text_of_name(p) if p.ent_type_ in _ENTITIES else None) for p in parts
    ]
    return [canonical_name(name, context) for name in names if name]


def _bodies(tokens: Iterable[Token], context: EventContext) -> list[str]:
    """Return the territories and acronyms in the name of an event: "China-CELAC Forum"."""
    names = [_land(t) or (t.text if _acronym(t) else None) for t in tokens]
    return [canonical_name(name, context) for name in names if name]


def _land(token: Token) -> str | None:
    """Return a territory that can act; "the Beijing Declaration" is not Beijing's."""
    found = territory_at(token)
    city = found is not None and found.entity.kind is EntityKind.CITY
    return None if found is None or city else found.entity.name


def _located(candidate: Candidate) -> list[Token]:
    """Return the places after "in" or "at" inside a mention and its clause, outside its name."""
    doc = candidate.trigger.doc
    verbal = candidate.rule.startswith("verb")
    if not verbal and (behind := _behind(candidate)) is not None:
        return [behind]
    inside = doc[candidate.start if verbal else candidate.own[1] : candidate.end]
    found = [t for t in inside if is_place(t) and not candidate.own[0] <= t.i < candidate.own[1]]
    prepared = [t for t in found if t.i and doc[t.i - 1].lower_ in _WITHIN]
    return [t for t in prepared if tree.predicate_of(t) == tree.predicate_of(candidate.trigger)][:1]


def _host(place: Token) -> str | None:
    """Return the country that receives a visitor, also where its capital is named."""
    found = territory_at(place)
    if found is None or found.entity.kind is not EntityKind.CITY:
        return None if found is None else found.entity.name
    return next(iter(found.entity.partof), None)


def _behind(candidate: Candidate) -> Token | None:
    """Return the place right behind a name: "the Summit held in Mexico City"."""
    doc, end = candidate.trigger.doc, candidate.own[1]
    within = False
    for token in doc[end : end + _REACH]:
        within = token.lower_ in _WITHIN if token.tag_ == "IN" else within
        if is_place(token):
            return token if within else None
        if token.tag_ not in {"IN", "DT", "NNP"} and token.lower_ != "held":
            return None
    return None


def _acronym(token: Token) -> bool:
    return token.text.isupper() and token.is_alpha and len(token.text) >= _ACRONYM


def _destination(candidate: Candidate) -> list[Token]:
    """Return the place after "to" behind a noun of movement, however the parse hangs it."""
    noun = candidate.trigger
    if candidate.type is not EventType.VISIT or candidate.rule.startswith("verb"):
        return []
    after = noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]
    return [t for t in after if is_place(t) and noun.doc[t.i - 1].lower_ in {"to", "the"}][:1]
