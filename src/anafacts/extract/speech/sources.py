"""Who is meant by the phrase that names a source: a person, a body, the maker of a document."""

import calendar
import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.offices import body, holder
from anafacts.extract.speech.people import (
    POSSESSIVE,
    PRONOUNS,
    REACH,
    Context,
    People,
    has_name,
    last_person,
    people,
    spelled,
    text_of_name,
)
from anafacts.extract.speech.subjects import noun_after
from anafacts.extract.speech.words import is_word, reporting

_SPOKEN = "anafacts.spoken"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"VBN", "VBG", "VBD", "VBZ", "VBP", "MD", "WDT", "WP"})
_MAKING = frozenset({"by", "from"})
_ARTICLE = re.compile(r"^(?:the|an?|some|whose) ", re.IGNORECASE)
_DAYS = "|".join((*calendar.month_name[1:], *calendar.day_name, r"\d{4}"))
_WHEN = re.compile(
    rf" (?:(?:in|on|from|for|since|last|this) )?(?:early |late |mid-)?(?:{_DAYS})\b.*$"
)


def name_of(token: Token, context: Context) -> str | None:
    """Return the full name of who or what a noun phrase names, None for a pronoun without a person.

    Documents speak for their makers ("a study by the GAO"), pronouns and roles ("the professor")
    for the person last named as a subject, offices and bodies ("the mayor", "the ministry") for
    whom the text names with that word; a phrase without a name is returned as written.
    """
    if token.lower_ in {"i", "we"} and context.document.meta.authors:
        return context.document.meta.authors[0]
    if token.lower_ in {"it", "they"}:
        return _spoke_before(token, context)
    return _known(token, context) or _named(token, context)


def _known(token: Token, context: Context) -> str | None:
    """Return whom a pronoun, an office or a body stands for, None for none of these."""
    persons = people(token.doc, context)
    if (bearer := holder(token, persons.full)) is not None:
        return bearer
    if (named := body(token)) is not None:
        return context.aliases.get(named, named)
    if token.lower_ in PRONOUNS or _is_role(token):
        return last_person(token, persons) or _ahead(token, persons)
    return None


def _named(token: Token, context: Context) -> str | None:
    """Return the name in a phrase, or its words; None for a word that names nobody."""
    meta = context.document.meta
    if is_word(token, "document"):
        return _maker(token, context) or _phrase(token)
    if tree.lemma(token) == "author" and not has_name(token):
        return next(iter((*meta.rests_on, *meta.authors)), None) or _phrase(token)
    if token.tag_ in {"PRP", "WP", "WDT", "DT", "EX"} or is_word(token, "sign"):
        return None
    named = token if has_name(token) else _named_beside(token)
    name = text_of_name(named) if named is not None else _phrase(token)
    known = context.aliases.get(name)
    return known or spelled(name, people(token.doc, context).full)


def _spoke_before(pronoun: Token, context: Context) -> str | None:
    """Return what no person's name "it" or "they" stands for: who last told something before it."""
    plural = pronoun.lower_ == "they"
    spoken = _spoken(pronoun.doc)
    at = bisect_left(spoken, pronoun.i) - 1
    if at < 0 or pronoun.i - spoken[at] > REACH // 2:
        return None
    head = pronoun.doc[spoken[at]]
    fits = (head.tag_ in {"NNS", "NNPS"} or head.lower_ == "police") == plural
    return name_of(head, context) if fits and head.ent_type_ != "PERSON" else None


def _spoken(doc: Doc) -> list[int]:
    """Return where the subjects of verbs of saying stand, pronouns left out, in text order."""
    known = doc.user_data.get(_SPOKEN)
    if not isinstance(known, list):
        verbs = [t for t in doc if t.tag_ in _FINITE and tree.lemma(t) in reporting("verb")]
        heads = [s for verb in verbs if (s := tree.subject(verb)) is not None]
        plain = [s for s in heads if not s.tag_.startswith(("PRP", "W", "DT", "EX"))]
        known = doc.user_data[_SPOKEN] = sorted(subject.i for subject in plain)
    return known


def _ahead(token: Token, persons: People) -> str | None:
    """Return the subject ahead of a pronoun: "In his book, Heine explores ..."."""
    inside = [name for at, name in persons.subjects if token.i < at < token.sent.end]
    return inside[0] if inside and token.dep_ == "nmod:poss" else None


def _is_role(token: Token) -> bool:
    determined = any(d.lower_ in {"the", "this"} for d in tree.children(token, "det"))
    return determined and not has_name(token) and is_word(token, "role")


def _named_beside(token: Token) -> Token | None:
    """Return the person whom a phrase names beside its head: "a reviewer, Brian Winter"."""
    beside = tree.children(token, "appos", "flat", "nmod:desc", "compound")
    return next((child for child in beside if child.ent_type_ == "PERSON"), None)


def _maker(token: Token, context: Context) -> str | None:
    """Return who made a document: "a study by the GAO", "a Reuters report", "GAO's report"."""
    for child in tree.children(token, "nmod", "obl", "nmod:poss", "compound", "obl:agent"):
        named = has_name(child) and child.text[:1].isupper()
        if named and tree.cases(child) in {"by", "from", "of", "", "'s", "’s"}:
            return name_of(child, context)
    for child in tree.children(token, "acl"):
        if (maker := _maker(child, context)) is not None:
            return maker
    return _maker_behind(token, context)


def _maker_behind(document: Token, context: Context) -> str | None:
    """Return the maker by word order alone: "statistics released by research firm Lorne"."""
    doc, at = document.doc, document.i + 1
    if at < len(doc) and doc[at].tag_ == "VBN":
        at += 1
    made = at < len(doc) and doc[at].lower_ in _MAKING
    if not made:  # "a survey of 900 buyers by the trade board"
        inside = range(at, tree.phrase_bounds(document)[1])
        at = next((n for n in inside if doc[n].lower_ == "by"), len(doc))
    maker = noun_after(doc, at + 1, document.sent.end)
    return name_of(maker, context) if maker is not None and has_name(maker) else None


def _phrase(token: Token) -> str:
    """Return the words of a phrase without its article, and without clauses and dates behind it."""
    start, end = tree.phrase_bounds(token)
    behind = token.doc[token.i + 1 : end]
    end = next((word.i for word in behind if word.tag_ in _CLAUSES), end)
    words = tree.text_of(token.doc, (start, end)).rstrip(" ,;–—-")
    return POSSESSIVE.sub("", _WHEN.sub("", _ARTICLE.sub("", words, count=1)))
