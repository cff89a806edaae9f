"""Why numbers become no claims: the reasons, each with its meaning, in one place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Rejection


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason as the tables write it, what it means, and words that are set aside with it."""

    reason: str
    meaning: str
    example: str
    words: tuple[str, ...] = ()


def reasons() -> tuple[Reason, ...]:
    """Return every reason for which a number is set aside."""
    return load("rejections", Reason)


@cache
def meanings() -> dict[str, str]:
    """Return what each reason means, in one sentence."""
    return {entry.reason: entry.meaning for entry in reasons()}


def number_words_aside(text: str) -> Iterator[Rejection]:
    """Yield the words that name a number and are read by no other part, in order of place."""
    for found in _pattern().finditer(text):
        yield Rejection(found.start(), found.end(), _reason_of()[found.group().casefold()])


@cache
def _reason_of() -> dict[str, str]:
    return {word: entry.reason for entry in reasons() for word in entry.words}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_reason_of(), key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)
