"""What a count measures, in words that a reader would use: books published, forums held."""

import re
from functools import cache

from anafacts.lexicon import Measure, NounVerbs, load
from anafacts.lexicon.nouns import irregular
from anafacts.model import Claim
from anafacts.reconcile.measure_keys import measure_key

_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]$")  # of one syllable: "ban", "ship"
_AS_IT_IS = re.compile(r"ing$|\W")  # "missing", "fall ill"


def counted_words(claim: Claim, counted: str) -> str:
    """Return what is counted and what it does, nothing where the measure is told otherwise.

    The measure of such a count is made of its unit, a verb and the verb's argument: "book
    publication", "area deserve focus". ``counted`` is the unit in the plural.
    """
    _, name, argument = measure_key(claim.topic.measure_key)
    verb, unit = _verb_of(name), claim.figure.unit
    if not unit or not verb or claim.topic.measure != f"{unit} {name} {argument}".rstrip():
        return ""
    return f"{counted} that {verb} {argument}" if argument else f"{counted} {participle(verb)}"


@cache
def participle(verb: str) -> str:
    """Return the past participle: held, published, banned."""
    forms = [form for form, lemma in irregular("verb").items() if lemma == verb]
    if forms:
        return forms[-1]  # the participle stands behind the past tense
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if _DOUBLES.fullmatch(verb) else f"{verb}ed"


@cache
def _verb_of(name: str) -> str:
    """Return the verb of what is said of a count, nothing where a verb would say too much.

    What befalls somebody has verbs that also say who did it: who died need not have been killed.
    """
    known = _measures().get(name)
    if known is None:
        return "" if name in _by_noun() or _AS_IT_IS.search(name) else name
    verb = next(iter(known.verbs), "")
    return "" if known.patient or _AS_IT_IS.search(verb) else verb


@cache
def _measures() -> dict[str, Measure]:
    return {m.key: m for m in load("measures", Measure)}


@cache
def _by_noun() -> frozenset[str]:
    return frozenset(n.key for n in load("noun_verbs", NounVerbs))
