"""What the lexicon says of measures and counted nouns."""

from dataclasses import dataclass
from functools import cache, partial

from anafacts.lexicon import Measure, NounVerbs, load
from anafacts.model import StockFlow


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that play one part in saying what a figure measures, or what it is about."""

    part: str
    words: tuple[str, ...]
    example: str = ""


@cache
def words_in(name: str, part: str) -> frozenset[str]:
    """Return the lemmas that play a part in ``data/NAME.toml``, which lists the parts."""
    return frozenset(w for c in load(name, WordClass) if c.part == part for w in c.words)


words_of = partial(words_in, "measure_words")


@cache
def measure_by_noun() -> dict[str, Measure]:
    """Return measures by the lemma of a noun."""
    return {noun: m for m in load("measures", Measure) for noun in m.nouns}


@cache
def measure_by_verb() -> dict[str, Measure]:
    """Return measures by the lemma of a verb or participle."""
    return {verb: m for m in load("measures", Measure) for verb in m.verbs}


@cache
def measure_by_people() -> dict[str, Measure]:
    """Return measures by a noun for those whom it befell or who did it: refugees."""
    return {noun: m for m in load("measures", Measure) for noun in m.people}


@cache
def measure_by_key() -> dict[str, Measure]:
    """Return measures by their canonical name."""
    return {m.key: m for m in load("measures", Measure)}


@cache
def noun_verbs() -> dict[tuple[str, str], NounVerbs]:
    """Return what a noun and a verb mean together; with the verb "" what the noun means alone."""
    entries = load("noun_verbs", NounVerbs)
    found = {(thing, doing): e for e in entries for thing in e.things for doing in e.doings}
    return found | {(thing, ""): e for e in entries if e.bare for thing in e.things}


def stock_flow_of(*keys: str) -> StockFlow:
    """Return how the first known of the measures relates to time."""
    known = _stock_flows()
    return next((known[k] for k in keys if k in known), StockFlow.UNKNOWN)


@cache
def _stock_flows() -> dict[str, StockFlow]:
    return {m.key: StockFlow(m.stock_flow) for m in load("measures", Measure)}
