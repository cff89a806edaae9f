"""The words that tell who speaks, from ``reporting_verbs.toml``."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    ``object`` (a ``document``'s alone) or what it claims to have done (``infinitive``); of
    ``hearer`` the noun behind it is who is told; a phrase of ``maker`` tells a source only before
    a name or a document.
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
    """Return what is marked so: ``object``, ``document``, ``infinitive``, ``hearer``, ``maker``."""
    return frozenset(w.lemma for w in load("reporting_verbs", ReportingWord) if what in w.takes)


def phrase_at(words: Sequence[str], at: int, end: int) -> tuple[str, ...]:
    """Return the longest phrase that names a source, begins at a word and ends before ``end``.

    ``words`` are those of the text in small letters; () for none.
    """
    for phrase in _phrases().get(words[at], ()):
        last = at + len(phrase)
        if last < end and tuple(words[at:last]) == phrase:
            return phrase
    return ()


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases that name a source by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted((tuple(p.split()) for p in reporting("phrase")), key=len, reverse=True):
        found[phrase[0]].append(phrase)
    return {first: tuple(those) for first, those in found.items()}


@cache
def forms() -> frozenset[str]:
    """Return the regular present and past forms of the verbs of saying."""
    verbs = reporting("verb")
    return frozenset(f for v in verbs for f in (v, v + "s", v.removesuffix("e") + "ed")) | {"said"}


def is_word(token: Token, kind: str) -> bool:
    """Return whether a noun is of one kind, in the plural too where the lemma is wrong."""
    known = {tree.lemma(token), token.lower_.removesuffix("s")}
    return bool(known & reporting(kind))
