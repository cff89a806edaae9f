"""What of the second statement, its figures apart, the first bears out."""

from collections.abc import Iterator
from dataclasses import dataclass

from anafacts.model import Statement, Word
from anafacts.reconcile.statements.lemmas import akin, statement_words

_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Bearing:
    """The content words of the second statement, and those that the first does not bear out."""

    words: tuple[Word, ...]
    missing: tuple[Word, ...]

    @property
    def share(self) -> float:
        """The share of the words that is borne out; 1 where there are none."""
        return 1 - len(self.missing) / len(self.words) if self.words else 1.0


def bearing(first: Statement, second: Statement, excused: frozenset[str] = frozenset()) -> Bearing:
    """Return the content words of the second statement, and those not borne out.

    Names that are ``excused`` count for nothing, nor do verbs that say little beside a figure.
    """
    there = {w.lemma for w in first.words} | {w.text.casefold() for w in first.words}
    light = statement_words("light") if second.figures else frozenset()
    content = tuple(_content(second))
    lost = {w for w in content if not borne(w, there)}
    spared = {w for w in lost if w.text in excused or (w.pos == "VERB" and w.lemma in light)}
    return Bearing(
        tuple(w for w in content if w not in spared),
        tuple(w for w in content if w in lost - spared),
    )


def _content(statement: Statement) -> Iterator[Word]:
    inside = {at for f in statement.figures for at in range(f.first, f.last + 1)}
    for at, word in enumerate(statement.words):
        if word.pos in _OPEN and at not in inside and any(c.isalpha() for c in word.text):
            yield word


def borne(word: Word, there: set[str]) -> bool:
    """Return whether a word, or one akin to it, is among those there."""
    own = {word.lemma, word.text.casefold()}
    return bool(own & there) or any(akin(word.lemma, other) for other in there)
