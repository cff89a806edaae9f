"""What a figure is about, in the words of the sentence, as NewsQuant lists them.

First the noun that the figure describes or is a part of, then the subject of its clause; other
figures and the words that join are left out.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import NOUNS, is_time

_WORDS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})
_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "appos", "det", "flat"})
_SIGNS = frozenset({'"', "'", ",", "(", ")", "’s", "'s", "’", "“", "”"})
_STEPS = 6  # arcs up from a figure to its verb


def concept_of(figure: Token, taken: set[int]) -> list[str]:
    """Return the words of the concept of a figure, ["-"] for none.

    ``figure`` is the head of its phrase, ``taken`` the positions of the words of all figures.
    """
    words: list[str] = []
    for noun in _nouns(figure, taken):
        words += [w for w in _phrase(noun, taken) if w not in words]
    return words or ["-"]


def _nouns(figure: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the nouns that the figure is about, the nearest first."""
    node, found = figure, _whole(figure)
    for _ in range(_STEPS):
        head = node.head
        if head == node or tree.is_predicate(node):
            break
        if found is None and _is_described(node, head, taken):
            found = head
        node = head
    if found is not None:
        yield found
    yield from (n for n in _subject_of(node) if n.i not in taken and n != found)


def _is_described(node: Token, head: Token, taken: set[int]) -> bool:
    """Return whether a noun is described by what hangs on it, and is no figure or time itself."""
    noun = head.pos_ in NOUNS and tree.base(node.dep_) in _MODIFIERS
    return noun and head.i not in taken and not is_time(head)


def _subject_of(verb: Token) -> Iterator[Token]:
    """Yield the subject of a clause, of a relative clause the noun that it describes."""
    subject = tree.inherited_subject(verb)
    if subject is not None and subject.pos_ == "PRON" and tree.base(verb.dep_) == "acl":
        subject = verb.head
    if subject is not None:
        yield from _named(subject)


def _named(subject: Token) -> Iterator[Token]:
    """Yield a subject that is a noun, or the noun of "each of the houses"."""
    noun = subject if subject.pos_ in NOUNS else _whole(subject)
    if noun is not None:
        yield noun


def _whole(node: Token) -> Token | None:
    """Return the noun of "10 percent of the turnover", "64 GB of storage"."""
    for child in tree.children(node, "nmod"):
        if tree.cases(child) == "of" and child.pos_ in NOUNS:
            return child
    return None


def _phrase(noun: Token, taken: set[int]) -> list[str]:
    """Return the words of content of a noun's phrase; what hyphens join is one word."""
    start, stop = tree.phrase_bounds(noun)
    words: list[str] = []
    piece: list[Token] = []
    for token in noun.doc[start:stop]:
        piece.append(token)
        if token.whitespace_ or token.i == stop - 1:
            if any(_is_content(t) for t in piece) and not any(t.i in taken for t in piece):
                words.append("".join(t.text for t in piece if t.text not in _SIGNS))
            piece = []
    return [w.strip("-") for w in words if w.strip("-")]


def _is_content(token: Token) -> bool:
    return token.pos_ in _WORDS or (token.pos_ == "VERB" and token.dep_ == "amod")
