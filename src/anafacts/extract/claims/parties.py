"""Whose a figure is: subject, counterpart and place, by their canonical names."""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.acting import acting
from anafacts.extract.claims.ages import bearer
from anafacts.extract.claims.kinds import party_words
from anafacts.extract.claims.measured import (
    AGE,
    ANNIVERSARY,
    CHANGE,
    MAGNITUDE,
    POPULATION,
    PRICE,
    SHARE,
    Measured,
)
from anafacts.extract.claims.naming import Parties, Party, named, party, place_named
from anafacts.extract.claims.owners import WHOLE, only_partners, owners_of
from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.referents import phrase_name, referent
from anafacts.extract.claims.trust import is_left
from anafacts.extract.counted.words import words_of

_TOWARDS = frozenset({"with", "to", "from"})
_WITH = "with"
_BESIDE = frozenset({"with", "to"})
_FOR = "for"  # "49 percent for the challenger": whose it is
_NEAR = 4  # tokens from "with" to the name behind it
_PLACE = frozenset({"in", "across", "within", "throughout", "inside", "at", "near", "off"})


def parties(found: Measured, span: Span, reading: Reading) -> Parties:
    """Return the parties of a measure: those of its noun, else the subject of its verb.

    A party that hangs on the figure itself comes first: "15 percent with the United States".
    """
    if found.head == AGE:
        whose = bearer(span, reading)
        return Parties(next(iter(named(whose, reading)), None) if whose is not None else None)
    place = _place(found, span, reading)
    if found.noun is None and (found.head == MAGNITUDE or is_left(span.root)):
        return Parties(None, None, place)
    owners = _possessor(span, reading) or _around(found, span, reading)
    own, case = _own(span, reading)
    if case in _BESIDE and found.noun is None and found.verb is None:  # said of the share before
        owners = acting(Measured(None, tree.predicate_of(span.root), ""), reading)
    if own and case == _FOR and found.head.startswith(SHARE):
        owners = own
    elif own:
        owners = [*[o for o in owners if o.name not in {p.name for p in own}][:1], *own]
    if not owners and found.head.startswith((SHARE, CHANGE)):
        owners = _before(span, reading)
    if not owners and found.counted:
        return Parties(None, _ally(found, reading), place)
    unique = {p.name: p for p in owners if place is None or p.name != place.name}
    if not own and found.noun is not None and len(unique) == 1 and _goes(found, unique, reading):
        return Parties(None, next(iter(unique.values())), place)
    first, second = [*unique.values(), None, None][:2]
    return Parties(first, second, place)


def _around(found: Measured, span: Span, reading: Reading) -> list[Party]:
    """Return who owns the noun or does the deed, in the order in which they matter."""
    noun = found.noun
    if found.predicate == POPULATION and noun is not None:
        return _settled(span, reading)
    owners = owners_of(found, reading, _next_figure(span)) if noun is not None else []
    if noun is not None and not owners:
        owners = _acting_on(noun, reading)
    if noun is not None and not owners and _is_bilateral(noun):
        owners = list(_last_pair(noun, reading))
    actors = acting(found, reading)
    if owners and noun is not None and not found.head.startswith(SHARE):
        first = actors if only_partners(noun) else []
        return [*first, *owners, *_in_role(noun, reading)]
    rest = [o for o in owners if o.name != WHOLE] or _recipient(found, span, reading)
    return [*actors, *rest]


