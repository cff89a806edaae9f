"""Lines that go on in nothing but numbers: data that no sentence holds."""

from functools import cache

from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.vocabulary import number_words, scales, vague

LONGEST = 256  # tokens; a page of prose with a list of 100 numbers has fewer in a row
_LINKS = {
    *("a", "an", "and", "by", "every", "from", "in", "of", "or", "out", "per", "point", "the"),
    *("to", "than", "times", "x"),
}


def run_end(tokens: Tokens, first: int) -> int:
    """Return the position after the numbers, signs and their links that follow in one line."""
    plain, stop = _plain(), first + 1
    while stop < len(tokens):
        token = tokens[stop]
        said = token.kind == "word" and token.lower not in plain and len(token.text) > 1
        if said or token.gap > Gap.SPACE:
            break
        stop += 1
    return stop


@cache
def _plain() -> frozenset[str]:
    """Return the words that say nothing but a number."""
    return frozenset(_LINKS | number_words().keys() | scales().keys() | vague("plural").keys())
