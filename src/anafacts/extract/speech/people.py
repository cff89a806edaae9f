"""Who is who within one document: surnames, pronouns and roles back to full names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.words import is_word
from anafacts.model import Document
from anafacts.normalize.names import same_person
from anafacts.normalize.names.data import titles

_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_KEY = "anafacts.people"
_REACH = 120  # tokens: a pronoun or a role seldom reaches back further than two paragraphs
_GLOSS = 8  # tokens from one bracket to the other
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_LOOSE = frozenset({"and", "of", "for", "the", "in", "-"})
_NAMES = frozenset({"PERSON", "ORG", "LOC"})


class Context(Protocol):
    """What is known of a document beside its parse."""

    @property
    def document(self) -> Document:
        """The document."""

    @property
    def aliases(self) -> Mapping[str, str]:
        """Full names by the short forms that the document introduces."""


@dataclass(frozen=True, slots=True)
class People:
    """Full names by surname, and the persons named as subjects: token position and full name."""

    full: Mapping[str, str]
    subjects: tuple[tuple[int, str], ...]


def people(doc: Doc, context: Context) -> People:
    """Return the persons of a document; worked out once and kept with the parse."""
    known = doc.user_data.get(_KEY)
    if not isinstance(known, People):
        full = _full_names(doc, context.document)
        heads = [h for t in doc if t.dep_ in tree.SUBJECTS for h in (t, *_apposed(t))]
        heads += _glosses(doc)
        persons = sorted((t for t in heads if is_person(t, full)), key=lambda t: t.i)
        subjects = [(t.i, _spelled(text_of_name(t), full)) for t in persons]
        known = doc.user_data[_KEY] = People(full, tuple(subjects))
    return known


def _apposed(subject: Token) -> list[Token]:
    """Return the heads of appositions in a subject: "the envoy, Celso Amorim, was sent"."""
    return [token for token in subject.subtree if token.dep_ == "appos"]


def _glosses(doc: Doc) -> list[Token]:
    """Return the last words of what an editor puts in for a pronoun: "His [Gustavo Petro] aim"."""
    found: list[Token] = []
    for opening in doc:
        if opening.text == "[" and opening.i and doc[opening.i - 1].lower_ in _PRONOUNS:
            inside = doc[opening.i + 1 : opening.i + _GLOSS]
            found += [t.nbor(-1) for t in inside if t.text == "]"][:1]
    return found


def name_of(token: Token, context: Context) -> str | None:
    """Return the full name of who or what a noun phrase names, None for a pronoun without a person.

    Documents speak for their makers ("a study by the GAO"), pronouns and roles ("the professor")
    for the person last named as a subject; a phrase without a name is returned as written.
    """
    persons = people(token.doc, context)
    if token.lower_ in {"i", "we"} and context.document.meta.authors:
        return context.document.meta.authors[0]
    if token.lower_ in _PRONOUNS or _is_role(token):
        return last_person(token, persons) or _ahead(token, persons)
    if is_word(token, "document"):
        return _maker(token, context) or _phrase(token)
    if tree.lemma(token) == "author" and not _has_name(token):
        meta = context.document.meta
        return next(iter((*meta.rests_on, *meta.authors)), None) or _phrase(token)
    if token.tag_ in {"PRP", "WP", "WDT", "DT", "EX"} or is_word(token, "sign"):
        return None
    named = token if _has_name(token) else _named_beside(token)
    name = text_of_name(named) if named is not None else _phrase(token)
    return _spelled(name, persons.full) if name not in context.aliases else context.aliases[name]


def last_person(token: Token, persons: People) -> str | None:
    """Return the person last named as a subject before a token, within reach."""
    before = [name for at, name in persons.subjects if token.i - _REACH <= at < token.i]
    return before[-1] if before else None


def _ahead(token: Token, persons: People) -> str | None:
    """Return the subject ahead of a pronoun: "In his book, Heine explores ..."."""
    inside = [name for at, name in persons.subjects if token.i < at < token.sent.end]
    return inside[0] if inside and token.dep_ == "nmod:poss" else None


def is_person(token: Token, full: Mapping[str, str]) -> bool:
    """Return whether a token heads the name of a person, by entity type or by a known surname."""
    if token.tag_ not in {"NNP", "NNPS"}:
        return False
    name = text_of_name(token)
    return token.ent_type_ == "PERSON" or (bool(name) and name.split()[-1] in full)


def text_of_name(token: Token) -> str:
    """Return the name that a token belongs to: its entity, else the capitals around it."""
    start, end = _entity(token) if token.ent_type_ in _NAMES else tree.name_bounds(token)
    return _clean(token.doc[start:end].text)


def _entity(token: Token) -> tuple[int, int]:
    """Return the half-open token range of an entity; ``doc.ents`` would walk all tokens again."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def _clean(name: str) -> str:
    """Return a name without article, titles, a possessive ending or a loose word at its end."""
    words = _POSSESSIVE.sub("", " ".join(name.split())).split()
    while len(words) > 1 and words[-1] in _LOOSE:
        words.pop()
    while len(words) > 1 and (
        words[0].lower() == "the" or words[0].rstrip(".").lower() in titles()
    ):
        words.pop(0)
    return " ".join(words)


