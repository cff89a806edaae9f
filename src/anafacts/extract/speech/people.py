"""Who is who within one document: the persons that it names, by surname and in their order."""

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.model import Document
from anafacts.normalize.names import same_person
from anafacts.normalize.names.data import titles

PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_KEY = "anafacts.people"
REACH = 120  # tokens: a pronoun or a role seldom reaches back further than two paragraphs
_GLOSS = 8  # tokens from one bracket to the other
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_LOOSE = frozenset({"and", "of", "for", "the", "in", "-"})
_CALENDAR = frozenset({*calendar.month_name[1:], *calendar.day_name})
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
        subjects = [doc[at] for at, dep in enumerate(tree.labels(doc)) if dep in tree.SUBJECTS]
        heads = [head for subject in subjects for head in (subject, *_apposed(subject))]
        heads += [*_glosses(doc), *_told_of(subjects)]
        persons = sorted((t for t in heads if is_person(t, full)), key=lambda t: t.i)
        named = tuple((t.i, spelled(text_of_name(t), full)) for t in persons)
        known = doc.user_data[_KEY] = People(full, named)
    return known


def _apposed(subject: Token) -> list[Token]:
    """Return the heads of appositions in a subject: "the envoy, Celso Amorim, was sent"."""
    return [token for token in subject.subtree if token.dep_ == "appos"]


def _told_of(subjects: Sequence[Token]) -> list[Token]:
    """Return what "who" stands for as a subject: "It was Quinn, who threw first"."""
    who = [t for t in subjects if t.lower_ == "who"]
    return [t.head.head for t in who if t.head.dep_ == "acl:relcl"]


def _glosses(doc: Doc) -> list[Token]:
    """Return the last words of what an editor puts in for a pronoun: "His [Gustavo Petro] aim"."""
    found: list[Token] = []
    for at, word in enumerate(tree.words(doc)):
        if word == "[" and at and doc[at - 1].lower_ in PRONOUNS:
            inside = doc[at + 1 : at + _GLOSS]
            found += [t.nbor(-1) for t in inside if t.text == "]"][:1]
    return found


def last_person(token: Token, persons: People) -> str | None:
    """Return the person last named as a subject before a token, within reach."""
    before = [name for at, name in persons.subjects if token.i - REACH <= at < token.i]
    return before[-1] if before else None


def is_person(token: Token, full: Mapping[str, str]) -> bool:
    """Return whether a token heads the name of a person, by entity type or by a known surname."""
    if token.tag_ not in {"NNP", "NNPS"}:
        return False
    name = text_of_name(token)
    return token.ent_type_ == "PERSON" or (bool(name) and name.split()[-1] in full)


def text_of_name(token: Token) -> str:
    """Return the name that a token belongs to: its entity, else the capitals around it."""
    start, end = _entity(token) if token.ent_type_ in _NAMES else tree.name_bounds(token)
    return clean(token.doc[start:end].text)


def _entity(token: Token) -> tuple[int, int]:
    """Return the half-open token range of an entity; ``doc.ents`` would walk all tokens again."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def clean(name: str) -> str:
    """Return a name without article, titles, a possessive ending or a loose word at its end."""
    words = POSSESSIVE.sub("", " ".join(name.split())).split()
    while len(words) > 1 and words[-1] in _LOOSE:
        words.pop()
    short = [n for n, word in enumerate(words[:-1]) if _is_rank(word)]
    words = words[short[-1] + 1 :] if short else words  # "Oregon State Police Lt. Hastings"
    while len(words) > 1 and (
        words[0].lower() == "the" or words[0].rstrip(".").lower() in titles()
    ):
        words.pop(0)
    return " ".join(words)


def _is_rank(word: str) -> bool:
    return word.endswith(".") and word[:-1].lower() in titles()


def _full_names(doc: Doc, document: Document) -> dict[str, str]:
    """Return full names by surname; a surname that two persons share stands for neither.

    What the sidecar says goes before what the text says.
    """
    given = [name for name in (*document.meta.authors, *document.meta.rests_on) if " " in name]
    found = [clean(ent.text) for ent in doc.ents if ent.label_ == "PERSON"] + _titled(doc)
    full: dict[str, str] = {}
    for names in (found, given):
        by_surname: dict[str, set[str]] = {}
        for name in names:
            if len(words := name.split()) > 1 and words[-1][:1].isupper():
                by_surname.setdefault(words[-1], set()).add(name)
        full |= {key: _longest(group) for key, group in by_surname.items() if _one(group)}
    return full


def _titled(doc: Doc) -> list[str]:
    """Return the pairs of capitalised words behind a title: "Const. Tim Fanning"."""
    found: list[str] = []
    for at, pair in enumerate(pairwise(tree.tags(doc)[1:]), start=2):
        token, first = doc[at], doc[at - 1]
        if pair != ("NNP", "NNP") or not (token.text + first.text).isalpha():
            continue
        before = token.i - 2 - (token.nbor(-2).text == ".")
        named = first.lower_ not in titles() and token.text.istitle()
        if named and before >= 0 and doc[before].lower_.rstrip(".") in titles():
            found.append(f"{first.text} {token.text}")
    return found


def _one(group: set[str]) -> bool:
    """Return whether all spellings may name one person."""
    longest = _longest(group)
    return all(same_person(name, longest) for name in group)


def _longest(group: set[str]) -> str:
    return max(sorted(group), key=len)


def spelled(name: str, full: Mapping[str, str]) -> str:
    """Return the full name for a surname, or for a name that the full one holds."""
    words = name.split()
    known = full.get(words[-1], "") if words else ""
    inside = set(words) <= set(known.split()) or set(known.split()) <= set(words)
    return known if known and inside else name


def has_name(token: Token) -> bool:
    """Return whether a token belongs to a name; that of a month or a day is none."""
    proper = token.tag_ in {"NNP", "NNPS"} and token.text not in _CALENDAR
    return token.ent_type_ in _NAMES or proper
