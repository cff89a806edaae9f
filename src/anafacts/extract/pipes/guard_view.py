"""A text as the guard sees it: its words, what stands between them, and its brackets."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc

from anafacts.lexicon import words_of_kind

NONE, SPACE, LINE, PARAGRAPH = range(4)  # what may stand before a word
START, NO_START, SILENT = 1, -1, 0  # what a rule may say; silent, it leaves the parser to decide
QUOTES: Final = frozenset({'"', "'", "''", "”", "’", "»"})
OPENERS: Final = frozenset({"(", "[", "{", "“", "‘", "«"})
CLOSERS: Final = QUOTES | {")", "]", "}"}
_OPEN: Final = {"(": ")", "[": "]", "{": "}"}
_CLOSE: Final = {close: open_ for open_, close in _OPEN.items()}
_FINAL: Final = frozenset(".!?…")
_REACH: Final = 20  # words: a text of nothing but brackets is still read in linear time
_LONGEST: Final = 5  # words of a reference: "[", "citation", "needed", "]"
_MARK: Final = re.compile(r"doi[:.]|PMID|ISBN|ISSN|\d\(\d|\bpp\.")  # in a word of its own
# A line that names an author or a number first and gives an identifier, or volume and pages.
_ENTRY: Final = re.compile(
    r"^[ \t]*(?:\[?\d{1,3}[\].)]*\s+)?[A-Z][\w’'.-]+(?:, | [A-Z][\w’'-]+[.,] |\. )[^\n]{0,400}?"
    r"(?:doi[:.]|PMID|ISBN|ISSN|\d\(\d+\)[:,] ?\d|\bpp\. ?\d+[-–]\d)[^\n]{0,200}$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class View:
    """Words without white space, in parallel lists; ``end`` words in all.

    ``gaps`` tells what stands before each word, ``tokens`` its index in the document; ``inside``
    is true from behind an opening bracket up to the closing one of the same paragraph; ``entries``
    within an entry of a reference list, but for its first word.
    """

    words: list[str]
    gaps: list[int]
    tokens: list[int]
    inside: list[bool]
    entries: list[bool]

    def base(self, at: int) -> int:
        """Return the last word before ``at`` that is no closing mark or reference, as ``[12]``.

        It is the first word of the text or of the reach where there is none; ``at`` is 1 or more.
        """
        least = max(at - _REACH, 0)
        at -= 1
        while at > least:
            word = self.words[at]
            if word == "]" and (opening := self._reference_before(at)):
                at = opening - 1
            elif word in CLOSERS:
                at -= 1
            else:
                break
        return at

    def is_reference(self, at: int) -> bool:
        """Return whether a bracket opens there that holds a number or a note."""
        if self.words[at] != "[":
            return False
        first = "".join(self.words[at + 1 : at + 2])
        return first.isdigit() or first in words_of("note")

    def _reference_before(self, close: int) -> int:
        """Return where the reference opens that ends at ``close``; 0 if there is none."""
        near = range(close - 2, max(close - _LONGEST, 0), -1)
        return next((at for at in near if self.is_reference(at)), 0)

    def is_final(self, at: int) -> bool:
        """Return whether the word is punctuation that may end a sentence."""
        return _FINAL.issuperset(self.words[at])

    def is_capital(self, at: int) -> bool:
        """Return whether the word, or the one behind an opening mark, has a capital."""
        word = self.words[at]
        if word in OPENERS or word in QUOTES:
            word = "".join(self.words[at + 1 : at + 2])
        return word[:1].isupper()

    def abbreviation(self, at: int) -> str:
        """Return the abbreviation before the word, also where its full stop is a token; else ""."""
        before = self.words[at - 1]
        if before != ".":
            return before if before[-1] == "." and len(before) > 1 else ""
        if at == 1 or self.gaps[at - 1] != NONE:
            return ""
        alone = self.gaps[at - 2] != NONE or self.words[at - 3] in OPENERS
        return f"{self.words[at - 2]}." if alone else ""


Rule = Callable[[View, int], int]


words_of = partial(words_of_kind, "sentence_guard")


def view_of(doc: Doc) -> View:
    """Return the view of a text, made without a walk over spaCy's tokens, which is slow."""
    table = doc.to_array([ORTH, SPACY]).tolist()
    texts = {orth: doc.vocab.strings[orth] for orth in {orth for orth, _ in table}}
    blanks = {orth: _gap(text) for orth, text in texts.items() if text.isspace()}
    words: list[str] = []
    gaps: list[int] = []
    tokens: list[int] = []
    gap = PARAGRAPH
    for i, (orth, spaced) in enumerate(table):
        if orth in blanks:
            gap = max(gap, blanks[orth])
            continue
        words.append(texts[orth])
        gaps.append(gap)
        tokens.append(i)
        gap = SPACE if spaced else NONE
    listed = _MARK.search(" ".join(texts.values()))
    entries = _entries(doc, tokens) if listed else [False] * len(words)
    return View(words, gaps, tokens, _inside(words, gaps), entries)


def _gap(blank: str) -> int:
    breaks = blank.count("\n")
    return (SPACE, LINE, PARAGRAPH)[min(breaks, 2)]


def _inside(words: list[str], gaps: list[int]) -> list[bool]:
    """Return which words stand in a bracket; one that is not closed counts as none."""
    steps = [0] * (len(words) + 1)
    opened: list[int] = []
    for i, word in enumerate(words):
        if gaps[i] == PARAGRAPH:
            opened.clear()
        if word in _OPEN:
            opened.append(i)
        elif word in _CLOSE and opened and words[opened[-1]] == _CLOSE[word]:
            steps[opened.pop() + 1] += 1
            steps[i + 1] -= 1
    depth = 0
    return [(depth := depth + step) > 0 for step in steps[:-1]]


def _entries(doc: Doc, tokens: list[int]) -> list[bool]:
    """Return which words stand in an entry of a reference list, but for its first word."""
    found = [False] * len(tokens)
    starts = [doc[i].idx for i in tokens]
    for entry in _ENTRY.finditer(doc.text):
        first, end = bisect_left(starts, entry.start()), bisect_left(starts, entry.end())
        found[first + 1 : end] = [True] * (end - first - 1)
    return found
