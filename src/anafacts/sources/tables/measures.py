"""What a row measures, under the key that reading a text gives to the same words."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import Measure, NounVerbs, load, words_of_kind
from anafacts.lexicon.nouns import irregular, unit_names
from anafacts.model import StockFlow, UnitKind
from anafacts.normalize.figures.nouns import singular
from anafacts.sources.tables.figures import is_unit

CHANGE = "change of "
SHARE = "share of "
_WORDS = "table_words"
_BRACKETS = re.compile(r"\(([^()]*)\)")
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_STOP = re.compile(r"[,:;/]")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a row measures: ``unit`` is the counted noun where the row's own unit is none.

    ``prefix`` parts a change and a share from a level; ``qualifiers`` narrow the head.
    """

    head: str
    prefix: str = ""
    predicate: str = ""
    qualifiers: tuple[str, ...] = ()
    known: Measure | None = None
    unit: str = ""

    def key(self, kind: UnitKind, unit: str) -> str:
        """Return the key ``head|predicate|argument`` of a figure of this kind and unit."""
        if kind is not UnitKind.COUNT:
            share = SHARE if kind is UnitKind.SHARE and not self.prefix else ""
            return f"{share or self.prefix}{self.name}||"
        noun = (unit.split() or [""])[-1]  # of "home run", the head alone stands in the key
        if self.known is not None and (self.known.unit or noun != self.head):
            return f"{noun or self.known.key}|{self.known.key}|"
        return f"{noun or self.head}|{self.predicate}|"

    @property
    def name(self) -> str:
        """The canonical name of an amount: "sales" is revenue."""
        return self.known.key if self.known is not None else self.head

    @property
    def stock_flow(self) -> StockFlow:
        """How the measure relates to time."""
        known = self.known or _by_key().get(self.predicate)
        return StockFlow(known.stock_flow) if known is not None else StockFlow.UNKNOWN


@lru_cache(maxsize=4096)
def measured(text: str) -> Measured | None:
    """Return what the words of a column ``measure`` name; None where they hold no noun."""
    aside = [w for part in _BRACKETS.findall(text) if not is_unit(part) for w in _words(part)]
    plain = _BRACKETS.sub(" ", text)
    prefix, words = _prefixed(_words(_STOP.sub(" , ", plain), keep=True))
    phrase, behind = _cut(words)
    phrase = [w for w in phrase if w not in words_of_kind(_WORDS, "plain")] or phrase
    if not phrase:
        return None
    last = phrase[-1]
    verb = _verb(last) if len(phrase) > 1 else ""
    if verb:
        phrase = phrase[:-1]
    elif last in words_of_kind(_WORDS, "change") and len(phrase) > 1:
        prefix, phrase = CHANGE, phrase[:-1]
    if len(phrase) > 1 and singular(phrase[-1]) in words_of_kind(_WORDS, "general"):
        phrase = phrase[:-1]
    return _of(phrase, verb, prefix, [*phrase[:-1], *behind, *aside])


def _of(phrase: list[str], verb: str, prefix: str, narrowing: list[str]) -> Measured:
    last = phrase[-1]
    known = _by_noun().get(singular(last)) or _by_noun().get(last)
    head = unit_names().get(last) or unit_names().get(singular(last)) or singular(last)
    skipped = words_of_kind(_WORDS, "plain") | words_of_kind(_WORDS, "link")
    qualifiers = sorted({singular(w) for w in narrowing if w not in skipped})
    counted = known.unit if known is not None else head if singular(last) != last else ""
    if verb and known is None:
        doings = (_together().get((head, form)) for form in _forms(verb))
        verb = next(filter(None, doings), verb)
        done = _by_key().get(verb)
        counted = counted or (done.unit if done else "")
    return Measured(head, prefix, verb, tuple(qualifiers), known, counted)


def _prefixed(words: list[str]) -> tuple[str, list[str]]:
    """Return what "share of", "growth in" or "number of" make of the measure behind them."""
    if len(words) > 2 and words[1] in words_of_kind(_WORDS, "link"):  # noqa: PLR2004 - X of Y
        first = singular(words[0])
        if first in words_of_kind(_WORDS, "change"):
            return CHANGE, words[2:]
        if first in words_of_kind(_WORDS, "part"):
            return SHARE, words[2:]
        if first in words_of_kind(_WORDS, "general"):
            return "", words[2:]
    return "", words


def _cut(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the noun phrase at the beginning and the words behind it."""
    links = words_of_kind(_WORDS, "link") | {","}
    end = next((n for n, w in enumerate(words) if w in links and n), len(words))
    return words[:end], [w for w in words[end:] if w not in links]


def _words(text: str, *, keep: bool = False) -> list[str]:
    found = re.findall(rf"{_TOKEN.pattern}|,", text.casefold())
    return [w for w in found if keep or w != ","]


def _verb(word: str) -> str:
    """Return the name of the verb of a participle behind its noun: "books published"."""
    lemma = irregular("verb").get(word, "")
    if not lemma and not word.endswith("ed"):
        return _by_verb()[word].key if word in _by_verb() else ""
    known = next((_by_verb()[f] for f in (lemma, *_forms(word)) if f in _by_verb()), None)
    return known.key if known is not None else lemma or word


def _forms(word: str) -> tuple[str, ...]:
    """Return the word and the verbs of which it may be the regular participle."""
    return (word, word[:-1], word[:-2], word[:-3]) if word.endswith("ed") else (word,)


@cache
def _together() -> dict[tuple[str, str], str]:
    """Return what a noun and a verb measure together: to add jobs is to create them."""
    entries = load("noun_verbs", NounVerbs)
    return {(thing, doing): e.key for e in entries for thing in e.things for doing in e.doings}


@cache
def _by_noun() -> dict[str, Measure]:
    return {noun: m for m in load("measures", Measure) for noun in m.nouns}


@cache
def _by_verb() -> dict[str, Measure]:
    return {verb: m for m in load("measures", Measure) for verb in m.verbs}


@cache
def _by_key() -> dict[str, Measure]:
    return {m.key: m for m in load("measures", Measure)}
