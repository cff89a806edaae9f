"""A figure among the dates and figures of its sentence, and small questions about them."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.reading import Reading
from anafacts.model import DateMention, Mention

_OUTSIDE = frozenset({"citation"})
_WORD = 40  # code points: no preposition is longer


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure with its tokens, among the figures of its sentence and of the end of the one before.

    Others are no rivals for a date: it belongs to a figure a few tokens before it.
    """

    mention: Mention
    span: Span
    others: tuple[Mention, ...]
    reading: Reading

    @property
    def clause(self) -> Token:
        """The head of the clause that the figure stands in."""
        return tree.predicate_of(self.span.root)


def resolved(reading: Reading) -> list[DateMention]:
    """Return the dates of the text that name days, without the years of citations."""
    return [d for d in dated(reading) if d.interval is not None]


def dated(reading: Reading) -> list[DateMention]:
    """Return the dates of the text, those that nothing resolves among them."""
    return [d for d in reading.dates if d.rule not in _OUTSIDE]


def within(date: DateMention, sentence: Span) -> bool:
    """Return whether a date stands in a sentence."""
    return sentence.start_char <= date.start and date.end <= sentence.end_char


def overlap(date: DateMention, mention: Mention) -> bool:
    """Return whether a date and a figure share a word."""
    return date.start < mention.end and mention.start < date.end


def bracketed(date: DateMention, scene: Scene) -> bool:
    """Return whether a bracket opens or closes between the figure and the date."""
    first, last = sorted((scene.mention.start, date.start))
    between = tree.text(scene.reading.doc)[first:last]
    return between.count("(") != between.count(")")


def clause_of(date: DateMention, reading: Reading) -> Token:
    """Return the head of the clause that a date stands in."""
    return tree.predicate_of(reading.span(date).root)


def word_before(reading: Reading, at: int) -> str:
    """Return the word that ends before an offset, in small letters; "" at the beginning."""
    words = tree.text(reading.doc)[max(0, at - _WORD) : at].split()
    return words[-1].lower() if words else ""
