"""What can be seen of a stretch of text without a parse: its words, a name, a pronoun."""

import re
from functools import cache

from anafacts.extract.telling.units import Unit
from anafacts.extract.telling.wants import Clues
from anafacts.lexicon.kinds import words_of_kind

_ENDS = frozenset(".!?")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def clues_of(text: str, unit: Unit, *, date: bool) -> Clues:
    """Return what a unit shows; words joined by a hyphen count whole and in their parts."""
    found = _WORD.findall(text, unit.start, unit.end)
    whole = {word.lower() for word in found}
    parts = {part for word in whole if "-" in word for part in word.split("-")}
    heading = text[unit.start : unit.end].rstrip()[-1:] not in _ENDS
    words = frozenset(whole | parts)
    return Clues(words, date=date, name=_named(found), heading=heading)


def _named(words: list[str]) -> bool:
    """Return whether a word with a capital may be a name, or stands for a person or a body."""
    return any(
        (word[0].isupper() and word.lower() not in small_words()) or word.lower() in pronouns()
        for word in words
    )


@cache
def pronouns() -> frozenset[str]:
    """Return the words that stand for somebody or something named elsewhere."""
    return words_of_kind("telling_words", "pronoun")


@cache
def small_words() -> frozenset[str]:
    """Return words that often open a sentence and never make a name by themselves."""
    return words_of_kind("telling_words", "opener")
