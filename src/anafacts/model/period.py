"""The time that a figure or an event is about."""

from dataclasses import dataclass
from enum import StrEnum

from anafacts.model.interval import DateInterval


class Basis(StrEnum):
    """How a time came to be known."""

    EXPLICIT = "explicit"
    ANCHORED = "anchored"  # relative to another date in the text or to the publication
    INHERITED = "inherited"  # carried over from a sentence or heading before
    INFERRED = "inferred"
    PUBLICATION = "publication"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Period:
    """An interval, if any is known, and how it came to be known."""

    interval: DateInterval | None = None
    basis: Basis = Basis.NONE


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: half-open offsets into the text read, and the days that it names.

    ``interval`` is None where the words name no resolvable time ("last week" in an undated text);
    ``other`` is a second reading, where the words leave two ("7/8/2007").
    """

    start: int
    end: int
    text: str
    interval: DateInterval | None
    basis: Basis = Basis.EXPLICIT
    inexact: bool = False
    rule: str = ""
    other: DateInterval | None = None
