"""The nouns around a figure within its own phrase: what it describes, and what it is part of."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.about.words import names_span, words_of
from anafacts.extract.counted.keys import NOUNS

_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "appos", "det", "flat", "acl"})
_NESTED = frozenset({"of", "for"})
_STEPS = 6  # arcs up from a figure


def whole(figure: Span, taken: frozenset[int]) -> Token | None:
    """Return the noun of "10 percent of the turnover" and "twice the price".

    Of "the firm's 3 ships" it is the owner.
    """
    after = figure.doc[figure.end : figure.end + 1]
    off = [t.head for t in after if t.lower_ == "off" and t.dep_ == "case"]
    for child in (*tree.children(figure.root, "nmod"), *off):
        if (
            (child in off or tree.cases(child) == "of")
            and child.pos_ in NOUNS
            and child.i not in taken
        ):
            return child
    owner = next((c for c in tree.children(figure.root, "nmod:poss") if c.pos_ in NOUNS), None)
    if owner is not None and owner.i not in taken and not names_span(owner):
        return owner
    if tree.lemma(figure[-1]) not in words_of("multiple") or not after or after[0].is_sent_start:
        return None
    noun = after[0].head if after[0].pos_ in {"DET", "PRON"} else after[0]
    return noun if noun.pos_ in NOUNS and noun.i not in taken else None


def described(figure: Token, taken: frozenset[int]) -> tuple[Token, list[Token], bool]:
    """Return where the figure's phrase hangs, the nouns it describes, and whether that is all.

    It is all for what is set off from its noun: an age, a bracket.
    """
    node, found = figure, list[Token]()
    for _ in range(_STEPS):
        head = node.head
        if head == node or tree.is_predicate(node):
            break
        if found:
            if len(found) == 1 and _is_nested(node, head, taken):
                found.append(head)
            break
        if _is_described(node, head, taken):
            found.append(head)
            if _is_apposed(node, figure):
                return head, found, True
        node = head
    return node, found, False


def _is_described(node: Token, head: Token, taken: frozenset[int]) -> bool:
    """Return whether a noun is described by what hangs on it, and is no figure or time itself."""
    if tree.cases(node) == "on" and tree.lemma(node) == "average":
        return False
    noun = head.pos_ in NOUNS and tree.base(node.dep_) in _MODIFIERS
    return noun and head.i not in taken and not names_span(head)


def _is_apposed(node: Token, figure: Token) -> bool:
    return (node.dep_ == "appos" and node == figure) or node.lower_ == "worth"


def _is_nested(noun: Token, head: Token, taken: frozenset[int]) -> bool:
    """Return whether a described noun is what another noun is of: "demand for 2-room flats"."""
    nested = noun.dep_ in {"nmod", "compound"} and (
        noun.dep_ == "compound" or tree.cases(noun) in _NESTED
    )
    return nested and head.pos_ in NOUNS and head.i not in taken and not names_span(head)
