"""What decides whether a sentence starts at a word: the first rule that speaks has the say."""

import re
from collections.abc import Callable
from typing import Final

from anafacts.extract.pipes.guard_view import (
    CLOSERS,
    LINE,
    NONE,
    PARAGRAPH,
    QUOTES,
    SPACE,
    View,
    words_of,
)

START, NO_START, SILENT = 1, -1, 0
Rule = Callable[[View, int], int]

_CONTINUED: Final = frozenset({",", ";"})
_DASHES: Final = frozenset({"-", "–", "—", "--", "---"})
_BELONGS_BEFORE: Final = frozenset({")", "]", "}", ",", ".", ";", ":", "?", "!", "%", "”"})
_OPENERS: Final = frozenset({"(", "[", "{", "“", "‘", "«"})
_BULLETS: Final = frozenset({"•", "*", "▪", "●", "○", "◦", "‣", "·", "-"})
_ELLIPSES: Final = frozenset({"...", "…"})
_INITIAL: Final = re.compile(r"(?!I)[A-Z]\.")
_ENUMERATOR: Final = re.compile(r"\d{1,2}|[a-z]")
_NUMBER: Final = re.compile(r"\d{1,2}")
_FOOTNOTE: Final = re.compile(r"\d{1,3}")
_NUMBERED: Final = re.compile(r"\d{1,3}(?:[.\-–]\d{1,3})?")
_RULER: Final = re.compile(r"([=_*~-])\1{7,}")
_DATE_LINE: Final = re.compile(r", [A-Z][a-z]+ \d{1,2} , (?:1[5-9]|20)\d\d")
_DATE_WORDS: Final = 6
_SHORT_AND_STOP: Final = 2
_SALUTATION: Final = 2


def starts(view: View, at: int) -> int:
    """Return START, NO_START or, where the parser must decide, SILENT."""
    for rule in RULES:
        if said := rule(view, at):
            return said
    return SILENT


def paragraph(view: View, at: int) -> int:
    """Say that a sentence starts behind a paragraph break."""
    return START if view.gaps[at] == PARAGRAPH else SILENT


def line(view: View, at: int) -> int:
    """Say that a sentence starts at a list item, and at a capital where the line before is done."""
    if view.gaps[at] != LINE:
        return SILENT
    if view.words[at] in _BULLETS and view.gaps[at + 1 : at + 2] == [SPACE]:
        return START
    ended = view.is_final(view.base(at)) and not _abbreviation(view, at)
    if ended and _is_capital(view, at):
        return START
    done = ended or view.words[at - 1] in {":", ";"}
    return START if done and _is_enumerator(view, at) else SILENT


def enumerator(view: View, at: int) -> int:
    """Say that what ``6.`` numbers goes on behind it, at a line's start or behind a full stop."""
    if at < _SHORT_AND_STOP or view.words[at - 1] != "." or view.gaps[at] != SPACE:
        return SILENT
    numbered = _NUMBER.fullmatch(view.words[at - 2]) and view.gaps[at - 1] == NONE
    first = view.gaps[at - 2] >= LINE or view.is_final(view.base(at - 2))
    return NO_START if numbered and first else SILENT


def ruler(view: View, at: int) -> int:
    """Say that a sentence starts at a capital behind a ruled line, as ``________``."""
    ruled = _RULER.fullmatch(view.words[at - 1]) and _is_capital(view, at)
    return START if ruled else SILENT


def entry(view: View, at: int) -> int:
    """Say that an entry of a reference list is one sentence."""
    return NO_START if view.entries[at] else SILENT


def closing(view: View, at: int) -> int:
    """Say that no sentence starts with a mark that closes or parts."""
    here = view.gaps[at] < LINE and view.words[at] in _BELONGS_BEFORE
    return NO_START if here else SILENT


def glued(view: View, at: int) -> int:
    """Say that none starts within a word, unless a space is missing behind its end."""
    if view.gaps[at] != NONE:
        return SILENT
    word, before = view.words[at], view.words[at - 1]
    if word in QUOTES:
        return NO_START
    lost_space = view.is_final(at - 1) or before in CLOSERS or word in _OPENERS
    return SILENT if lost_space else NO_START


def reference(view: View, at: int) -> int:
    """Say that a reference as ``[12]`` belongs to the sentence before it."""
    if view.gaps[at] >= LINE:
        return SILENT
    if view.is_reference(at):
        return NO_START
    base = view.base(at)
    if view.words[at - 1] != "]" or view.words[base + 1 : base + 2] != ["["]:
        return SILENT
    if not view.is_final(base):
        return NO_START
    return START if _is_capital(view, at) else SILENT


def footnote(view: View, at: int) -> int:
    """Say that the number of a footnote belongs to the sentence that it stands behind."""
    if _is_footnote(view, at):
        return NO_START
    return START if _is_footnote(view, at - 1) else SILENT


