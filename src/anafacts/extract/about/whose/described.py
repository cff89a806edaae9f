"""What is found for a figure, and what the rules see of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.about.whose.words import words_of
from anafacts.extract.counted.phrase import Phrase
from anafacts.model import UnitKind

Bounds = tuple[int, int]
"""Half-open positions of tokens."""


@dataclass(frozen=True, slots=True)
class Described:
    """The entity that a figure describes and the property that it gives; None where not told."""

    entity: Bounds | None = None
    property: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of figures further up, with where they stand and the kind of their unit."""

    start: int
    end: int
    kind: UnitKind
    described: Described


@dataclass(frozen=True, slots=True)
class Seen:
    """Figures that tell the same, side by side, with what the rules ask of them.

    ``cut`` is the offset at which the first number begins, within a token perhaps; ``figures`` are
    the positions of the words of all figures of the text; ``phrase`` is what the last one counts;
    ``earlier`` is what was told of the figures before.
    """

    first: Span
    last: Span
    cut: int
    kind: UnitKind
    figures: frozenset[int]
    phrase: Phrase | None = None
    earlier: Sequence[Told] = ()

    @property
    def doc(self) -> Doc:
        """Return the text."""
        return self.first.doc

    @property
    def start(self) -> int:
        """Return the position of the first word."""
        return self.first.start

    @property
    def end(self) -> int:
        """Return the position behind the last word."""
        return self.last.end

    @property
    def low(self) -> int:
        """Return where the sentence begins."""
        return self.first.sent.start

    @property
    def high(self) -> int:
        """Return where the sentence ends."""
        return self.last.sent.end

    @property
    def left(self) -> int:
        """Return the position of the first of the words before that belong to the number."""
        at = self.start
        while at > self.low and _belongs(self.doc[at - 1]):
            at -= 1
        return at

    @property
    def root(self) -> Token:
        """Return the head of the figures."""
        return self.doc[self.start : self.end].root

    @property
    def glued(self) -> str:
        """Return what stands before the number in its own token: "n=" of "n=104"."""
        return tree.text(self.doc)[self.doc[self.start].idx : self.cut]

    def before(self) -> Iterator[Token]:
        """Yield the words of the sentence before the figures, the nearest first."""
        return reversed(list(self.doc[self.low : self.left]))

    def after(self, steps: int = 1) -> Token | None:
        """Return the word so many steps behind the figures, None behind the sentence."""
        at = self.end + steps - 1
        return self.doc[at] if at < self.high else None

    @property
    def timed(self) -> bool:
        """Return whether the figure says how long before or after something: "2 days after"."""
        after, behind = self.after(), self.after(2)
        if after is None or self.kind is not UnitKind.DURATION:
            return False
        led = behind is not None and behind.pos_ == "NOUN"  # "2-hour postoperative care"
        return after.lower_ in words_of("since") or (after.lower_.startswith("post") and not led)

    def counts(self) -> Token | None:
        """Return the noun behind the figures that they count."""
        phrase = self.phrase
        if phrase is None or phrase.head is None or phrase.elided or phrase.head.i < self.end:
            return None
        return phrase.head if any(c.isalpha() for c in phrase.head.text) else None


def _belongs(token: Token) -> bool:
    known = words_of("before")
    return token.lower_ in known or tree.lemma(token) in known
