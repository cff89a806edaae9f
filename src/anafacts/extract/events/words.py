"""The verbs and nouns that name events, from the lexicon."""

from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.lexicon import load

FILES = ("event_triggers", "event_triggers_crime", "event_triggers_work", "event_triggers_life")
_PREFIXES = ("co-", "re-")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb that names an event, with the arguments that it needs; the file's head says how."""

    lemma: str
    type: str
    example: str
    particle: str = ""
    needs: tuple[str, ...] = ()
    light: bool = False
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names an event; the file's head tells what the flags mean."""

    lemma: str
    type: str
    example: str
    named: bool = False
    ambiguous: bool = False
    plural: bool = False
    modifier: tuple[str, ...] = ()
    act: bool = False
    also: tuple[str, ...] = ()


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """Return the verbs by lemma, each with its readings in the order of the files."""
    found: dict[str, tuple[Trigger, ...]] = {}
    for entry in (entry for name in FILES for entry in load(name, Trigger)):
        for lemma in (entry.lemma, *entry.also):
            found[lemma] = (*found.get(lemma, ()), replace(entry, lemma=lemma))
    return found


@cache
def verb_forms() -> dict[str, str]:
    """Return forms by verb, for where the lemmatiser goes wrong ("inking" is no "inke")."""
    found: dict[str, str] = {}
    for lemma in triggers():
        stem = lemma.removesuffix("e")
        past = lemma[:-1] + "ied" if lemma.endswith("y") else stem + "ed"
        irregular = [form for entry in triggers()[lemma] for form in entry.forms]
        doubled = {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
        for form in {
            past,
            stem + "ing",
            lemma + "ing",
            lemma + "s",
            lemma + "es",
            *doubled,
            *irregular,
        }:
            found.setdefault(form, lemma)
    return found


@cache
def plain_nouns() -> frozenset[str]:
    """Return the nouns that readings ask for, none of which is a name: "driver", "court"."""
    needs = (
        n.partition(":")[2] for readings in triggers().values() for r in readings for n in r.needs
    )
    return frozenset(word for need in needs for word in need.split("|") if not word.startswith("@"))


def verb_lemma(token: Token) -> str:
    """Return the lemma of a verb, the lexicon's own where a regular form of it is written.

    What is done together or again is done: "co-launched" is launched.
    """
    lemma, word = tree.lemma(token), token.lower_
    for prefix in ("", *_PREFIXES):
        for verb in (lemma.removeprefix(prefix), verb_forms().get(word.removeprefix(prefix), "")):
            if verb in triggers():
                return verb
    return lemma


@cache
def event_nouns() -> dict[str, EventNoun]:
    """Return the nouns by lemma."""
    entries = load("event_nouns", EventNoun)
    return {word: replace(e, lemma=word) for e in entries for word in (e.lemma, *e.also)}


def noun_of(word: str) -> EventNoun | None:
    """Return the entry of a noun in the singular or the plural, lower or upper case."""
    lower = word.lower()
    known = event_nouns()
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if form in known:
            return known[form]
    return None
