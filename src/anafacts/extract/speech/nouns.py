"""Who tells by a noun: "the ministry's estimate of 40", "an estimate by the ministry of 40"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.speech.tellers import Teller
from anafacts.extract.speech.words import is_word
from anafacts.model import Voice

_NOUNS = frozenset({"NN", "NNS"})
_INSIDE = frozenset({"nmod", "nummod", "acl", "compound", "appos", "obl", "advmod"})


def noun_teller(token: Token) -> Teller | None:
    """Return the teller whose estimate, claim or forecast a figure is, None for none."""
    for node in tree.ancestors(token):
        if node != token and node.tag_ in _NOUNS and is_word(node, "noun"):
            whose = tree.children(node, "nmod:poss") or [
                child for child in tree.children(node, "nmod") if tree.cases(child) == "by"
            ]
            if whose and not whose[0].is_ancestor(token) and whose[0] != token:
                return Teller(node.i, whose[0], Voice.REPORTED, ())
        if node.dep_ not in _INSIDE:
            return None
    return None
