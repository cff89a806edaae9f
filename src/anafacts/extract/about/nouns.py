"""The nouns around a figure within its own phrase: what it describes, and what it is part of."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.about.words import names_span, words_of
from anafacts.extract.counted.keys import NOUNS
from anafacts.extract.counted.words import words_of as measure_words
from anafacts.normalize.figures.currencies import currencies

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
    if (kind := _kind_of(figure, taken)) is not None:
        return kind
    owner = next((c for c in tree.children(figure.root, "nmod:poss") if c.pos_ in NOUNS), None)
    if owner is not None and owner.i not in taken and not names_span(owner):
        return owner
    if tree.lemma(figure[-1]) not in words_of("multiple") or not after or after[0].is_sent_start:
        return None
    noun = after[0].head if after[0].pos_ in {"DET", "PRON"} else after[0]
    return noun if noun.pos_ in NOUNS and noun.i not in taken else None


def _kind_of(figure: Span, taken: frozenset[int]) -> Token | None:
    """Return the bare noun right behind money and "in": "9 million dollars in damage"."""
    after = figure.doc[figure.end : figure.end + 1]
    if not after or after[0].lower_ != "in" or after[0].dep_ != "case" or not _is_money(figure):
        return None
    noun = after[0].head
    bare = noun.pos_ == "NOUN" and not tree.children(noun, "det", "nummod", "nmod:poss")
    return noun if bare and noun.i not in taken and not names_span(noun) else None


def _is_money(figure: Span) -> bool:
    names = currencies().after
    return any(t.is_currency or t.tag_ == "$" or t.lower_ in names for t in figure)


def described(figure: Token, taken: frozenset[int]) -> tuple[list[Token], bool]:
    """Return the nouns that a figure describes, and whether that is all it is about.

    It is all for what is set off from its noun: an age, a bracket.
    """
    node, found = figure, list[Token]()
    beside = _before_worth(figure) or _right_before(figure, taken)
    if beside is not None and beside.i not in taken:
        return [beside], True
    for _ in range(_STEPS):
        head = node.head
        if head == node or tree.is_predicate(node):
            break
        if found:
            if _is_nested(node, head, taken) and not _is_age(figure):
                found.append(head)
            owned = _is_owned(node, head) and head.pos_ in NOUNS and head.i not in taken
            return ([*found, head], True) if owned else (found, False)
        if _is_described(node, head, taken):
            found.append(head)
            if _is_apposed(node, figure):
                return found, True
        node = head
    return found, False


def _is_described(node: Token, head: Token, taken: frozenset[int]) -> bool:
    """Return whether a noun is described by what hangs on it, and is no figure or time itself."""
    if tree.cases(node) == "on" and tree.lemma(node) == "average":
        return False
    if tree.children(head, "cop") and tree.cases(node) not in {"", "of"}:
        return False  # "is the port for 60 boats" says it of its subject
    if node.i < head.i and _is_cut(node, taken):
        return False
    if tree.lemma(head) in words_of("empty") | measure_words("placeholder"):
        return False
    noun = head.pos_ in NOUNS and tree.base(node.dep_) in _MODIFIERS
    return noun and head.i not in taken and not names_span(head)


def _is_apposed(node: Token, figure: Token) -> bool:
    return node.dep_ == "appos" and node == figure and node.head.pos_ == "PROPN"


def _is_nested(noun: Token, head: Token, taken: frozenset[int]) -> bool:
    """Return whether a described noun is what another noun is of: "demand for 2-room flats"."""
    nested = noun.dep_ in {"nmod", "compound"} and (
        noun.dep_ == "compound" or tree.cases(noun) in _NESTED
    )
    return nested and head.pos_ in NOUNS and head.i not in taken and not names_span(head)


def _before_worth(figure: Token) -> Token | None:
    """Return the noun right before "worth": "a grant worth 5 million"."""
    node = figure if figure.lower_ == "worth" else figure.head
    first = node.left_edge
    if (
        node.lower_ != "worth"
        or node.pos_ == "NOUN"
        or first.i == 0
        or tree.children(node, "cop", *tree.SUBJECTS)
    ):
        return None
    noun = first.nbor(-1)
    return noun if noun.pos_ in NOUNS else None


def _right_before(figure: Token, taken: frozenset[int]) -> Token | None:
    """Return the noun that an amount is joined to without a word: "record profits 2 million"."""
    first = min(figure.left_edge.i, figure.i)
    joined = figure.dep_ == "conj" and figure.head.pos_ in NOUNS and figure.head.i not in taken
    joined = joined and not tree.children(figure, "cc")
    return figure.head if joined and figure.doc[first - 1].pos_ in NOUNS else None


def _is_age(figure: Token) -> bool:
    return any(t.lower_ in {"old", "aged"} for t in figure.subtree) or figure.lower_ == "old"


def _is_owned(noun: Token, head: Token) -> bool:
    """Return whether a noun has or is the one described: "a plan with a fee of 3 euros"."""
    alias = noun.dep_ == "appos" and tree.lemma(noun) != tree.lemma(head)
    return alias or tree.cases(noun) == "with"


def _is_cut(number: Token, taken: frozenset[int]) -> bool:
    """Return whether "and" and no number follows: "from 3 to 4 and prices", another clause."""
    doc, at = number.doc, number.i + 1
    while at < len(doc) - 1 and (at in taken or doc[at + 1].i in taken):
        at += 1
    return at < len(doc) and doc[at].pos_ == "CCONJ"
