"""What a numeral's place in the text says, beyond its own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anafacts.model import Span
from anafacts.normalize.figures.noise import noise
from anafacts.normalize.figures.tokens import Gap, Tokens

_ENDS = {".", "!", "?", ":", ";"}
_DASHES = {"—", "–", "-"}
_QUOTES = {'"', "“", "”", "'", "‘", "(", "[", "—", "–", "-", "*", "•", "_", "#"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens ``first`` up to ``stop`` and the reason why their numbers are no quantities."""

    first: int
    stop: int
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a text, and by position why they are no quantity."""

    tokens: Tokens
    noisy: dict[int, Stretch]
    dated: dict[int, Stretch]

    def reason(self, first: int, stop: int) -> str | None:
        """Return why the tokens up to ``stop`` stand in noise, or None."""
        found = (self.noisy[i].reason for i in range(first, stop) if i in self.noisy)
        return next(found, None)

    def whole(self, first: int, reason: str) -> Stretch | None:
        """Return the stretch around a number that was refused for its reason."""
        found = (self.noisy.get(first), self.dated.get(first))
        return next((s for s in found if s and s.reason == reason), None)

    def in_date(self, first: int) -> bool:
        """Return whether a token stands inside a date that another module found."""
        return first in self.dated

    def opens_sentence(self, position: int) -> bool:
        """Return whether a token begins a sentence, a line or a quotation."""
        before, dashed = position - 1, False
        while before >= 0 and self.tokens[before].text in _QUOTES:
            if self.tokens[before + 1].gap > Gap.SPACE:
                return True
            dashed = dashed or self.tokens[before].text in _DASHES
            before -= 1
        token = self.tokens.at(before)
        dateline = dashed and (token.text == ")" or token.text.isupper())  # "(CNN) -- Two"
        ended = token.text in _ENDS or dateline
        return before < 0 or ended or self.tokens[before + 1].gap > Gap.SPACE

    def titled(self, position: int, reach: int = 20) -> bool:
        """Return whether most words of the line are capitalised, so that capitals mean nothing."""
        first, stop = position, position + 1
        while first > max(position - reach, 0) and self.tokens[first].gap <= Gap.SPACE:
            first -= 1
        limit = min(position + reach, len(self.tokens))
        while stop < limit and self.tokens[stop].gap <= Gap.SPACE:
            stop += 1
        near = range(first, stop)
        long = [self.tokens[i] for i in near if i != position and len(self.tokens[i].text) > 3]  # noqa: PLR2004
        words = [t for t in long if t.kind == "word"]
        return bool(words) and sum(t.capital for t in words) > 0.7 * len(words)


def context(text: str, tokens: Tokens, dates: Sequence[Span]) -> Context:
    """Return the context of a tokenised text."""
    noisy = _cover(tokens, noise(text))
    dated = _cover(tokens, sorted((d.start, d.end, "date") for d in dates))
    return Context(tokens, noisy, dated)


def _cover(tokens: Tokens, spans: Iterable[tuple[int, int, str]]) -> dict[int, Stretch]:
    covered: dict[int, Stretch] = {}
    position = 0
    for start, end, reason in spans:
        while position < len(tokens) and tokens[position].end <= start:
            position += 1
        stop = position
        while stop < len(tokens) and tokens[stop].start < end:
            stop += 1
        stretch = Stretch(position, stop, reason)
        covered.update(dict.fromkeys(range(position, stop), stretch))
    return covered
