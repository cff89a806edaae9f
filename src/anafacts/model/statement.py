"""A statement as it is compared with another: its words, its figures and who does what in it."""

from dataclasses import dataclass
from enum import StrEnum

from anafacts.model.claim import Claim, Modality
from anafacts.model.figure import Figure
from anafacts.model.interval import DateInterval
from anafacts.model.span import Span


class Sort(StrEnum):
    """What a number of a statement is."""

    FIGURE = "figure"
    DATE = "date"
    NUMERAL = "numeral"  # an ordinal, a number in a name: it counts and measures nothing


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its lemma in small letters and its part of speech (Universal Dependencies).

    ``start`` is an offset in code points. ``name`` says that it belongs to a proper name.
    """

    text: str
    lemma: str
    pos: str
    start: int
    name: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what to whom: lemmas, "" for what is not told; a passive is turned round."""

    verb: str
    doer: str = ""
    done_to: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a statement with the words that say what it is a figure of.

    ``span`` is half-open, in code points; ``first`` and ``last`` are the positions of its first and
    last word. ``noun`` is what is counted or measured and ``verb`` what is said of it, as lemmas;
    ``whose`` are the lemmas of the subject. ``each`` says that it is so many for every one of
    something, ``more`` that it comes on top of what was there, ``negated`` that it is denied.
    """

    quote: str
    span: Span
    figure: Figure
    first: int
    last: int
    sort: Sort = Sort.FIGURE
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    verb: str = ""
    whose: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    each: bool = False
    more: bool = False
    negated: bool = False
    modality: Modality = Modality.HAPPENED
    days: DateInterval | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One of two texts to compare; figures and deeds in the order of the text."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Told, ...] = ()
    deeds: tuple[Deed, ...] = ()
