"""Words, numbers and signs of a text, with exact offsets."""

import re
from dataclasses import dataclass
from enum import IntEnum

# Every alternative is deterministic from its first character on, so the whole is linear.
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*|(?<![\d\w.])\.\d+)"
    r"|(?P<part>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
SPACES = "\u00a0\u2009\u202f\u2007"


class Gap(IntEnum):
    """What stands before a token."""

    GLUED = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A piece ``text[start:end]``; ``kind`` is number, part (½), word or sign."""

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
        return self.text != self.text.lower() and self.kind == "word"


OUTSIDE = Token(0, 0, "", "", "edge", Gap.PARAGRAPH)


class Tokens(tuple[Token, ...]):
    """The tokens of a text; a position outside gives an empty token instead of an error."""

    __slots__ = ()

    def at(self, position: int) -> Token:
        """Return the token at a position, or an empty one."""
        return self[position] if 0 <= position < len(self) else OUTSIDE

    def glued(self, position: int) -> bool:
        """Return whether a token exists there and touches the one before."""
        return 0 < position < len(self) and self[position].gap is Gap.GLUED

    def lowers(self, start: int, stop: int) -> str:
        """Return the lower-cased texts from ``start`` up to ``stop``, joined by one space.

        Nothing is returned where the text ends before ``stop``.
        """
        if stop > len(self):
            return ""
        return " ".join(t.lower for t in self[max(start, 0) : max(stop, 0)])


def tokenize(text: str) -> Tokens:
    """Return the tokens of the text in order; white space is kept as the gap before a token."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        space = text[end:start]
        word = match.group()
        kind = match.lastgroup or "sign"
        thin = len(space) == 1 and space in SPACES
        gap = _gap(space) if found else Gap.PARAGRAPH
        found.append(Token(start, stop, word, word.lower().replace("’", "'"), kind, gap, thin))
        end = stop
    return Tokens(found)


def _gap(space: str) -> Gap:
    breaks = space.count("\n")
    if breaks:
        return Gap.PARAGRAPH if breaks > 1 else Gap.LINE
    return Gap.SPACE if space else Gap.GLUED
