"""Rules of the guard about lines: paragraphs, lists, captions, headings, lists of references."""

import re
from typing import Final

from anafacts.extract.pipes.guard_view import (
    LINE,
    NO_START,
    NONE,
    PARAGRAPH,
    SILENT,
    SPACE,
    START,
    View,
    words_of,
)

_BULLETS: Final = frozenset({"•", "*", "▪", "●", "○", "◦", "‣", "·", "-"})
_ENUMERATOR: Final = re.compile(r"\d{1,2}|[a-z]")
_NUMBER: Final = re.compile(r"\d{1,2}")
_NUMBERED: Final = re.compile(r"\d{1,3}(?:[.\-–]\d{1,3})?")
_RULER: Final = re.compile(r"([=_*~-])\1{7,}")
_DATE_LINE: Final = re.compile(r", [A-Z][a-z]+ \d{1,2} , (?:1[5-9]|20)\d\d")
_DATE_WORDS: Final = 6


def paragraph(view: View, at: int) -> int:
    """Say that a sentence starts behind a paragraph break."""
    return START if view.gaps[at] == PARAGRAPH else SILENT


def line(view: View, at: int) -> int:
    """Say that a sentence starts at a list item, and at a capital where the line before is done."""
    if view.gaps[at] != LINE:
        return SILENT
    if view.words[at] in _BULLETS and view.gaps[at + 1 : at + 2] == [SPACE]:
        return START
    ended = view.is_final(view.base(at)) and not view.abbreviation(at)
    if ended and view.is_capital(at):
        return START
    done = ended or view.words[at - 1] in {":", ";"}
    return START if done and _is_enumerator(view, at) else SILENT


def enumerator(view: View, at: int) -> int:
    """Say that what ``6.`` numbers goes on behind it, at a line's start or behind a full stop."""
    if at == 1 or view.words[at - 1] != "." or view.gaps[at] != SPACE:
        return SILENT
    numbered = _NUMBER.fullmatch(view.words[at - 2]) and view.gaps[at - 1] == NONE
    first = view.gaps[at - 2] >= LINE or view.is_final(view.base(at - 2))
    return NO_START if numbered and first else SILENT


def ruler(view: View, at: int) -> int:
    """Say that a sentence starts at a capital behind a ruled line, as ``________``."""
    ruled = _RULER.fullmatch(view.words[at - 1]) and view.is_capital(at)
    return START if ruled else SILENT


def caption(view: View, at: int) -> int:
    """Say that the caption starts behind ``Figure 1.6`` at the start of a line."""
    labelled = (
        at > 1
        and view.gaps[at] == SPACE
        and view.gaps[at - 2] >= LINE
        and view.words[at - 2] in words_of("label")
        and _NUMBERED.fullmatch(view.words[at - 1])
    )
    return START if labelled and view.is_capital(at) else SILENT


def date_line(view: View, at: int) -> int:
    """Say that the date below a heading starts anew where it ends a line without a full stop."""
    end = at + _DATE_WORDS
    if view.words[at] not in words_of("weekday") or view.gaps[end : end + 1] in ([NONE], [SPACE]):
        return SILENT
    if not _DATE_LINE.fullmatch(" ".join(view.words[at + 1 : end])):
        return SILENT
    return SILENT if view.words[at - 1].lower() in words_of("before_date") else START


def entry(view: View, at: int) -> int:
    """Say that an entry of a reference list is one sentence."""
    return NO_START if view.entries[at] else SILENT


def _is_enumerator(view: View, at: int) -> bool:
    """Return whether ``1.``, ``1)``, ``(a)`` or ``[1]`` stands there."""
    inner = at + (view.words[at] in {"(", "["})
    if not _ENUMERATOR.fullmatch("".join(view.words[inner : inner + 1])):
        return False
    return view.words[inner + 1 : inner + 2] in (["."], [")"], ["]"])