def _possessor(span: Span, reading: Reading) -> list[Party]:
    """Return whose the figure is by the possessive right before it: "Ovela's 10 percent share"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or before.tag_ != "POS":
        return []
    return named(before.head, reading)


def _in_role(noun: Token, reading: Reading) -> list[Party]:
    """Return who is said to be the one that it goes to or comes from: "is the recipient of"."""
    role = noun.head
    if tree.lemma(role) not in words_of("general_noun") or not tree.children(role, "cop"):
        return []
    subject = tree.subject(role)
    return named(subject, reading) if subject is not None else []


def _goes(found: Measured, owners: Iterable[str], reading: Reading) -> bool:
    """Return whether the one name is whom it goes to or comes from: "aid to Peru"."""
    noun = found.noun
    if noun is None or not only_partners(noun):
        return False
    partners = {p.name for c in tree.children(noun, "nmod") for p in named(c, reading)}
    return set(owners) <= partners


def _ally(found: Measured, reading: Reading) -> Party | None:
    """Return with whom those that are counted do something: "six states have ties with Peru"."""
    noun, verb = found.noun, found.verb
    if noun is None or verb is None or noun.dep_ not in tree.SUBJECTS:
        return None
    deeds = [verb, *tree.children(verb, "obj")]
    near = [c for d in deeds for c in tree.children(d, "obl", "nmod") if tree.cases(c) == _WITH]
    allies = [c for c in near if c.idx in reading.territories]
    return next((p for c in allies for p in named(c, reading)), None)


def _next_figure(span: Span) -> int:
    """Return the position of the next number in the sentence: what follows it belongs to it."""
    after = [t.i for t in span.sent if t.i >= span.end and (t.like_num or t.is_digit)]
    return after[0] if after else len(span.doc)


def _own(span: Span, reading: Reading) -> tuple[list[Party], str]:
    """Return the parties with, to or for whom the figure itself is said to be, and the word."""
    doc, at = span.doc, span.end
    if at >= len(doc) or doc[at].lower_ not in _TOWARDS | {_FOR}:
        return [], ""
    for token in doc[at + 1 : at + _NEAR]:
        if token.pos_ == "PROPN" or token.idx in reading.territories:
            return named(token, reading), doc[at].lower_
    return [], ""


def _before(span: Span, reading: Reading) -> list[Party]:
    """Return the one territory that the sentence names before the figure, if it is only one."""
    lead = [t for t in span.sent if t.i < span.start and t.idx in reading.territories]
    lead = [t for t in lead if tree.cases(t) not in _TOWARDS]
    places = {p.name: p for t in lead for p in named(t, reading) if p.place and p.name != WHOLE}
    return list(places.values()) if len(places) == 1 else []


def _acting_on(noun: Token, reading: Reading) -> list[Party]:
    """Return who did what a participle tells of the noun: "a line extended by A to B"."""
    found: list[Party] = []
    for verb in tree.children(noun, "acl"):
        for child in tree.children(verb, "obl:agent"):
            found += named(child, reading)
        for child in tree.children(verb, "obl"):
            towards = tree.cases(child) in _TOWARDS
            owners = [o for c in tree.children(child, "nmod:poss") for o in named(c, reading)]
            found += (owners or named(child, reading)) if towards else []
    return found


def _recipient(found: Measured, span: Span, reading: Reading) -> list[Party]:
    """Return whom an amount goes to: "lent Peru", "provided Ukraine with", "to Kenya".

    A price goes for what is bought: "will acquire Intel for $100 billion".
    """
    if found.counted or found.verb is None or found.head.startswith((SHARE, CHANGE)):
        return []
    deal = found.head == PRICE and tree.lemma(found.verb) in words_of("deal_verb")
    for child in (
        *tree.children(found.verb, "iobj", "obj", "obl"),
        *tree.children(span.root, "compound"),
    ):
        towards = child.dep_ != "obl" or tree.cases(child) == "to"
        outside = child.i not in range(span.start, span.end)
        bought = deal and child.dep_ == "obj"
        if towards and outside and (bought or child.idx in reading.territories):
            return named(child, reading)
    return []


def _settled(span: Span, reading: Reading) -> list[Party]:
    """Return the place of whose inhabitants a count tells: "Lagos, a city of 15 million people"."""
    for node in tree.ancestors(span.root):
        if owners := tree.children(node, "nmod:poss"):
            return named(owners[0], reading)
        if node.dep_ == "appos":
            return named(node.head, reading)
        if (subject := tree.subject(node)) is not None:
            return named(subject, reading)
    return []


def _place(found: Measured, span: Span, reading: Reading) -> Party | None:
    """Return the place in which: attached to the noun first, then to the verb, then above."""
    clause = found.verb or (tree.predicate_of(found.noun) if found.noun is not None else None)
    for node in (found.noun, clause):
        for child in node.children if node is not None else ():
            place = place_named(child, reading) if tree.cases(child) in _PLACE else None
            if place is not None:
                return place
    return _only_place(span, reading) if found.counted else None


def _only_place(span: Span, reading: Reading) -> Party | None:
    """Return the place in which the sentence plays, where it names one alone."""
    within = [t for t in span.sent if tree.cases(t) in _PLACE]
    places = {p.name: p for t in within if (p := place_named(t, reading)) is not None}
    return next(iter(places.values())) if len(places) == 1 else None


def _is_bilateral(noun: Token) -> bool:
    return any(child.lower_ in party_words("bilateral") for child in noun.children)


def _last_pair(noun: Token, reading: Reading) -> tuple[Party, ...]:
    """Return the two territories last named as a pair before a noun ("China-Latin America")."""
    before = [pair for at, pair in reading.pairs if at < noun.idx]
    return tuple(Party(name, name, place=True) for name in before[-1]) if before else ()


def anniversary_of(span: Span, reading: Reading) -> Parties | None:
    """Return what has its anniversary, where the figure is one: "its", "of the Forum"."""
    root = span.root
    if tree.lemma(root) != ANNIVERSARY:
        return None
    place = _place(Measured(root, tree.predicate_of(root), ANNIVERSARY), span, reading)
    for node in (root, *tree.children(root, "nmod")):
        for owner in tree.children(node, "nmod:poss"):
            if owner.tag_ == "PRP$" and (name := referent(owner, reading)):
                return Parties(party(name, owner.text), None, place)
    for node in tree.children(root, "nmod"):
        if tree.cases(node) == "of":
            name = phrase_name(node)
            return Parties(Party(name, name, place=False), None, place)
    return Parties(None, None, place)
