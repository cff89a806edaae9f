"""Edit a text while every code point remembers where it stands in the raw text."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from anafacts.model import AnalysisText

Edit = tuple[int, int, str]


def identity(text: str) -> AnalysisText:
    """Return the raw text itself, each code point at its own offset."""
    return AnalysisText(text, range(len(text)))


def edited(mapped: AnalysisText, edits: Iterable[Edit]) -> AnalysisText:
    """Return the text with each ``text[start:end]`` replaced; edits are sorted and disjoint.

    New characters stand at the raw offset of the first character that they replace.
    """
    texts: list[str] = []
    offsets: list[Sequence[int]] = []
    done = 0
    for start, end, new in edits:
        texts += (mapped.text[done:start], new)
        offsets += (mapped.offsets[done:start], (mapped.offsets[start],) * len(new))
        done = end
    texts.append(mapped.text[done:])
    offsets.append(mapped.offsets[done:])
    return AnalysisText("".join(texts), array("L", chain.from_iterable(offsets)))


def kept_group(mapped: AnalysisText, pattern: re.Pattern[str]) -> AnalysisText:
    """Return the text with every match reduced to its first group."""
    return edited(mapped, chain.from_iterable(map(_around_group, pattern.finditer(mapped.text))))


def squeezed(mapped: AnalysisText) -> AnalysisText:
    """Return the text stripped, with every run of white space as one space."""
    core = stripped(mapped)
    runs = re.finditer(r"\s+", core.text)
    return edited(core, ((m.start(), m.end(), " ") for m in runs if m.group() != " "))


def stripped(mapped: AnalysisText) -> AnalysisText:
    """Return the text without white space at either end."""
    text = mapped.text
    start = len(text) - len(text.lstrip())
    return mapped.part(start, max(start, len(text.rstrip())))


def _around_group(match: re.Match[str]) -> Iterator[Edit]:
    if match.start() < match.start(1):
        yield match.start(), match.start(1), ""
    if match.end(1) < match.end():
        yield match.end(1), match.end(), ""
