"""Normalised words: the names under which nouns and verbs enter tables and keys."""

import calendar
from collections.abc import Iterator

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.counted.words import (
    measure_by_noun,
    measure_by_verb,
    words_of,
)
from anafacts.lexicon import Measure
from anafacts.lexicon.nouns import irregular, unit_names

NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = frozenset({"obj", "nsubj:pass"})
_AIMED = frozenset({"on", "against", "for"})
_INVARIABLE = frozenset({"series", "species", "means", "headquarters", "news"})
_CALENDAR = frozenset({*calendar.day_name, *calendar.month_name})
_SHORT = 4  # letters: shorter words are no plurals ("gas", "ties")


def unit_name(head: Token) -> str:
    """Return the name that tables use for a counted noun, in the singular."""
    lemma = tree.lemma(head)
    return unit_names().get(lemma) or unit_names().get(head.lower_) or singular(lemma)


def is_time(token: Token) -> bool:
    """Return whether a noun names a time: a day of the week, a month, "afternoon"."""
    return token.text in _CALENDAR or tree.lemma(token) in words_of("time_noun")


def singular(word: str) -> str:
    """Return the singular of a plural that the lemmatizer left as it was."""
    if word.endswith("ies") and len(word) > _SHORT and word not in _INVARIABLE:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    plural = (
        word.endswith("s")
        and word not in _INVARIABLE
        and not word.endswith(("ss", "us", "is", "ics", "ies"))
    )
    return word[:-1] if plural and len(word) >= _SHORT else word


def noun_name(noun: Token) -> str:
    """Return the canonical name of a measured noun: "sales" is revenue, "trade" is trade."""
    known = measure_by_noun().get(singular(tree.lemma(noun)))
    return known.key if known else unit_name(noun)


def known_verb(token: Token) -> Measure | None:
    """Return the measure that a verb or participle expresses, whatever the tagger made of it."""
    verbs = measure_by_verb()
    return next((verbs[words] for words in _wordings(token) if words in verbs), None)


def is_borne(verb: Token, known: Measure) -> bool:
    """Return whether the measure befalls the subject of the verb, though it has an object."""
    return any(words in known.bearers for words in _wordings(verb))


def _wordings(token: Token) -> Iterator[str]:
    """Yield a verb with its particle, object or complement, the longest first, and by itself."""
    lemma = tree.lemma(token)
    for child in token.children if token.pos_ in {"VERB", "AUX"} else ():
        if child.dep_ == "obl":
            yield f"{lemma} {tree.cases(child)} {tree.lemma(child)}"
        elif child.dep_ in {"obj", "nsubj:pass", "xcomp", "compound:prt"}:
            yield f"{lemma} {tree.lemma(child)}"
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    yield f"{lemma} {after}"  # "made off with"
    yield from (lemma, token.lower_, irregular("verb").get(token.lower_, ""))


def verb_name(verb: Token) -> str:
    """Return the canonical name of a verb, "" for one too general to tell measures apart."""
    known, lemma = known_verb(verb), tree.lemma(verb)
    if known is not None:
        return known.key
    return "" if lemma in words_of("light_verb") or not lemma.isalpha() else lemma


def argument(node: Token, verb: Token | None) -> str:
    """Return the other argument of the verb, in a word: what was joined, concluded, signed."""
    if verb is None:
        return ""
    patient = base_of(node, verb) in _OBJECTS
    for child in tree.children(verb, *(("obl",) if patient else sorted(_OBJECTS))):
        other = child not in (node, *node.ancestors) and child.pos_ in NOUNS
        if other and not child.like_num and (not patient or tree.cases(child) in _AIMED):
            name = "" if tree.lemma(child) in words_of("time_noun") else noun_name(child)
            return name if name.isalpha() and name != unit_name(node) else ""
    return ""


def cause(node: Token, verb: Token | None) -> str:
    """Return the common noun that did it: the tsunami that killed, the quake that destroyed."""
    if verb is None:
        return ""
    known = known_verb(verb)
    actor = tree.inherited_subject(verb) if base_of(node, verb) == "obj" else None
    actor = actor or next(iter(tree.children(verb, "obl:agent")), None) or _described(verb)
    if known is None or not known.cause or actor is None or actor.pos_ != "NOUN":
        return ""
    inner = [c for c in tree.children(actor, "nmod") if tree.cases(c) == "of"]
    name = unit_name(inner[0] if inner else actor)  # "a series of earthquakes"
    return name if name != unit_name(node) else ""


def _described(verb: Token) -> Token | None:
    """Return the noun that the clause describes: the war in which two million died."""
    while verb.dep_ in {"advcl", "conj", "xcomp"} and verb.head != verb:
        verb = verb.head
    which = any(t.lower_ in {"which", "that"} for t in verb.subtree if t.i < verb.i)
    return verb.head if verb.dep_ == "acl:relcl" and which else None


def base_of(node: Token, verb: Token) -> str:
    """Return the relation by which the phrase of ``node`` hangs on ``verb``."""
    while node.head not in (verb, node):
        node = node.head
    return node.dep_
