"""Whether who acts in a clause may be taken for the owner of a figure in it."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.counted.words import words_of
from anafacts.extract.speech.words import reporting

_NOMINAL = frozenset({"nmod", "compound"})
# How the parse ties to a verb what is no part of it: a list, a rest of a line, a bracket.
_LOOSE = frozenset({"conj", "flat", "appos", "parataxis", "list", "advmod"})
_NEAR = 2  # nouns between a figure and the verb whose doer may still own it
_WITH = "with"


def is_near(noun: Token, verb: Token) -> bool:
    """Return whether the way from a figure to a verb is short and of a kind that tells whose it is.

    What is two nouns deep belongs to one of these ("charges in the deaths of two women"), what
    hangs on the verb by no part of a clause belongs to another one, who is told is nobody's.
    """
    steps: list[Token] = []
    for node in tree.ancestors(noun):
        if node == verb or (node != noun and tree.is_predicate(node)):
            break
        steps.append(node)
    if not steps or tree.is_predicate(noun):
        return True
    nouns = sum(tree.base(step.dep_) in _NOMINAL for step in steps)
    last = steps[-1]
    loose = last.dep_ in _LOOSE and not any(tree.is_predicate(s) for s in steps)
    return nouns < _NEAR and not loose and not _is_hearer(last)


def _is_hearer(part: Token) -> bool:
    """Return whether it stands beside what is said: "reported to 40 members"."""
    told = tree.base(part.dep_) == "obl" and tree.cases(part) in {"to", "as"}
    return told and tree.lemma(part.head) in reporting("verb")


def is_left(part: Token) -> bool:
    """Return whether it is a time left before the clause: "With two minutes remaining, he"."""
    if tree.cases(part).partition(" ")[0].lower() != _WITH or tree.base(part.dep_) != "obl":
        return False
    inside = part.head.dep_ == "advcl" and tree.subject(part.head) is None
    clause = part.head if inside else part
    return part.i < clause.head.i and (inside or bool(tree.children(part, "acl", "advcl")))


def is_natural(noun: Token) -> bool:
    """Return whether it names what nobody does: who counts aftershocks does not own them."""
    return tree.lemma(noun) in words_of("natural_event")
