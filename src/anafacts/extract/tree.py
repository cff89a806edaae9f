"""Small questions to a dependency parse with UD labels; nothing here knows any word."""

from collections.abc import Iterator
from typing import Any

from spacy.attrs import DEP, LOWER, ORTH, TAG
from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_TEXT, _WORDS, _LOWERED = "anafacts.text", "anafacts.words", "anafacts.lowered"
_TRIMMED = frozenset(
    {"acl:relcl", "advcl", "advcl:relcl", "parataxis", "punct", "cc", "discourse", "dep"}
)
_BREAKS = frozenset({",", "(", "—", "–", ";", ":"})
_FOREIGN = frozenset({"dobj", "pobj", "prep"})  # labels of parsers that do not write UD
_INSIDE_NAME = frozenset({"flat", "compound", "goeswith", "nmod:desc", "punct"})


def text(doc: Doc) -> str:
    """Return the text of a parse, joined once: ``doc.text`` walks all tokens at every call."""
    known = doc.user_data.get(_TEXT)
    if not isinstance(known, str):
        known = doc.user_data[_TEXT] = doc.text
    return known


def words(doc: Doc) -> list[str]:
    """Return the words of a text, white space among them; kept with the parse."""
    return _kept(doc, _WORDS, ORTH)


def lowered(doc: Doc) -> list[str]:
    """Return the words of a text in small letters; kept with the parse."""
    return _kept(doc, _LOWERED, LOWER)


def tags(doc: Doc) -> list[str]:
    """Return the fine tags of a text by token; not kept, for pipes may still change them."""
    return _column(doc, TAG)


def labels(doc: Doc) -> list[str]:
    """Return the dependency labels of a text by token; not kept either."""
    return _column(doc, DEP)


def _kept(doc: Doc, key: str, attribute: int) -> list[str]:
    known = doc.user_data.get(key)
    if not isinstance(known, list) or len(known) != len(doc):
        known = doc.user_data[key] = _column(doc, attribute)
    return known


def _column(doc: Doc, attribute: int) -> list[str]:
    """Return one attribute of all tokens without a walk over them, which takes three times as long.

    Each distinct value is looked up once.
    """
    values: list[Any] = doc.to_array([attribute]).ravel().tolist()
    strings = doc.vocab.strings
    known = {value: strings[value] for value in set(values)}
    return [known[value] for value in values]


def is_parsed(doc: Doc) -> bool:
    """Return whether a text has tags and a parse with the labels of Universal Dependencies."""
    if not (doc.has_annotation("DEP") and doc.has_annotation("TAG")):
        return False
    return _FOREIGN.isdisjoint(labels(doc))


def lemma(token: Token) -> str:
    """Return the lemma in lower case, or the word where the pipeline gives no lemma."""
    return (token.lemma_ or token.text).lower().replace("’", "'")


def base(label: str) -> str:
    """Return a relation without its subtype: ``obl:agent`` is ``obl``."""
    return label.partition(":")[0]


def children(token: Token, *wanted: str) -> list[Token]:
    """Return the dependents with one of the labels, in text order; subtypes count only if named."""
    return [child for child in token.children if child.dep_ in wanted]


def subject(verb: Token) -> Token | None:
    """Return the head of the verb's own subject, if it has one."""
    found = children(verb, *SUBJECTS)
    if len(found) > 1 and found[-1].ent_type_ in {"PERSON", "ORG", "LOC"}:
        return found[-1]  # "scientist Pratap Bhanu Mehta wrote", cut in two by the parser
    return found[0] if found else None


def inherited_subject(verb: Token) -> Token | None:
    """Return the subject of the verb, or of the clause whose subject it shares.

    That of a noun with a subject and no copula is taken for the verb that it is: "Norway plans to".
    """
    node = verb
    for _ in range(len(verb.doc)):
        if (own := subject(node)) is not None:
            return own
        if node.dep_ == "acl" and not children(node.head, "cop"):
            return subject(node.head) or node.head
        if node.dep_ in {"acl:relcl", "acl"}:
            return node.head
        if node.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        node = node.head
    return None


def antecedent(token: Token) -> Token:
    """Return what "who" or "which" at the head of a relative clause stands for, else the token.

    Of several things that are listed it is the last before it.
    """
    if token.tag_ not in {"WP", "WDT", "WP$"}:
        return token
    head = next((n.head for n in ancestors(token) if n.dep_ == "acl:relcl"), token)
    return next((t for t in reversed(conjuncts(head)) if t.i < token.i), head)


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the token and then each head above it, up to the root of its sentence."""
    yield token
    yield from token.ancestors


def is_predicate(token: Token) -> bool:
    """Return whether the token heads a clause: a verb, or anything with a copula or a subject."""
    if token.dep_ in {"aux", "aux:pass", "cop", "amod", "compound", "case", "fixed", "flat"}:
        return False
    if token.tag_.startswith("VB") or token.pos_ == "VERB":
        return True
    return any(child.dep_ in {"cop", *SUBJECTS} for child in token.children)


def predicate_of(token: Token) -> Token:
    """Return the head of the clause that holds the token; the root where there is none."""
    last = token
    for node in ancestors(token):
        if is_predicate(node):
            return node
        last = node
    return last


def cases(token: Token) -> str:
    """Return the preposition of a phrase, "" for none: "in", "according to", "out of"."""
    words: list[str] = []
    for child in children(token, "case"):
        if child.tag_ == "POS":
            continue
        words += [child.lower_, *(part.lower_ for part in children(child, "fixed"))]
    return " ".join(words)


def phrase_bounds(head: Token, *, coordinated: bool = True) -> tuple[int, int]:
    """Return the half-open token range of a noun phrase without what trails it.

    Relative clauses, parentheticals and appositions set off by commas are left out, as are leading
    prepositions and trailing punctuation; complements ("of the Forum", "in Beijing") stay.
    """
    start, end = head.i, head.i + 1
    for child in head.children:
        if child.dep_ in _TRIMMED or child.dep_ == "case":
            continue
        if child.dep_ == "conj" and not coordinated:
            continue
        low = child.left_edge.i
        if child.i < head.i:
            start = min(start, low)
        elif not _set_off(head.doc, low):
            end = max(end, _inner_end(child))
    return start, end


def _inner_end(child: Token) -> int:
    return (
        phrase_bounds(child)[1] if child.dep_ in {"nmod", "conj", "obl"} else child.right_edge.i + 1
    )


def _set_off(doc: Doc, position: int) -> bool:
    """Return whether the words at a position follow a comma, a dash or a bracket."""
    return doc[position].text in _BREAKS or (position > 0 and doc[position - 1].text in _BREAKS)


def conjuncts(head: Token) -> list[Token]:
    """Return the head and everything coordinated with it, in text order."""
    found = [head]
    for member in found:
        found += [child for child in children(member, "conj") if child not in found]
    return sorted(found, key=lambda token: token.i)


def name_bounds(token: Token) -> tuple[int, int]:
    """Return the half-open token range of the capitalised name around a head, without its title.

    Words of a name are joined by flat, compound or plain adjacency of capitals.
    """
    start, end = token.i, token.i + 1
    for child in token.children:
        if child.dep_ in _INSIDE_NAME and child.text[:1].isupper():
            start, end = min(start, child.i), max(end, child.i + 1)
    return start, end


def text_of(doc: Doc, bounds: tuple[int, int]) -> str:
    """Return the words of a token range as they stand in the text, newlines as blanks."""
    return " ".join(doc[bounds[0] : bounds[1]].text.split())
