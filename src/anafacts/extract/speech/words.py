"""The words that tell who speaks, from ``reporting_verbs.toml``."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.lexicon import load


@dataclass(frozen=True, slots=True)
class ReportingWord:
    """A word that says on whose word something stands.

    ``kind`` is ``verb`` ("said"), ``phrase`` ("according to"), ``document`` (a text that speaks for
    those who made it: "a study by the GAO"), ``role`` (a person already named: "the professor") or
    ``sign`` (what speaks for nobody: "indications suggest").
    """

    lemma: str
    kind: str
    example: str


@cache
def reporting(kind: str) -> frozenset[str]:
    """Return the lemmas (for phrases, the words) of one kind."""
    return frozenset(w.lemma for w in load("reporting_verbs", ReportingWord) if w.kind == kind)


def is_word(token: Token, kind: str) -> bool:
    """Return whether a noun is of one kind, in the plural too where the lemma is wrong."""
    forms = {tree.lemma(token), token.lower_.removesuffix("s")}
    return bool(forms & reporting(kind))
