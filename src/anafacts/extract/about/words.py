"""The words of content of a noun phrase: without figures, years, articles and prepositions."""

import re
from collections.abc import Iterator
from functools import partial

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import is_time
from anafacts.extract.counted.words import words_in

_CONTENT = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_OUTSIDE = frozenset(
    {"acl:relcl", "advcl", "advcl:relcl", "parataxis", "punct", "cc", "discourse", "dep", "case",
     "nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "mark", "expl", "nmod:unmarked",
     "obl:unmarked", "det", "ccomp", "vocative", "advmod"}
)  # fmt: skip
_BREAKS = frozenset({",", "(", "—", "–", ";", ":"})
_ELSEWHERE = frozenset(
    {"to", "toward", "towards", "at", "by", "as", "including", "off", "via", "until", "till",
     "than", "outside", "inside", "behind", "around", "beside", "within", "without", "during",
     "after", "before", "since", "because of", "due to", "amid", "despite"}
)  # fmt: skip
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?s?")


words_of = partial(words_in, "about_words")


def phrase_words(noun: Token, taken: frozenset[int]) -> tuple[Token, ...]:
    """Return the words of content of a noun's phrase, in the order of the text.

    ``taken`` are the positions of the words of figures: these are left out, and so is what hangs
    behind the noun and holds one ("a plan with 60 GB"), which is about that figure, not this noun.
    """
    found = {t.i: t for t in _inner(noun, taken) if _is_content(t, noun) and t.i not in taken}
    return tuple(found[i] for i in sorted(found))


def names_span(noun: Token) -> bool:
    """Return whether a noun names a time or a stretch of it, which says when and not what."""
    return is_time(noun) or tree.lemma(noun) in words_of("span")


def is_year(token: Token) -> bool:
    """Return whether a token is a year by its digits."""
    return _YEAR.fullmatch(token.text) is not None


def _inner(noun: Token, taken: frozenset[int]) -> Iterator[Token]:
    yield noun
    yield from _cut_off(noun, taken)
    for child in noun.children:
        if child.i < noun.i:
            if child.dep_ not in _OUTSIDE:
                yield from (t for t in child.subtree if t.dep_ != "case")
        elif child.dep_ not in _OUTSIDE:
            if any(t.i in taken for t in child.subtree):
                break
            if not (_is_set_off(child) or _is_when(child) or _is_another(child, noun)):
                yield from () if tree.cases(child) in _ELSEWHERE else _inner(child, taken)


def _cut_off(noun: Token, taken: frozenset[int]) -> Iterator[Token]:
    """Yield what a parse cuts off a noun: the first half of a name, the number behind it."""
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    named = noun.pos_ == "PROPN" and behind and behind[0].pos_ == "NUM"
    if named and behind[0].head != noun and not is_year(behind[0]):
        yield behind[0]
    if noun.dep_ in tree.SUBJECTS:
        halves = tree.children(noun.head, noun.dep_)
        first = (h for h in halves if h.right_edge.i == noun.left_edge.i - 1 and not names_span(h))
        yield from (token for half in first for token in _inner(half, taken))


def _is_set_off(child: Token) -> bool:
    low = child.left_edge
    if child.dep_ == "conj" and any(c.lower_ == "or" for c in tree.children(child, "cc")):
        return False  # "sport utility vehicles, or SUVs"
    return low.text in _BREAKS or (low.i > 0 and low.nbor(-1).text in _BREAKS)


def _is_another(child: Token, noun: Token) -> bool:
    """Return whether a noun joined by "and" is a thing of its own: "a chair and the red table"."""
    own = child.dep_ == "conj" and tree.children(child, "det", "nmod:poss", "nummod", "nmod")
    return bool(own) and noun.dep_ not in tree.SUBJECTS


def _is_when(child: Token) -> bool:
    """Return whether a complement says when: "of the year", "in 2018"."""
    return names_span(child) or is_year(child)


def _is_content(token: Token, noun: Token) -> bool:
    if is_year(token) or (token.pos_ == "NUM" and not _is_named(token)):
        return False
    if token.tag_ in {"NNP", "NNPS"}:
        return True
    participle = token.tag_ in _PARTICIPLES and tree.base(token.dep_) in {"amod", "acl"}
    return token == noun or token.pos_ in _CONTENT or participle


def _is_named(number: Token) -> bool:
    """Return whether a number is part of a name: "category 4", "Model 3", "the Stoxx 600 index"."""
    return number.i > 0 and number.nbor(-1).pos_ in {"PROPN", "NOUN", "X"}
