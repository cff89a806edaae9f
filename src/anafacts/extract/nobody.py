"""Counts of nought that no number tells: "no casualties", "nobody was hurt"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import ClaimKind, Figure, Mention, UnitKind

RULE = "nobody"
_PERSON = "person"
_WAS = r"(?:was|were|is|are|has been|had been|have been)"


@dataclass(frozen=True, slots=True)
class NobodyWords:
    """What is said of a measure that stands at nought."""

    key: str
    nouns: tuple[str, ...]
    done: tuple[str, ...]
    example: str


@cache
def _keys() -> Mapping[str, str]:
    return {w: e.key for e in load("nobody_words", NobodyWords) for w in (*e.nouns, *e.done)}


@cache
def _pattern() -> re.Pattern[str]:
    entries = load("nobody_words", NobodyWords)
    nouns, done = (
        _any_of(w for e in entries for w in e.nouns),
        _any_of(w for e in entries for w in e.done),
    )
    people = rf"(?:no one|no-one|nobody|no people)\s+{_WAS}\s+(?:\w+ly\s+)?(?P<done>{done})"
    return re.compile(rf"\b(?:no\s+(?P<noun>{nouns})|{people})\b(?!-)", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def nobody_in(text: str) -> Iterator[Mention]:
    """Yield a count of nought people for all words of the text that say so, in order."""
    figure = Figure(0.0, 0.0, 0.0, _PERSON, UnitKind.COUNT, likely_low=0.0, likely_high=0.0)
    for match in _pattern().finditer(text):
        start, end = match.span()
        yield Mention(start, end, start, end, figure, ClaimKind.COUNT, RULE)


def nought_of(words: str) -> str:
    """Return the measure that words found by ``nobody_in`` put at nought."""
    match = _pattern().fullmatch(words)
    if match is None:
        raise ValueError(f"no words for nobody: {words!r}")
    return _keys()[(match["noun"] or match["done"]).casefold()]
