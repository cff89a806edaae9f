"""What holds a share of something: the soil of "the soil holds 2 % salt"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen
from anafacts.extract.about.whose.owners import stood_for
from anafacts.extract.about.whose.phrases import bounds, bracket, full, last_noun
from anafacts.extract.about.whose.words import is_noun, is_property, words_of
from anafacts.model import UnitKind

_GRADES = frozenset({"average", "to", "least", "most"})  # "on average", "up to", "at least"
_KINDS = frozenset({UnitKind.SHARE, UnitKind.CONCENTRATION})


def held(seen: Seen) -> Described | None:
    """Return what holds a share of the noun behind it, and that noun as the property.

    "The soil holds 2 % salt", "3 % salt in the soil", "160 pupils (40 % girls)".
    """
    noun = last_noun(seen, seen.end) if seen.kind in _KINDS else None
    if noun is None or is_property(noun) or tree.lemma(noun) in words_of("solution"):
        return None
    holder = _holder(noun, seen)
    return Described(holder, bounds(noun, seen, seen.end)) if holder is not None else None


def _holder(noun: Token, seen: Seen) -> Bounds | None:
    if (verb := _holding(noun, seen)) is not None:
        subject = stood_for(tree.inherited_subject(verb))
        known = subject is None or not is_noun(subject) or subject.i in seen.figures
        return None if known or subject is None else full(subject, seen)
    if (place := _place(noun, seen)) is not None:
        return full(place, seen)
    head = noun.head
    if noun.dep_ == "nmod" and tree.cases(noun) == "with" and is_noun(head) and head.i < seen.start:
        return full(head, seen)
    return _set_off(noun, seen)


def _holding(noun: Token, seen: Seen) -> Token | None:
    """Return the verb before the figure that says its subject holds so much."""
    for token in reversed(list(noun.doc[seen.low : seen.start])):
        if token.pos_ == "VERB":
            return token if tree.lemma(token) in words_of("holding") else None
        if token.pos_ == "ADP" and token.nbor().lower_ not in _GRADES:
            return None
    return None


def _place(noun: Token, seen: Seen) -> Token | None:
    """Return what a substance is in."""
    at = noun.i + 1
    if at + 1 >= seen.high or seen.doc[at].lower_ != "in":
        return None
    place = last_noun(seen, at + 1 + (seen.doc[at + 1].pos_ == "DET"))
    return None if place is None or tree.lemma(place) in words_of("manner") else place


def _set_off(noun: Token, seen: Seen) -> Bounds | None:
    """Return the plural before a bracket that tells what share of it a plural is."""
    opening = bracket(seen.start, seen)
    if opening is None or opening <= seen.low or noun.tag_ != "NNS":
        return None
    before = seen.doc[opening - 1]
    return full(before, seen) if before.tag_ == "NNS" and not is_property(before) else None
