"""The lexicon files of the figure grammar, indexed by their surfaces."""

from dataclasses import dataclass, replace
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Hedge, Trend
from anafacts.normalize.figures.tokens import tokenize


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of ``number_words.toml``."""

    word: str
    kind: str
    value: float
    example: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies the number before it."""

    words: tuple[str, ...]
    value: float
    joins: bool = False
    attached: bool = False
    money: bool = False
    metric: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """What a hedge allows; the ends are names that ``hedges.end`` resolves."""

    surfaces: tuple[str, ...]
    hedge: Hedge
    position: str
    low: str
    high: str
    likely_low: str
    likely_high: str
    low_open: bool = False
    high_open: bool = False
    stance: bool = False
    during: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class GrowthWord:
    """A word that is a ratio, or that gives a figure beside it a direction."""

    words: tuple[str, ...]
    kind: str
    direction: Trend
    value: float = 1.0
    low: float = 1.0
    high: float = 1.0
    over_high: float = 1.0
    nearly_low: float = 1.0
    verb: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class VagueWord:
    """A quantity without a number."""

    words: tuple[str, ...]
    kind: str
    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class NumberName:
    """Words beside a number that make it no quantity."""

    words: tuple[str, ...]
    reason: str
    position: str
    capital: bool = False
    example: str = ""


@cache
def number_words() -> dict[str, tuple[NumberWord, ...]]:
    """Return the number words by word; ``fifth`` is both an ordinal and a part."""
    found: dict[str, tuple[NumberWord, ...]] = {}
    for entry in load("number_words", NumberWord):
        found[entry.word] = (*found.get(entry.word, ()), entry)
    return found


@cache
def scales() -> dict[str, Scale]:
    """Return the scale words by surface, with their case."""
    return {word: scale for scale in load("scales", Scale) for word in scale.words}


@cache
def hedges(position: str) -> dict[str, HedgeRule]:
    """Return the hedges that stand ``before`` or ``after`` a number, by surface."""
    rules = (r for r in load("hedges", HedgeRule) if r.position == position)
    return {_tokens(s): _hedge(r) for r in rules for s in r.surfaces}


@cache
def growth(kind: str) -> dict[str, GrowthWord]:
    """Return the growth words of one kind by word."""
    rows = (g for g in load("growth_words", GrowthWord) if g.kind == kind)
    return {word: _growth(row) for row in rows for word in row.words}


@cache
def vague(kind: str) -> dict[str, VagueWord]:
    """Return the vague words of one kind by phrase."""
    return {w: v for v in load("vague_words", VagueWord) if v.kind == kind for w in v.words}


@cache
def names(position: str) -> dict[str, NumberName]:
    """Return the words that make a number a name, a reference or a pronoun, by word."""
    rows = load("number_names", NumberName)
    found: dict[str, NumberName] = {}
    for row in rows:
        if row.position == position:
            for word in row.words:
                found.setdefault(spaced(word), row)
    return found


def spaced(phrase: str) -> str:
    """Return a phrase as its tokens joined by one space, hyphens inside it left out."""
    found = tokenize(phrase)
    return " ".join(t.text for t in found if t.text != "-" or len(found) == 1)


def _tokens(phrase: str) -> str:
    return " ".join(t.text for t in tokenize(phrase))


def _hedge(row: HedgeRule) -> HedgeRule:
    return replace(row, hedge=Hedge(row.hedge))


def _growth(row: GrowthWord) -> GrowthWord:
    return replace(row, direction=Trend(row.direction))
