"""What sort of thing an argument names, by capitals, entity, gazetteer and head noun."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.words import noun_of
from anafacts.extract.territory import is_land, territory_at
from anafacts.normalize.names.data import titles

_MONEY = frozenset({"$", "€", "£", "¥", "dollar", "euro", "yuan", "pound", "peso", "yen", "rupee"})
_BODIES = frozenset(
    {
        "initiative",
        "organization",
        "organisation",
        "bank",
        "forum",
        "union",
        "council",
        "alliance",
        "university",
        "ministry",
        "institute",
        "agency",
        "company",
    }
)
_PERSONAL = frozenset({"he", "she", "i", "we", "him", "her", "me", "us", "who", "they", "them"})
_NUMBERS = frozenset(
    {"many", "most", "several", "dozens", "hundreds", "thousands", "scores", "few"}
)
_LONGEST = 3  # tokens on either side that may belong to the same name
TREATIES = frozenset({"Declaration", "Treaty", "Accord", "Convention", "Protocol"})


def is_a(head: Token, wanted: list[str]) -> bool:
    """Return whether a head has one of the lemmas, or is of one of the classes (``@named`` ...)."""
    parts = (head, *tree.children(head, "appos", "flat"), *_counted(head))
    lemmas = {tree.lemma(part) for part in parts}
    return any(CLASSES[w](head) if w.startswith("@") else w in lemmas for w in wanted)


def _counted(head: Token) -> list[Token]:
    """Return what a word of number counts: "some of his decrees" are decrees."""
    number = head.tag_ in {"CD", "DT"} or head.lower_ in _NUMBERS
    return [c for c in tree.children(head, "nmod") if tree.cases(c) == "of"] if number else []


def is_named(head: Token) -> bool:
    """Return whether a noun phrase holds a name: itself, a modifier or its owner."""
    if is_proper(head):
        return True
    labels = ("compound", "flat", "amod", "nmod", "nmod:poss", "nmod:desc", "appos")
    return any(is_proper(child) for child in tree.children(head, *labels))


def is_proper(token: Token) -> bool:
    """Return whether a token is a capitalised name or adjective of a country."""
    if not token.text[:1].isupper():
        return False
    tagged = token.ent_type_ != "" and token.tag_ not in {"NN", "NNS"}  # "Ministers" opens a text
    return token.tag_ in {"NNP", "NNPS"} or tagged or territory_at(token) is not None


def is_personal(head: Token) -> bool:
    """Return whether a phrase names or stands for a person."""
    if head.lower_ in _PERSONAL or head.ent_type_ == "PERSON":
        return True
    parts = tree.children(head, "flat", "appos", "nmod:desc", "compound")
    titled = any(part.lower_.rstrip(".") in titles() for part in (*parts, *_first(parts)))
    return is_proper(head) and (titled or any(part.ent_type_ == "PERSON" for part in parts))


def _first(parts: list[Token]) -> list[Token]:
    """Return the words that stand before the parts of a name in it: "Minister" of "Elmer"."""
    return [word for part in parts for word in tree.children(part, "compound", "nmod:desc")]


def is_place(head: Token) -> bool:
    """Return whether a phrase names a place: a territory, or what is tagged one and is no body."""
    if (territory := territory_at(head)) is not None:
        return is_land(territory) and not territory.adjective and head.dep_ != "compound"
    if head.ent_type_ != "LOC" or not is_proper(head):
        return False
    if head.tag_ in {"NNS", "NNPS"}:  # "in Key Areas"
        return False
    near = head.doc[max(head.i - _LONGEST, 0) : head.i + _LONGEST]
    return not any(tree.lemma(t) in _BODIES for t in near if t.ent_type_ == head.ent_type_)


def is_body(head: Token) -> bool:
    """Return whether a phrase names an organisation or an initiative."""
    if not is_proper(head) and not is_named(head):
        return False
    if (territory := territory_at(head)) is not None:
        return not is_land(territory)
    return head.ent_type_ == "ORG" or tree.lemma(head) in _BODIES or head.text.isupper()


def _is_event(head: Token) -> bool:
    return noun_of(head.text) is not None


def _is_treaty(head: Token) -> bool:
    span = head.doc[head.left_edge.i : head.right_edge.i + 1]
    return any(token.text in TREATIES for token in span)


def _is_title(head: Token) -> bool:
    return head.ent_type_ == "WORK_OF_ART" or tree.lemma(head) == "book"


def _is_money(head: Token) -> bool:
    parts = [head, *head.children]
    return any(tree.lemma(part) in _MONEY or part.tag_ == "$" for part in parts)


CLASSES: Mapping[str, Callable[[Token], bool]] = {
    "@any": lambda _: True,
    "@named": lambda head: is_named(head) or head.lower_ in _PERSONAL,
    "@person": is_personal,
    "@place": is_place,
    "@body": is_body,
    "@event": _is_event,
    "@treaty": _is_treaty,
    "@title": _is_title,
    "@money": _is_money,
}
