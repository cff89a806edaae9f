"""Figures that a clause only mentions: they hold whatever becomes of what it tells."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.modality.words import word_of

_AWAY = frozenset({"from", "off", "away", "outside", "north", "south", "east", "west", "inland"})
_OF_THE_FIGURE = frozenset({"appos", "nummod", "compound"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


def is_given(token: Token) -> bool:
    """Return whether a figure is part of what is there already, or tells where that is."""
    return _whole(token) or _aside(token)


def _whole(token: Token) -> bool:
    """Return whether it belongs to the whole of which a part is meant: "a share of its $9 bn"."""
    for node in tree.ancestors(token):
        if node.dep_ == "nmod" and tree.cases(node) == "of":
            return node != token and _is_definite(node) and word_of("part", node.head) is not None
        if tree.is_predicate(node):
            break
    return False


def _is_definite(noun: Token) -> bool:
    owned = tree.children(noun, "nmod:poss")
    return bool(owned) or any(d.lower_ == "the" for d in tree.children(noun, "det"))


def _aside(token: Token) -> bool:
    """Return whether it is a distance set off behind a place: "at a camp, 9 km from the coast"."""
    node = token
    while node.dep_ in _OF_THE_FIGURE and node.head.i != node.i and node.head.pos_ in _NOMINAL:
        node = node.head
    doc, at = node.doc, node.left_edge.i
    if doc[at].text == ",":
        at += 1
    if at < node.sent.start + 2 or doc[at - 1].text != "," or doc[at - 2].pos_ not in _NOMINAL:
        return False
    behind = _behind_brackets(node)
    return behind is not None and behind.lower_ in _AWAY


def _behind_brackets(node: Token) -> Token | None:
    """Return the token behind a unit and what stands in brackets behind it."""
    rest = node.doc[node.i + 1 : node.sent.end]
    if rest and rest[0].text == "(":
        closing = next((t.i for t in rest if t.text == ")"), node.sent.end)
        rest = node.doc[closing + 1 : node.sent.end]
    return rest[0] if rest else None
