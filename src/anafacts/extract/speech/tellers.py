"""Who tells what in a sentence: verbs of saying and phrases of source, each with its reach."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.people import has_name
from anafacts.extract.speech.scopes import JOINERS, Ranges, phrase_scope, verb_scope
from anafacts.extract.speech.subjects import noun_after, run_start, subject_of
from anafacts.extract.speech.words import forms, is_word, phrase_at, reporting, taking
from anafacts.model import Voice

Skip = Callable[[Token], bool]
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_DEEP = frozenset({("citing",), ("quoting",), ("based", "on")})
_AFTER_TELLER = frozenset({",", ".", ";", "", "on", "in", "at", "this", "last"})


@dataclass(frozen=True, slots=True)
class Teller:
    """One who tells: where the telling word stands, who (its head), in what voice, and what.

    ``scope`` holds half-open token ranges. ``deep`` are those whom another teller rests on:
    "citing the police".
    """

    at: int
    source: Token
    voice: Voice
    scope: Ranges
    deep: bool = False

    def covers(self, at: int) -> bool:
        """Return whether a token is told by this teller."""
        return any(start <= at < end for start, end in self.scope)

    @property
    def width(self) -> int:
        """Return how many tokens are told."""
        return sum(end - start for start, end in self.scope)


def tellers_in(doc: Doc, bounds: tuple[int, int], skip: Skip) -> tuple[Teller, ...]:
    """Return the tellers of a token range in text order, without those at skipped tokens."""
    found: list[Teller] = []
    for token in doc[bounds[0] : bounds[1]]:
        if token.is_space or skip(token):
            continue
        teller = _phrase_teller(token, bounds, found) or _verb_teller(token, bounds, found)
        teller = teller or _mistagged(token, bounds, found)
        if teller is not None:
            found = [*_cut(found, _joiner(teller, bounds)), teller]
    return tuple(found)


def _joiner(teller: Teller, bounds: tuple[int, int]) -> int | None:
    """Return where "and" or "but" stands before the clause of a teller: "..., but Lee said"."""
    before = run_start(teller.source, bounds) - 1
    verbal = teller.voice is Voice.REPORTED and teller.source.i < teller.at
    return (
        before if verbal and before >= 0 and teller.source.doc[before].lower_ in JOINERS else None
    )


def _cut(found: list[Teller], joiner: int | None) -> list[Teller]:
    """Return the tellers before a joined clause of another: what they tell ends at its joiner."""
    if joiner is None:
        return found
    return [
        replace(
            one, scope=tuple((low, min(high, joiner)) for low, high in one.scope if low < joiner)
        )
        if one.at < joiner
        else one
        for one in found
    ]


def is_reporting(token: Token) -> bool:
    """Return whether a token is a verb of saying, finding or writing."""
    if tree.lemma(token) not in reporting("verb") or not (is_verb(token) or _heads_clause(token)):
        return False
    after = token.doc[token.i + 1 : token.i + 9]
    if tree.lemma(token) == "point":
        return any(word.lower_ == "out" for word in after[:2])
    if tree.lemma(token) == "put":
        return any(word.lower_ == "at" for word in after)
    return True


def is_verb(token: Token) -> bool:
    """Return whether the tagger takes a token for a verb."""
    return token.tag_.startswith("VB")


def _heads_clause(token: Token) -> bool:
    """Return whether a word tagged as a noun has a subject and a clause, as only verbs have."""
    clause = tree.children(token, "ccomp")
    own = tree.subject(token)
    return own is not None and own.i < token.i and bool(clause) and clause[0].i > token.i


def _phrase_teller(token: Token, bounds: tuple[int, int], earlier: list[Teller]) -> Teller | None:
    doc = token.doc
    phrase = phrase_at(tree.lowered(doc), token.i, bounds[1])
    source = noun_after(doc, token.i + len(phrase), bounds[1]) if phrase else None
    if source is None or is_word(source, "sign"):
        return None
    if " ".join(phrase) in taking("maker") and not _makes(source):
        return None
    scope = phrase_scope(doc, (token.i, source.i), bounds, _done(earlier))
    return Teller(token.i, source, Voice.CITED, scope, deep=phrase in _DEEP)


def _makes(source: Token) -> bool:
    """Return whether a source is a name or a document: "based on data of the bank"."""
    return has_name(source) or is_word(source, "document")


def _verb_teller(token: Token, bounds: tuple[int, int], earlier: list[Teller]) -> Teller | None:
    if not is_reporting(token):
        return None
    source = subject_of(token, bounds)
    if source is None:
        return None
    scope = verb_scope(token, source, bounds, _done(earlier))
    return Teller(token.i, source, Voice.REPORTED, scope) if scope else None


def _mistagged(token: Token, bounds: tuple[int, int], earlier: list[Teller]) -> Teller | None:
    """A verb that the tagger took for a noun, between the name of a teller and a stop or comma."""
    doc, at = token.doc, token.i
    if token.lower_ not in forms() or not token.text.islower() or at - 2 < bounds[0]:
        return None
    before = doc[at - 1]
    closed = at + 1 >= bounds[1] or doc[at + 1].text.strip().lower() in _AFTER_TELLER
    if before.tag_ not in _NOUNS or token.tag_.startswith("VB") or not closed:
        return None
    start = min(before.left_edge.i, before.i)
    while start > bounds[0] and doc[start - 1].tag_ in {"DT", "JJ", "PRP$"}:
        start -= 1
    if start <= bounds[0] or doc[start - 1].text != ",":
        return None
    scope = verb_scope(token, before, bounds, _done(earlier))
    return Teller(at, before, Voice.REPORTED, scope) if scope else None


def _done(earlier: list[Teller]) -> tuple[int, int] | None:
    """Return where the last teller that stands behind its words begins and ends."""
    behind = [t for t in earlier if t.scope and t.scope[-1][1] <= t.at]
    return (
        (behind[-1].scope[-1][1], max(behind[-1].at, behind[-1].source.i) + 1) if behind else None
    )


__all__ = ["Teller", "is_reporting", "tellers_in"]
