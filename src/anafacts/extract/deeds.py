"""Who does what to whom in a parsed text."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.modality import modality_of
from anafacts.model import Deed, Modality

_THINGS = frozenset({"NOUN", "PROPN"})  # not the score in "Norway beat Sweden 3-1"
_PASSIVE = frozenset({"nsubj:pass", "aux:pass"})


def deeds_of(doc: Doc) -> tuple[Deed, ...]:
    """Return a deed for every verb of a text, in text order; none where it is not parsed."""
    if not tree.is_parsed(doc):
        return ()
    return tuple(_deed(verb) for verb in doc if tree.is_predicate(verb))


def is_denied(token: Token) -> bool:
    """Return whether the clause of a word says that something is not so."""
    return modality_of(token) is Modality.NEGATED


def _deed(verb: Token) -> Deed:
    objects = [c for c in tree.children(verb, "obj", "iobj") if c.pos_ in _THINGS]
    subject, object_ = tree.inherited_subject(verb), next(iter(objects), None)
    agent = next(iter(tree.children(verb, "obl:agent")), None)
    if any(child.dep_ in _PASSIVE for child in verb.children):
        subject, object_ = agent, subject
    return Deed(tree.lemma(verb), _named(subject), _named(object_), is_denied(verb))


def _named(token: Token | None) -> str:
    """Return the lemma of a noun, of a name its last word: who is meant without the first name."""
    if token is None or token.pos_ == "PRON":
        return ""
    return tree.lemma(_last(token))


def _last(token: Token) -> Token:
    parts: Iterator[Token] = (c for c in token.children if c.dep_ == "flat")
    return max((token, *parts), key=lambda t: t.i)
