"""What the words of a phrase lend to a figure in it: "a planned 40", "a pledge of $4 billion"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.modality.clause import is_past
from anafacts.extract.modality.governed import fits
from anafacts.extract.modality.words import ModalityWord, word_of, words
from anafacts.model import Modality

_HELD = frozenset({"nmod", "appos", "obl", "acl"})
_OF = frozenset({"of", "for", "to"})
_TAKEN = frozenset({"obj", "nsubj:pass"})
_STRONGER = frozenset({"only", "just", "merely", "all", "least"})  # "not only 5 but 8"
_BREAKS = frozenset({",", ";", "(", "—", "–", "-", "and", "but"})


def modified_mood(token: Token, predicate: Token) -> Modality | None:
    """Return what a participle or adjective says of a noun between the token and its predicate."""
    for node in tree.ancestors(token):
        for child in tree.children(node, "amod", "acl"):
            if node is not predicate or child.dep_ == "amod":
                word = words().get(("modifier", tree.lemma(child)))
                if word is not None and not _active(child):
                    return Modality(word.modality)
        if node is predicate or node.dep_ == "conj":
            break
    return None


def _active(child: Token) -> bool:
    return child.dep_ == "acl" and (child.tag_ == "VBG" or bool(tree.children(child, "obj")))


def held_mood(token: Token, predicate: Token) -> Modality | None:
    """Return what a noun over the token, or the verb that takes it, lends to it.

    "A target of 40 percent" is planned, and so is what somebody plans; "three plans" are there.
    """
    node = token
    while node not in (predicate, node.head):
        if (word := _holder(node)) is not None:
            return Modality(word.modality)
        if node.head == predicate:
            word = _taken(node, predicate) or _aimed(node, predicate)
            return Modality(word.modality) if word is not None else _equated(predicate)
        node = node.head
    return _equated(predicate) if node == predicate else None


def _holder(node: Token) -> ModalityWord | None:
    """Return the noun that the phrase of a token is of or for: "plans for 45 beds"."""
    word = word_of("holder", node.head) or word_of("aim", node.head)
    if word is None or node.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    money = node.dep_ == "compound" and (node.is_currency or node.lower_ == "percent")
    return word if money or (tree.base(node.dep_) in _HELD and tree.cases(node) in _OF) else None


def _taken(node: Token, predicate: Token) -> ModalityWord | None:
    """Return the verb that takes a phrase: "pledged $4 billion", "40 guests are expected"."""
    word = word_of("governor", predicate)
    if word is None or not word.noun or not fits(word, predicate):
        return None
    passive = predicate.tag_ in {"VBN", "JJ"} and node.dep_ == "nsubj"
    helped = bool(tree.children(predicate, "cop", "aux:pass"))
    beside = "," not in {token.text for token in node.doc[predicate.i : node.i]}
    at = tree.cases(node) if node.dep_ == "obl" and beside else ""  # "asked for", "projected at"
    by_case = at == "for" or (at == "at" and word.modality == Modality.FORECAST)
    return word if node.dep_ in _TAKEN or by_case or (passive and helped) else None


def _aimed(node: Token, predicate: Token) -> ModalityWord | None:
    """Return the noun whose figure is named behind the verb: "raised its forecast to 8 percent"."""
    if node.dep_ != "obl" or tree.cases(node) not in {"to", "at", "from"}:
        return None
    objects = tree.children(predicate, "obj", "nsubj:pass")
    return next((word for noun in objects if (word := word_of("aim", noun)) is not None), None)


def _equated(predicate: Token) -> Modality | None:
    """Return the mood of what an aim is said to be: "the goal is a share of 40 percent"."""
    subject = tree.subject(predicate)
    word = word_of("aim", subject) if subject is not None else None
    verb = predicate.tag_.startswith("VB") or is_past(predicate)
    return Modality(word.modality) if word is not None and not verb else None


def viewed(predicate: Token) -> Modality | None:
    """Return opinion for what is so "in my view"."""
    nouns = [noun for noun in tree.children(predicate, "obl") if word_of("view", noun)]
    owners = [p.lower_ for noun in nouns for p in tree.children(noun, "nmod:poss")]
    return Modality.OPINION if {"my", "our"} & set(owners) else None


def contrasted(token: Token) -> bool:
    """Return whether a figure is set against the right one: "8 percent, not 5 percent"."""
    noun = token.head if token.dep_ == "nummod" else token
    return any(
        child.lower_ == "not"
        and child.i < token.i
        and child.nbor(1).lower_ not in _STRONGER
        and child.i > child.sent.start
        and child.nbor(-1).text in _BREAKS
        for child in tree.children(noun, "advmod", "cc")
    )
