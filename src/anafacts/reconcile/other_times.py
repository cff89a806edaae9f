"""Whether a sentence speaks of another time than that of its writing."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon import load
from anafacts.model import Claim, DateInterval

_YEAR = re.compile(r"(?<![\d.,$])(?:1[5-9]|20)\d\d(?![\d,]*\d|\.\d)")


@dataclass(frozen=True, slots=True)
class OtherTime:
    """Words that name a time before or after that of writing."""

    words: tuple[str, ...]
    example: str


@cache
def _words() -> re.Pattern[str]:
    found = (re.escape(w) for entry in load("other_times", OtherTime) for w in entry.words)
    return re.compile(rf"\b(?:{'|'.join(sorted(found, key=len, reverse=True))})\b", re.IGNORECASE)


def names_another_time(claim: Claim, published: DateInterval | None) -> bool:
    """Return whether the sentence of a claim names a time apart from that of its publication.

    For when a figure is that states no time of its own is then an open question.
    """
    other, years = _named(claim.sentence_text)
    now = {published.start.year, published.last.year} if published else set()
    return other or not years <= now


@lru_cache(maxsize=1 << 14)
def _named(sentence: str) -> tuple[bool, frozenset[int]]:
    """Return whether a sentence has such words, and the years in it; every pair asks again."""
    years = frozenset(int(y) for y in _YEAR.findall(sentence))
    return _words().search(sentence) is not None, years
