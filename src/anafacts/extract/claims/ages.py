"""Whose age a figure is: "Ann Lee, 42,", "she was 91", "died aged 85"."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.reading import Reading
from anafacts.extract.speech.people import is_person, people

_PERSON = "PERSON"


def bearer(span: Span, reading: Reading) -> Token | None:
    """Return the person of that age: a name, or a pronoun that stands for one; None in doubt."""
    beside = _before_comma(span) or _behind(span)
    if beside is not None:
        return beside
    root = span.root
    for node in tree.ancestors(root):
        if node.sent != span.sent or (node != root and _is_other(node)):
            return None
        if _is_one(node, reading) and node not in span:
            return node
        if _is_likened(node):
            return None
        if tree.is_predicate(node):
            return _subject(node, reading)
    return None


def _before_comma(span: Span) -> Token | None:
    """Return the name before the comma: "Ann Lee, 42, a teacher"."""
    at = span.start - 1
    if at <= span.sent.start or span.doc[at].text not in {",", "("}:
        return None
    last = span.doc[at - 1]
    named = last.ent_type_ == _PERSON or (last.tag_ == "NNP" and not last.ent_type_)
    return _head(last) if named else None


def _behind(span: Span) -> Token | None:
    """Return the name right behind an age: "22-year-old Ann Lee"."""
    after = span.doc[span.end] if span.end < span.sent.end else None
    return _head(after) if after is not None and after.ent_type_ == _PERSON else None


def _head(token: Token) -> Token:
    """Return the head of a name, without going over to another one before it."""
    while token.dep_ == "flat" and _in_one_name(token.head, token):
        token = token.head
    return token


def _in_one_name(head: Token, token: Token) -> bool:
    between = token.doc[min(head.i, token.i) : max(head.i, token.i)]
    return all(t.ent_type_ == token.ent_type_ and not t.is_punct for t in between)


def _subject(verb: Token, reading: Reading) -> Token | None:
    found = tree.inherited_subject(verb)
    return found if found is not None and _is_one(found, reading) else None


def _is_likened(node: Token) -> bool:
    """Return whether it tells what the object of its verb is: "named him as a 20-year-old"."""
    return tree.cases(node) == "as" and bool(tree.children(node.head, "obj"))


def _is_one(token: Token, reading: Reading) -> bool:
    personal = token.tag_ == "PRP" and token.lower_ in {"he", "she"}
    return personal or is_person(token, people(token.doc, reading).full)


def _is_other(node: Token) -> bool:
    """Return whether it is a possessor or an object with people of its own: "the mother of two"."""
    return node.dep_ in {"nmod:poss", "nmod", "conj"} and node.tag_ == "NNP"
