"""Whether pounds are money or weight."""

from collections.abc import Iterator

from anafacts.normalize.figures.currencies import word
from anafacts.normalize.figures.numeral import Numeral
from anafacts.normalize.figures.tokens import HYPHENS, SENTENCE_ENDS, Gap, Token, Tokens

_POUNDS = {"pound", "pounds"}
_REACH = 12
_MILLION = 1e6  # weights are rarely told in millions of pounds, sums often
_THOUSANDS = 1000.0  # "thousands of pounds" are money as well


def weighs(tokens: Tokens, start: int, numeral: Numeral) -> bool:
    """Return whether the words at ``start`` are pounds of mass.

    The nearest word decides: "pounds of flour", "paid", "weighs"; without such words millions
    are money and fewer are a weight.
    """
    start += tokens.at(start).text in HYPHENS
    if tokens.at(start).lower not in _POUNDS:
        return False
    told = _told(tokens, start)
    if told is not None:
        return told
    vague = (numeral.low or 0.0) >= _THOUSANDS
    return not vague if numeral.value is None else numeral.value < _MILLION


def unsure(tokens: Tokens, position: int) -> bool:
    """Return whether pounds stand at a position with nothing beside them that pays or weighs."""
    return tokens.at(position).lower in _POUNDS and _told(tokens, position) is None


def _told(tokens: Tokens, position: int) -> bool | None:
    """Return whether the words beside pounds say that they weigh; None where there are none."""
    if tokens.at(position + 1).lower == "of":
        return tokens.at(position + 2).lower not in word("carries")
    words = (t.lower for t in _near(tokens, position))
    found = next((w for w in words if w in word("pays") or w in word("weighs")), None)
    return None if found is None else found in word("weighs")


def _near(tokens: Tokens, position: int) -> Iterator[Token]:
    """Yield the tokens of the sentence around a position, a dozen either side, nearest first."""
    before, after = position, position + 1
    for _ in range(_REACH):
        before = before if _ends(tokens, before) else before - 1
        yield tokens.at(before)
        yield tokens.at(after)
        after = after if _ends(tokens, after + 1) else after + 1


def _ends(tokens: Tokens, position: int) -> bool:
    """Return whether a sentence, or the text, ends before a position."""
    return tokens.at(position).gap > Gap.LINE or tokens.at(position - 1).text in SENTENCE_ENDS
