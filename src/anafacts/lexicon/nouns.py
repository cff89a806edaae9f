"""Forms and names of nouns and verbs, which the grammar and the reading of a parse share."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load


@dataclass(frozen=True, slots=True)
class IrregularForms:
    """Irregular forms of one kind of word, each as ``"form lemma"``."""

    kind: str
    forms: tuple[str, ...]
    example: str = ""


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The nouns that count one thing, and the name that tables use."""

    unit: str
    nouns: tuple[str, ...]
    example: str = ""


@cache
def irregular(kind: str) -> dict[str, str]:
    """Return lemmas by irregular form; kinds are ``verb`` and ``noun``."""
    lines = (f for e in load("irregular_forms", IrregularForms) if e.kind == kind for f in e.forms)
    return {line.split()[0]: line.split()[1] for line in lines}


@cache
def unit_names() -> dict[str, str]:
    """Return the name that tables use, by noun."""
    return {noun: c.unit for c in load("counted_nouns", CountedNoun) for noun in c.nouns}
