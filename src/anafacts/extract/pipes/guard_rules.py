"""What decides whether a sentence starts at a word: the first rule that speaks has the say."""

import re
from typing import Final

from anafacts.extract.pipes.guard_layout import (
    caption,
    date_line,
    entry,
    enumerator,
    line,
    paragraph,
    ruler,
)
from anafacts.extract.pipes.guard_view import (
    CLOSERS,
    LINE,
    NO_START,
    NONE,
    OPENERS,
    QUOTES,
    SILENT,
    SPACE,
    START,
    Rule,
    View,
    words_of,
)

_CONTINUED: Final = frozenset({",", ";"})
_DASHES: Final = frozenset({"-", "–", "—", "--", "---"})
_BELONGS_BEFORE: Final = frozenset({")", "]", "}", ",", ".", ";", ":", "?", "!", "%", "”"})
_ELLIPSES: Final = frozenset({"...", "…"})
_INITIAL: Final = re.compile(r"(?!I)[A-Z]\.")
_FOOTNOTE: Final = re.compile(r"\d{1,3}")
_OUTCRY: Final = re.compile(r"[!?]{2,}")
_SALUTATION: Final = 2


def starts(view: View, at: int) -> int:
    """Return START, NO_START or, where the parser must decide, SILENT."""
    for rule in RULES:
        if said := rule(view, at):
            return said
    return SILENT


def outcry(view: View, at: int) -> int:
    """Say that a sentence starts at a word behind several marks, as ``!!`` or ``?!``."""
    apart = view.gaps[at] >= SPACE and view.words[at][0].isalpha()
    return START if apart and _OUTCRY.fullmatch(view.words[at - 1]) else SILENT


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
    lost_space = view.is_final(at - 1) or before in CLOSERS or word in OPENERS
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
    return START if view.is_capital(at) else SILENT


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
    short, word = view.abbreviation(at), view.words[at]
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
    outcry,
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


def _is_salutation(view: View, at: int) -> bool:
    """Return whether at most two words stand before the comma in its line, as ``Dear All,``."""
    near = view.gaps[max(at - _SALUTATION, 0) : at]
    return max(near, default=NONE) >= LINE


def _is_footnote(view: View, at: int) -> bool:
    return (
        at > 1
        and view.gaps[at] == SPACE
        and view.gaps[at + 1 : at + 2] == [SPACE]
        and view.words[at + 1] in words_of("opener")
        and _FOOTNOTE.fullmatch(view.words[at]) is not None
        and view.is_final(view.base(at))
    )
