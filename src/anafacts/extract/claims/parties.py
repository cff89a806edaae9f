"""Whose a figure is: subject, counterpart and place, by their canonical names."""

from dataclasses import dataclass

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.measure import Measured, base_of
from anafacts.extract.claims.reading import Reading
from anafacts.extract.speech import name_of
from anafacts.normalize.names import canonical

_BETWEEN = frozenset({"between", "with", "to", "from", "of", "and", "by", "for"})
_PLACE = frozenset({"in", "across", "within", "throughout", "inside", "at", "near"})
_BILATERAL = frozenset({"bilateral", "mutual", "two-way"})
_PRONOUNS = frozenset({"it", "its", "they", "their", "he", "his", "she", "her", "we", "our", "i"})
_TERRITORIES = frozenset({"country", "region", "city"})


@dataclass(frozen=True, slots=True)
class Party:
    """A name in its canonical form and as the text writes it."""

    name: str
    text: str
    place: bool


@dataclass(frozen=True, slots=True)
class Parties:
    """Whose figure it is, with whom, and where."""

    subject: Party | None = None
    counterpart: Party | None = None
    place: Party | None = None


def parties(found: Measured, reading: Reading) -> Parties:
    """Return the parties of a measure: those of its noun, else the subject of its verb."""
    place = _place(found, reading)
    owners = _owners(found.noun, reading) if found.noun is not None else []
    if found.noun is not None and _is_bilateral(found.noun):
        owners = owners or list(_last_pair(found.noun, reading))
    if not owners and found.verb is not None:
        owners = _subject(found, reading)
    unique = {p.name: p for p in owners if place is None or p.name != place.name}
    first, second = [*unique.values(), None, None][:2]
    return Parties(first, second, place)


def _owners(noun: Token, reading: Reading) -> list[Party]:
    """Return the named parties around a noun, possessors and adjectives first."""
    found: list[Party] = []
    for child in sorted(noun.children, key=lambda t: t.i):
        if child.dep_ in {"nmod:poss", "compound", "amod", "nmod:desc"}:
            found += _named(child, reading)
        elif tree.base(child.dep_) == "nmod" and tree.cases(child) in _BETWEEN:
            for member in tree.conjuncts(child):
                found += _named(member, reading)
    return found


def _named(token: Token, reading: Reading) -> list[Party]:
    """Return the party or, for "China-Latin America", the parties that a token names."""
    if token.lower_ in _PRONOUNS or token.tag_ == "PRP$":
        name = name_of(token, reading) or _antecedent(token, reading)
        return [_party(name, token.text)] if name else []
    territory = reading.territories.get(token.idx)
    if territory is not None:
        return [Party(territory.name, token.text, place=territory.kind in _TERRITORIES)]
    if token.pos_ != "PROPN" and not token.ent_type_:
        return []
    name = name_of(token, reading)
    return [_party(name, name)] if name and name[:1].isupper() else []


def _party(name: str, text: str) -> Party:
    entity = canonical(name)
    place = entity is not None and entity.kind in _TERRITORIES
    return Party(entity.name if entity else name, text, place)


def _subject(found: Measured, reading: Reading) -> list[Party]:
    """Return who acts, where the measured phrase is not itself the one who acts."""
    verb = found.verb
    actor = tree.inherited_subject(verb) if verb is not None else None
    if actor is None or verb is None:
        return []
    if found.noun is not None and (actor == found.noun or base_of(found.noun, verb) == "nsubj"):
        return []
    owned = _named(actor, reading) if actor.pos_ in {"PROPN", "PRON"} else _owners(actor, reading)
    if not owned and actor.pos_ == "NOUN":
        name = name_of(actor, reading)
        owned = [_party(name, actor.text)] if name and name[:1].isupper() else []
    return owned


def _place(found: Measured, reading: Reading) -> Party | None:
    """Return the place in which: attached to the noun first, then to the verb."""
    for node in (found.noun, found.verb):
        for child in node.children if node is not None else ():
            named = _named(child, reading) if tree.cases(child) in _PLACE else []
            if named and named[0].place:
                return named[0]
    return None


def _is_bilateral(noun: Token) -> bool:
    return any(child.lower_ in _BILATERAL for child in noun.children)


def _last_pair(noun: Token, reading: Reading) -> tuple[Party, ...]:
    """Return the two territories last named as a pair before a noun ("China-Latin America")."""
    before = [pair for at, pair in reading.pairs if at < noun.idx]
    return tuple(Party(name, name, place=True) for name in before[-1]) if before else ()


def _antecedent(token: Token, reading: Reading) -> str | None:
    """Return the name of the subject of the sentence before, for "its" and "they"."""
    sentence = token.sent
    if sentence.start == 0:
        return None
    before = token.doc[sentence.start - 1].sent
    actor = tree.subject(before.root) if len(before) else None
    return name_of(actor, reading) if actor is not None and actor.pos_ == "PROPN" else None
