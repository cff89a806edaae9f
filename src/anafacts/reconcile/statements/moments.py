"""Times with "before", "after", "by" and "as of": half-open ranges of days, held by their ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from anafacts.model import DateInterval, Told, Word
from anafacts.normalize.dates import find_dates
from anafacts.reconcile.statements.lemmas import statement_words

_EARLIEST, _LATEST = date.min, date.max
_BACK = 3  # words between the preposition and the date: "by the end of"


class Side(StrEnum):
    """On which side of the day that is written the time lies."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    AS_OF = "as of"


@dataclass(frozen=True, slots=True)
class Moment:
    """The days from ``start`` up to, not including, ``end``, and how the words set them off."""

    side: Side
    start: date
    end: date

    def holds(self, other: "Moment") -> bool:
        """Return whether the other lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def apart(self, other: "Moment") -> bool:
        """Return whether no day is in both."""
        return self.end <= other.start or other.end <= self.start


def side_of(told: Told, words: Sequence[Word]) -> Side:
    """Return the side that the words before a date set it off on."""
    before = [w.text.casefold() for w in words[max(told.first - _BACK, 0) : told.first]]
    phrase = " ".join(before)
    for side in (Side.AS_OF, Side.BEFORE, Side.AFTER, Side.BY):
        for cue in statement_words(f"time {side}"):
            if phrase == cue or phrase.endswith(f" {cue}"):
                return side
    return Side.ON


def moment(told: Told, side: Side, year: int | None = None) -> Moment | None:
    """Return the days of a date; one without a year is taken to be of the year given."""
    days = told.days or (_in_year(told.quote, year) if year is not None else None)
    if days is None:
        return None
    start, end = {
        Side.BEFORE: (_EARLIEST, days.start),
        Side.AFTER: (days.end, _LATEST),
        Side.BY: (_EARLIEST, days.end),
    }.get(side, (days.start, days.end))
    return Moment(side, start, end)


def _in_year(quote: str, year: int) -> DateInterval | None:
    found = find_dates(f"{quote} {year}")
    return found[0].interval if len(found) == 1 else None


def moments(a: Told, b: Told, sides: tuple[Side, Side]) -> tuple[Moment, Moment] | None:
    """Return the days of both, None where they are not known; a year that one lacks is shared."""
    years = [t.days.start.year if t.days is not None else None for t in (a, b)]
    x = moment(a, sides[0], years[1])
    y = moment(b, sides[1], years[0])
    return (x, y) if x is not None and y is not None else None