def comma(view: View, at: int) -> int:
    """Say that none starts behind a comma or semicolon, a closing quote between or not."""
    base = view.base(at)
    if view.words[base] not in _CONTINUED or _is_salutation(view, base):
        return SILENT
    return NO_START


def dash(view: View, at: int) -> int:
    """Say that none starts behind a dash, a closing quote between or not."""
    found = view.words[at - 1] in _DASHES or view.words[view.base(at)] in _DASHES
    return NO_START if found and view.gaps[at] < LINE else SILENT


def abbreviation(view: View, at: int) -> int:
    """Say that none starts behind a title, an initial, or an abbreviation that goes on."""
    short, word = _abbreviation(view, at), view.words[at]
    if not short:
        return SILENT
    if short in words_of("title") or (word[0].islower() and short == view.words[at - 1]):
        return NO_START
    if short in words_of("number") and (word[0].isdigit() or word == "("):
        return NO_START
    open_ended = short in words_of("phrase") or _INITIAL.fullmatch(short)
    return NO_START if open_ended and word not in words_of("opener") else SILENT


def bracket(view: View, at: int) -> int:
    """Say that none starts in a bracket, unless a sentence has ended there."""
    return NO_START if view.inside[at] and not view.is_final(view.base(at)) else SILENT


def caption(view: View, at: int) -> int:
    """Say that the caption starts behind ``Figure 1.6`` at the start of a line."""
    labelled = (
        at > 1
        and view.gaps[at] == SPACE
        and view.gaps[at - 2] >= LINE
        and view.words[at - 2] in words_of("label")
        and _NUMBERED.fullmatch(view.words[at - 1])
    )
    return START if labelled and _is_capital(view, at) else SILENT


def date_line(view: View, at: int) -> int:
    """Say that the date below a heading starts anew where it ends a line without a full stop."""
    end = at + _DATE_WORDS
    if view.words[at] not in words_of("weekday") or view.gaps[end : end + 1] in ([NONE], [SPACE]):
        return SILENT
    if not _DATE_LINE.fullmatch(" ".join(view.words[at + 1 : end])):
        return SILENT
    return SILENT if view.words[at - 1].lower() in words_of("before_date") else START


def lower(view: View, at: int) -> int:
    """Say that a small letter goes on behind a quotation, dots, a bracket or a number."""
    before = view.words[at - 1]
    if not view.words[at][0].islower() or view.gaps[at] == LINE or before == ":":
        return SILENT
    if before in _ELLIPSES or before in QUOTES:
        return NO_START
    return SILENT if view.is_final(view.base(at)) else NO_START


RULES: tuple[Rule, ...] = (
    paragraph,
    line,
    ruler,
    enumerator,
    closing,
    glued,
    entry,
    reference,
    footnote,
    comma,
    dash,
    abbreviation,
    bracket,
    caption,
    date_line,
    lower,
)


def _is_capital(view: View, at: int) -> bool:
    """Return whether the word, or the one behind an opening mark, has a capital."""
    word = view.words[at]
    if word in _OPENERS or word in QUOTES:
        word = "".join(view.words[at + 1 : at + 2])
    return word[:1].isupper()


def _is_salutation(view: View, at: int) -> bool:
    """Return whether at most two words stand before the comma in its line, as ``Dear All,``."""
    near = view.gaps[max(at - _SALUTATION, 0) : at]
    return max(near, default=NONE) >= LINE


def _is_enumerator(view: View, at: int) -> bool:
    """Return whether ``1.``, ``1)``, ``(a)`` or ``[1]`` stands there."""
    inner = at + (view.words[at] in {"(", "["})
    if not _ENUMERATOR.fullmatch("".join(view.words[inner : inner + 1])):
        return False
    return view.words[inner + 1 : inner + 2] in (["."], [")"], ["]"])


def _is_footnote(view: View, at: int) -> bool:
    return (
        at > 1
        and view.gaps[at] == SPACE
        and view.gaps[at + 1 : at + 2] == [SPACE]
        and view.words[at + 1] in words_of("opener")
        and _FOOTNOTE.fullmatch(view.words[at]) is not None
        and view.is_final(view.base(at))
    )


def _abbreviation(view: View, at: int) -> str:
    """Return the abbreviation before the word, also where its full stop is a token; else ""."""
    before = view.words[at - 1]
    if before != ".":
        return before if before[-1] == "." and len(before) > 1 else ""
    if at < _SHORT_AND_STOP or view.gaps[at - 1] != NONE:
        return ""
    alone = view.gaps[at - 2] != NONE or view.words[at - 3] in _OPENERS
    return f"{view.words[at - 2]}." if alone else ""
