"""What the lexicon says of properties and of the things that have them."""

import re
from dataclasses import dataclass
from functools import cache, partial

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import NOUNS, singular
from anafacts.extract.counted.words import words_in
from anafacts.lexicon import load

_NAMED = 7  # words from the first of a name to "et" or to the year
_CITED = re.compile(r"[-\w ]*?(?:et al|\((?:19|20)\d\d)|(?:and|&) (?:colleagues|co-?workers)")


@dataclass(frozen=True, slots=True)
class Property:
    """Nouns for properties of one family; those ``of_another`` tell how much of another it is."""

    family: str
    nouns: tuple[str, ...]
    of_another: bool = False
    example: str = ""


words_of = partial(words_in, "thing_words")


@cache
def _properties(*, of_another: bool) -> frozenset[str]:
    entries = load("measured_properties", Property)
    return frozenset(n for e in entries if not of_another or e.of_another for n in e.nouns)


def is_noun(token: Token) -> bool:
    """Return whether a token is a noun or a name."""
    return token.pos_ in NOUNS


def is_property(token: Token) -> bool:
    """Return whether a noun names a property: "diameter"."""
    return is_noun(token) and bool(_forms(token) & _properties(of_another=False))


def is_of_another(token: Token) -> bool:
    """Return whether a noun names how much of another property it is: "mean", "limits"."""
    return bool(_forms(token) & _properties(of_another=True))


def is_cited(token: Token) -> bool:
    """Return whether a name is that of who is cited: "Holm et al.", "Holm (2004)"."""
    behind = token.doc[token.i + 1 : token.i + _NAMED]
    named = "".join(t.text_with_ws for t in behind)
    return is_noun(token) and _CITED.match(named) is not None


def _forms(token: Token) -> frozenset[str]:
    lemma = tree.lemma(token)
    return frozenset({lemma, singular(lemma), token.lower_})
