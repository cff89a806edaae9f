"""Find what a page holds beside its text: banners, captions, page numbers."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from anafacts.lexicon.load import load
from anafacts.sources.seams import ends_sentence

_EDGE = 8  # paragraphs from either end of a text where furniture stands
_LONGEST_CAPTION = 350
_LONE_NUMBER = re.compile(r"\W{0,3}(?:page )?(\d{1,4})(?: (?:of|/) \d{1,4})?\W{0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A regular expression for a whole paragraph that is no part of the text.

    ``anywhere`` is False for what may also be a line of the text and counts only at its ends.
    """

    pattern: str
    example: str
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """A regular expression for the credit at the end of a caption."""

    pattern: str
    example: str


def banners(texts: Sequence[str]) -> Collection[int]:
    """Return the positions of notices and navigation: consent, sharing, newsletters, trends."""
    edge = {*range(_EDGE), *range(len(texts) - _EDGE, len(texts))}
    return {i for i, text in enumerate(texts) if _is_furniture(text, at_edge=i in edge)}


def captions(texts: Sequence[str]) -> Collection[int]:
    """Return the positions of captions: all copies of a line that stands there twice in a row.

    A whole sentence without a credit is kept once, for it may be the text itself pasted twice
    (`repeats` takes its copies). A line that ends in a credit is a caption even alone.
    """
    found: set[int] = set()
    for text, group in groupby(range(len(texts)), key=texts.__getitem__):
        places = list(group)
        twice = len(places) > 1 and not ends_sentence(text)
        if len(text) <= _LONGEST_CAPTION and (twice or has_credit(text)):
            found.update(places)
    return found


def page_numbers(texts: Sequence[str]) -> Collection[int]:
    """Return the positions of lone numbers that stand in mid-sentence or count upwards by one."""
    numbers = {i: int(m.group(1)) for i, t in enumerate(texts) if (m := _LONE_NUMBER.fullmatch(t))}
    values = list(numbers.values())
    counts = len(values) > 1 and all(b - a == 1 for a, b in pairwise(values))
    return {i for i in numbers if counts or _in_sentence(texts, i)}


def has_credit(text: str) -> bool:
    """Return whether a text ends in the credit of a picture."""
    return any(pattern.search(text) for pattern in _credits())


def _in_sentence(texts: Sequence[str], i: int) -> bool:
    if not 0 < i < len(texts) - 1:
        return False
    return not ends_sentence(texts[i - 1]) and texts[i + 1][0].islower()


def _is_furniture(text: str, *, at_edge: bool) -> bool:
    return any(p.fullmatch(text) for anywhere, p in _furniture() if anywhere or at_edge)


@cache
def _furniture() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    entries = load("sources_furniture", Furniture)
    return tuple((e.anywhere, re.compile(e.pattern, re.IGNORECASE)) for e in entries)


@cache
def _credits() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"(?:{e.pattern})$") for e in load("sources_credits", Credit))