def _full_names(doc: Doc, document: Document) -> dict[str, str]:
    """Return full names by surname; a surname that two persons share stands for neither.

    What the sidecar says goes before what the text says.
    """
    given = [name for name in (*document.meta.authors, *document.meta.rests_on) if " " in name]
    found = [_clean(ent.text) for ent in doc.ents if ent.label_ == "PERSON"]
    full: dict[str, str] = {}
    for names in (found, given):
        by_surname: dict[str, set[str]] = {}
        for name in names:
            if len(words := name.split()) > 1 and words[-1][:1].isupper():
                by_surname.setdefault(words[-1], set()).add(name)
        full |= {key: _longest(group) for key, group in by_surname.items() if _one(group)}
    return full


def _one(group: set[str]) -> bool:
    """Return whether all spellings may name one person."""
    longest = _longest(group)
    return all(same_person(name, longest) for name in group)


def _longest(group: set[str]) -> str:
    return max(sorted(group), key=len)


def _spelled(name: str, full: Mapping[str, str]) -> str:
    """Return the full name for a surname, or for a name that the full one holds."""
    words = name.split()
    known = full.get(words[-1], "") if words else ""
    inside = set(words) <= set(known.split()) or set(known.split()) <= set(words)
    return known if known and inside else name


def _is_role(token: Token) -> bool:
    determined = any(d.lower_ in {"the", "this"} for d in tree.children(token, "det"))
    return determined and not _has_name(token) and is_word(token, "role")


def _has_name(token: Token) -> bool:
    return token.ent_type_ in _NAMES or token.tag_ in {"NNP", "NNPS"}


def _named_beside(token: Token) -> Token | None:
    """Return the person whom a phrase names beside its head: "a reviewer, Brian Winter"."""
    beside = tree.children(token, "appos", "flat", "nmod:desc", "compound")
    return next((child for child in beside if child.ent_type_ == "PERSON"), None)


def _maker(token: Token, context: Context) -> str | None:
    """Return who made a document: "a study by the GAO", "a Reuters report", "GAO's report"."""
    for child in tree.children(token, "nmod", "obl", "nmod:poss", "compound", "obl:agent"):
        named = _has_name(child) and child.text[:1].isupper()
        if named and tree.cases(child) in {"by", "from", "of", "", "'s", "’s"}:
            return name_of(child, context)
    for child in tree.children(token, "acl"):
        if (maker := _maker(child, context)) is not None:
            return maker
    return None


def _phrase(token: Token) -> str:
    return tree.text_of(token.doc, tree.phrase_bounds(token))
