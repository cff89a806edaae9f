"""The words that tell who speaks, from ``reporting_verbs.toml``."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.lexicon import load


@dataclass(frozen=True, slots=True)
class ReportingWord:
    """A word that says on whose word something stands.

    ``kind`` is ``verb`` ("said"), ``quoting`` (only of quotations: "shouted"), ``phrase``
    ("according to"), ``document`` (a text that speaks for those who made it: "a study by the
    GAO"), ``role`` (a person already named: "the professor"), ``office`` (a person if the text
    names one of that office: "the mayor"), ``body`` (an organisation already named: "the
    ministry"), ``noun`` (what somebody says: "the ministry's estimate") or ``sign`` (what speaks
    for nobody: "indications suggest"). ``takes`` names what a verb tells beside a clause, its
    ``object`` or what it claims to have done (``infinitive``); of ``hearer`` the noun behind it is
    who is told.
    """

    lemma: str
    kind: str
    example: str
    takes: tuple[str, ...] = ()


@cache
def reporting(kind: str) -> frozenset[str]:
    """Return the lemmas (for phrases, the words) of one kind."""
    return frozenset(w.lemma for w in load("reporting_verbs", ReportingWord) if w.kind == kind)


@cache
def taking(what: str) -> frozenset[str]:
    """Return the verbs that take an ``object`` or an ``infinitive`` as told, or a ``hearer``."""
    return frozenset(w.lemma for w in load("reporting_verbs", ReportingWord) if what in w.takes)


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words of the phrases that name a source by the first word, the longest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(p.split()) for p in reporting("phrase")), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@cache
def forms() -> frozenset[str]:
    """Return the regular present and past forms of the verbs of saying."""
    verbs = reporting("verb")
    return frozenset(f for v in verbs for f in (v, v + "s", v.removesuffix("e") + "ed")) | {"said"}


def is_word(token: Token, kind: str) -> bool:
    """Return whether a noun is of one kind, in the plural too where the lemma is wrong."""
    known = {tree.lemma(token), token.lower_.removesuffix("s")}
    return bool(known & reporting(kind))
