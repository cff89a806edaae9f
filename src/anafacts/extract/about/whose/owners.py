"""The noun phrase whose size a figure gives, split into a thing and its property."""

from collections.abc import Iterator

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen
from anafacts.extract.about.whose.phrases import bounds, complements, full
from anafacts.extract.about.whose.words import (
    is_cited,
    is_noun,
    is_of_another,
    is_property,
    words_of,
)
from anafacts.extract.counted.keys import is_time

_STEPS = 5  # arcs from a property up to what has it
_WITHIN = frozenset({"of", "in", "for", "at", "on"})
_BESIDE = frozenset({"nmod", "appos", "conj", "acl", "nmod:unmarked", "dep", "parataxis"})
_HAVING = frozenset({"with", "at", "to", "of", "having"})
_OTHERS = frozenset({"he", "she", "it", "they"})  # have what is told, but are not named here
_PLACES = frozenset({"in", "for", "of", "on", "at"})


def of_noun(noun: Token | None, seen: Seen, low: int = 0) -> Described | None:
    """Return what a figure describes that is the size of a noun; None for what is no noun.

    A property is parted from what has it: the soil of "the depth of the soil" and of "the soil
    depth", the ship of "ships with a length of 90 m".
    """
    noun = stood_for(noun)
    if noun is None or not is_noun(noun):
        return None
    if not is_property(noun):
        return Described(full(noun, seen, low))
    inner = complements(noun, seen)
    if is_of_another(noun) and inner and is_property(inner[0]):
        noun, low = inner[0], 0
    return _of_property(noun, seen, low)


def of_whole(noun: Token, seen: Seen) -> Described | None:
    """Return what a figure beside a noun describes: of "the depth of the pool (3 m)" the depth."""
    head = noun.head
    within = noun.dep_ == "nmod" and tree.cases(noun) in _WITHIN and head.i < noun.i
    if within and is_property(head) and not is_property(noun) and head.i not in seen.figures:
        return of_noun(head, seen)
    return of_noun(noun, seen)


def stood_for(token: Token | None) -> Token | None:
    """Return the noun that a relative pronoun stands for, None for any other pronoun.

    Of "the depth of the pool, which is 3 m" it is the depth.
    """
    if token is not None and token.text.endswith("-"):  # "left- and right-hand speed"
        return next(iter(tree.children(token, "conj")), token)
    if token is None or (token.pos_ != "PRON" and token.tag_ not in {"WDT", "WP"}):
        return token
    clause = next((t for t in tree.ancestors(token) if t.dep_ == "acl:relcl"), None)
    noun = clause.head if clause is not None else None
    while noun is not None and noun.dep_ == "nmod" and is_property(noun.head):
        noun = noun.head
    return noun


def _of_property(noun: Token, seen: Seen, low: int) -> Described:
    """Return a property with what has it.

    That is what stands behind it, then the owner, then what the sentence plainly says has it, then
    the noun before it, then what the sentence may mean.
    """
    start, end = bounds(noun, seen, low)
    owned = inside(noun, seen)
    if owned is not None:
        return Described(owned, (start, end))
    owner, plain = _owner(noun, seen)
    before = _before(noun, start)
    if before is None or (owner is not None and plain):
        return Described(owner, (start, end))
    return Described((start, before), (before, end))


def inside(noun: Token, seen: Seen) -> Bounds | None:
    """Return what a property's own phrase says has it: behind "of", or before "'s"."""
    behind = complements(noun, seen)
    for _ in range(_STEPS):
        deeper = complements(behind[0], seen) if behind and is_property(behind[0]) else []
        if not deeper:
            break
        behind = deeper
    if behind:
        return full(behind[0], seen)
    owner = next((c for c in tree.children(noun, "nmod:poss") if is_noun(c)), None)
    return bounds(owner, seen) if owner is not None else None


def _before(noun: Token, start: int) -> int | None:
    """Return the end of the thing before a property: of "the soil" in "the soil depth"."""
    things = [
        t
        for t in noun.doc[start : noun.i]
        if is_noun(t) and not is_property(t) and t.dep_ != "amod"
    ]
    bound = not things or tree.lemma(things[-1]) in words_of("bound")
    return None if bound else things[-1].i + 1


def _owner(noun: Token, seen: Seen) -> tuple[Bounds | None, bool]:
    """Return what has a property by what its phrase hangs on, and whether that is plain."""
    node = noun
    for _ in range(_STEPS):
        head = node.head
        if head == node:
            break
        if node.dep_ in _BESIDE and is_noun(head) and head.i not in seen.figures:
            having = node.dep_ == "nmod" and tree.cases(node) in _HAVING
            if not is_property(head):
                return full(head, seen), having
            if (owned := inside(head, seen)) is not None:
                return owned, False
        elif tree.is_predicate(head) and (found := _in_clause(head, noun, node, seen)):
            taken = node.dep_ == "obj" or tree.cases(node) == "with"
            return full(found, seen), taken and found.i < noun.i
        node = head
    return None, False


def _in_clause(verb: Token, noun: Token, node: Token, seen: Seen) -> Token | None:
    """Return the first of a clause's subject, object and places that is a thing."""
    for found in _arguments(verb, node):
        known = found in (noun, node) or found.i in seen.figures or found in noun.subtree
        when = is_time(found) and found.dep_ not in tree.SUBJECTS
        if known or when or not is_noun(found) or is_cited(found):
            continue
        if not is_property(found):
            return found
        if behind := complements(found, seen):
            return behind[0]
    return None


def _arguments(verb: Token, node: Token) -> Iterator[Token]:
    """Yield what may have a property; where a pronoun has it that is nothing.

    What a clause has "with" a size may be its object: "It fills pots with a depth of 3 cm".
    """
    named = tree.inherited_subject(verb)
    subject = stood_for(named)
    if subject is not None:
        yield subject
    elif named is not None and named.lower_ in _OTHERS and tree.cases(node) != "with":
        return
    yield from tree.children(verb, "obj", "nsubj:pass")
    yield from (c for c in tree.children(verb, "obl") if tree.cases(c) in _PLACES)
