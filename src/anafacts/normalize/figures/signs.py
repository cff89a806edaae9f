"""The minus before a number, as a sign or as a word."""

from anafacts.normalize.figures.numeral import word
from anafacts.normalize.figures.tokens import Gap, Tokens

_MINUS = {"-", "−", "\u2010", "\u2011"}
_DASH = "–"  # set for a minus where it touches the number and nothing else
_OPEN = {"(", "[", '"', "“", "=", "<", ">", "~", "±", "/", ",", ":"}
_WORDS = {"minus", "negative"}
_TESTED = {"test", "tests", "tested", "testing"}


def sign_before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return where the minus before a number stands, and -1; None where there is none.

    A hyphen that joins the number to a word or another number before it is no sign.
    """
    before, further = tokens.at(first - 1), tokens.at(first - 2)
    if further.text == "%" == tokens.at(first + 1).text:
        return None  # "70% -80%" is a range
    if before.text in _MINUS and tokens.glued(first):
        if further.lower == "minus":
            return first - 2, -1
        return None if _follows(tokens, first) else (first - 1, -1)
    if before.text == _DASH and tokens.glued(first) and not tokens.glued(first - 1):
        return None if further.kind == "number" else (first - 1, -1)  # "10 –20" is a range
    if before.lower not in _WORDS or tokens.at(first).gap > Gap.SPACE:
        return None
    either = tokens.lowers(first - 3, first) == "plus or minus"
    subtracts = either or further.kind == "number" or word(tokens, first - 2, "cardinal", "tens")
    return None if subtracts or further.lower in _TESTED else (first - 1, -1)


def _follows(tokens: Tokens, first: int) -> bool:
    """Return whether the hyphen before a number is glued to what stands before it."""
    return tokens.glued(first - 1) and tokens.at(first - 2).text not in _OPEN
