"""Bring the characters of a text to those that a reader sees."""

import re
import unicodedata
from collections.abc import Iterator

from anafacts.model import AnalysisText
from anafacts.sources.mapped import Edit, edited

SOFT_HYPHEN = "\u00ad"
_PLAIN = re.compile(r"\r\n|[^\n -~\u00a1-\u00ac\u00ae-\u167f\u2010-\u2027\u2030-\u205e]")
_BREAKS = frozenset("\r\n\x0b\x0c\x85\u2028\u2029")
_LIGATURES = range(0xFB00, 0xFB07)


def plain_characters(mapped: AnalysisText) -> AnalysisText:
    r"""Return the text with ``\n`` as its only break and a plain space as its only space.

    Soft hyphens, zero-width and control characters are dropped; a soft hyphen at the end of a line
    becomes a hyphen, for there it is the mark of a divided word. Typographic ligatures are
    spelled out, because PDF exports write them inside words.
    """
    return edited(mapped, _edits(mapped.text))


def _edits(text: str) -> Iterator[Edit]:
    for match in _PLAIN.finditer(text):
        new = _replacement(text, match)
        if new != match.group():
            yield match.start(), match.end(), new


def _replacement(text: str, match: re.Match[str]) -> str:
    char = match.group()
    if char[0] in _BREAKS:
        return "\n"
    if char == SOFT_HYPHEN and text[match.end() : match.end() + 1] in _BREAKS:
        return "-"
    if ord(char) in _LIGATURES:
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    return "" if category in {"Cc", "Cf"} else char
