"""Words, numbers and signs of a text, with exact offsets."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple, Self

_PARTS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# The white space before a token, and the token: a number, a part, initials, a word, a sign. Every
# alternative is deterministic from its first character on, so the whole is linear.
_TOKEN = re.compile(
    rf"(\s*)(\d+(?:[.,]\d+)*|(?<![\d\w./])\.\d+|[{_PARTS}]"
    rf"|(?:[^\W\d_]\.){{2,}}|[^\W\d_{_PARTS}]+(?:['’][^\W\d_]+)*|\S)"
)
# Texts repeat their words; what is longer is no word, and would only fill the memory.
_REMEMBERED, _LONGEST = 1 << 14, 40
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
SPACES = "\u00a0\u2009\u202f\u2007"


class Gap(IntEnum):
    """What stands before a token."""

    GLUED = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3


class Token(NamedTuple):
    """A piece ``text[start:end]``; ``kind`` is number, part (½), word or sign.

    A named tuple, because a text has more of them than of anything else and a frozen dataclass
    takes five times as long to make.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: str
    gap: Gap
    thin: bool = False  # the gap is one no-break or thin space

    @property
    def glued(self) -> bool:
        """Return whether nothing stands between this token and the one before."""
        return self.gap is Gap.GLUED

    @property
    def capital(self) -> bool:
        """Return whether the token begins with a capital letter or holds one: "iPhone"."""
        return self.kind == "word" and self.text != self.text.lower()


OUTSIDE = Token(0, 0, "", "", "edge", Gap.PARAGRAPH)


class Tokens(tuple[Token, ...]):  # noqa: SLOT001 (a tuple has no room for slots)
    """The tokens of a text; a position outside gives an empty token instead of an error.

    ``words`` are their lower-cased texts.
    """

    words: list[str]

    def __new__(cls, found: Iterable[Token]) -> Self:
        """Return the tokens with their lower-cased texts beside them."""
        self = super().__new__(cls, found)
        self.words = [t.lower for t in self]
        return self

    def at(self, position: int) -> Token:
        """Return the token at a position, or an empty one."""
        return self[position] if 0 <= position < len(self) else OUTSIDE

    def glued(self, position: int) -> bool:
        """Return whether a token exists there and touches the one before."""
        return 0 < position < len(self) and self[position].gap is Gap.GLUED

    def ended(self, start: int, stop: int) -> bool:
        """Return whether a sentence or a paragraph ends between two positions."""
        return any(t.text in SENTENCE_ENDS or t.gap is Gap.PARAGRAPH for t in self[start:stop])

    def lowers(self, start: int, stop: int) -> str:
        """Return the lower-cased texts from ``start`` up to ``stop``, joined by one space.

        Nothing is returned where the text ends before ``stop``.
        """
        if stop > len(self) or stop <= 0:
            return ""
        return " ".join(self.words[max(start, 0) : stop])


def tokenize(text: str) -> Tokens:
    """Return the tokens of the text in order; white space is kept as the gap before a token."""
    found: list[Token] = []
    new, end, gap = tuple.__new__, 0, Gap.PARAGRAPH
    for space, word in _TOKEN.findall(text.rstrip()):  # a tail of spaces would be tried again
        start = end + len(space)
        end = start + len(word)
        lower, kind = _shape(word) if len(word) < _LONGEST else _described(word)
        if found:
            gap = Gap.SPACE if space == " " else _gap(space)
        thin = space != " " and len(space) == 1 and space in SPACES
        # Made without the constructor of the named tuple, whose call costs as much as the rest.
        found.append(new(Token, (start, end, word, lower, kind, gap, thin)))
    return Tokens(found)


def _gap(space: str) -> Gap:
    if not space:
        return Gap.GLUED
    breaks = space.count("\n")
    if breaks:
        return Gap.PARAGRAPH if breaks > 1 else Gap.LINE
    return Gap.SPACE


def _described(word: str) -> tuple[str, str]:
    """Return a token in lower case, and its kind."""
    head = word[0]
    if head.isdecimal() or (head == "." and len(word) > 1):
        kind = "number"
    elif head in _PARTS:
        kind = "part"
    else:
        kind = "word" if head.isalnum() else "sign"
    return word.lower().replace("’", "'"), kind


_shape = lru_cache(_REMEMBERED)(_described)
