"""Whose a figure is: subject, counterpart and place, by their canonical names."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.measure import ANNIVERSARY, Measured, base_of
from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.referents import phrase_name, referent
from anafacts.extract.speech import name_of
from anafacts.normalize.names import canonical

_BETWEEN = frozenset({"between", "with", "to", "from", "of", "and", "by", "for"})
_TOWARDS = frozenset({"with", "to", "from"})
_NEAR = 4  # tokens from "with" to the name behind it
_PLACE = frozenset({"in", "across", "within", "throughout", "inside", "at", "near"})
_BILATERAL = frozenset({"bilateral", "mutual", "two-way"})
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


def parties(found: Measured, span: Span, reading: Reading) -> Parties:
    """Return the parties of a measure: those of its noun, else the subject of its verb.

    A party that hangs on the figure itself comes first: "15 percent with the United States".
    """
    place, limit = _place(found, reading), _next_figure(span)
    owners = _owners(found.noun, reading, limit) if found.noun is not None else []
    if found.noun is not None and _is_bilateral(found.noun):
        owners = owners or list(_last_pair(found.noun, reading))
    if not owners and found.verb is not None:
        owners = _subject(found, reading)
    own = _own(span, reading)
    if own:
        owners = [*[o for o in owners if not o.place or len(owners) == 1][:1], *own]
    unique = {p.name: p for p in owners if place is None or p.name != place.name}
    first, second = [*unique.values(), None, None][:2]
    return Parties(first, second, place)


def _next_figure(span: Span) -> int:
    """Return the position of the next number in the sentence: what follows it belongs to it."""
    after = [t.i for t in span.sent if t.i >= span.end and (t.like_num or t.is_digit)]
    return after[0] if after else len(span.doc)


def _own(span: Span, reading: Reading) -> list[Party]:
    """Return the parties with or to whom the figure itself is said to be."""
    doc, at = span.doc, span.end
    if at >= len(doc) or doc[at].lower_ not in _TOWARDS:
        return []
    for token in doc[at + 1 : at + _NEAR]:
        if token.pos_ == "PROPN" or token.idx in reading.territories:
            return _named(token, reading)
    return []


def _owners(noun: Token, reading: Reading, limit: int) -> list[Party]:
    """Return the named parties around a noun before token ``limit``, in text order."""
    found: list[Party] = []
    for child in sorted(noun.children, key=lambda t: t.i):
        if child.dep_ in {"nmod:poss", "compound", "amod", "nmod:desc"}:
            found += _named(child, reading)
        elif tree.base(child.dep_) == "nmod" and tree.cases(child) in _BETWEEN:
            for member in tree.conjuncts(child):
                found += _named(member, reading) if member.i < limit else []
    return [party for party in found if noun.text not in party.text.split()]


def _named(token: Token, reading: Reading) -> list[Party]:
    """Return the party that a token names, through the pronoun if it is one."""
    if token.tag_ in {"PRP", "PRP$"}:
        name = referent(token, reading)
        return [_party(name, token.text)] if name else []
    territory = reading.territories.get(token.idx)
    if territory is not None:
        return [Party(territory.name, token.text, place=territory.kind in _TERRITORIES)]
    if token.tag_ not in {"NNP", "NNPS"} and not token.ent_type_:
        return []
    name = name_of(token, reading)
    return [_party(name, name)] if name and _is_name(name) else []


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
    if found.noun is not None and _one_phrase(actor, found.noun):
        return []
    if found.noun is not None and base_of(found.noun, verb).startswith("nsubj"):
        return []
    owned = (
        _named(actor, reading)
        if actor.pos_ in {"PROPN", "PRON"}
        else _owners(actor, reading, len(actor.doc))
    )
    if not owned and actor.pos_ == "NOUN":
        name = name_of(actor, reading)
        owned = [_party(name, actor.text)] if name and _is_name(name) else []
    return owned


def _is_name(text: str) -> bool:
    """Return whether a phrase is a name and not merely the start of a sentence."""
    first, *_, last = [*text.split(), text]
    return first[:1].isupper() and last[:1].isupper() and first not in {"The", "A", "An"}


def _one_phrase(a: Token, b: Token) -> bool:
    return a == b or a.is_ancestor(b) or b.is_ancestor(a)


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


def anniversary_of(span: Span, reading: Reading) -> Parties | None:
    """Return what has its anniversary, where the figure is one: "its", "of the Forum"."""
    root = span.root
    if tree.lemma(root) != ANNIVERSARY:
        return None
    place = _place(Measured(root, tree.predicate_of(root), ANNIVERSARY), reading)
    for node in (root, *tree.children(root, "nmod")):
        for owner in tree.children(node, "nmod:poss"):
            if owner.tag_ == "PRP$" and (name := referent(owner, reading)):
                return Parties(_party(name, owner.text), None, place)
    for node in tree.children(root, "nmod"):
        if tree.cases(node) == "of":
            name = phrase_name(node)
            return Parties(Party(name, name, place=False), None, place)
    return Parties(None, None, place)
