"""Time across a picture, with ticks at years, months or days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from anafacts.model import DateInterval
from anafacts.report.days import MONTHS
from anafacts.report.pictures.ticks import spaced
from anafacts.report.view.pictures import FULL, Stretch, Tick

_ROOM = 0.03  # of the time, left free on either side
_MOST_TICKS = 9
_LONG, _SHORT = (
    1000,
    75,
)  # days: years and months are told apart below the one, days below the other
_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500)
_MONTHS = (1, 2, 3, 6)
_DAYS = (1, 2, 5, 7, 14)
_LEAST = 2.0  # days that a picture spans at least


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days at both edges, as ordinals; the last is not inside."""

    first: float
    last: float

    def place(self, day: date) -> float:
        """Return where the day begins, in hundredths of the width; at the edge if it is outside."""
        share = (day.toordinal() - self.first) / (self.last - self.first)
        return round(FULL * min(max(share, 0.0), 1.0), 1)

    def stretch(self, interval: DateInterval) -> Stretch:
        """Return where the days lie, open where they run beyond an edge."""
        return Stretch(
            self.place(interval.start),
            self.place(interval.end),
            interval.start.toordinal() < self.first,
            interval.end.toordinal() > self.last,
        )

    def ticks(self) -> tuple[Tick, ...]:
        """Return the ticks with words where they do not touch."""
        days = list(self._ticks())
        return spaced([(self.place(day), words) for day, words in days])

    def _ticks(self) -> Iterator[tuple[date, str]]:
        first, last = date.fromordinal(max(1, int(self.first))), date.fromordinal(int(self.last))
        span = self.last - self.first
        if span > _LONG:
            step = _fitting(_YEARS, span / 365)
            years = range(-(-first.year // step) * step, last.year + 1, step)
            named = ((date(y, 1, 1), str(y)) for y in years if y)
        elif span > _SHORT:
            step = _fitting(_MONTHS, span / 30)
            months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
            starts = (date(m // 12, m % 12 + 1, 1) for m in months if m % 12 % step == 0)
            named = ((day, f"{MONTHS[day.month - 1][:3]} {day.year}") for day in starts)
        else:
            step = _fitting(_DAYS, span)
            ordinals = range(first.toordinal(), last.toordinal() + 1, step)
            named = (
                (d, f"{d.day} {MONTHS[d.month - 1][:3]}") for d in map(date.fromordinal, ordinals)
            )
        yield from (t for t in named if self.first <= t[0].toordinal() <= self.last)


def calendar_of(intervals: Iterable[DateInterval]) -> Calendar | None:
    """Return the time that holds all days of the intervals; None where there is none."""
    held: Sequence[DateInterval] = list(intervals)
    if not held:
        return None
    first = min(i.start for i in held).toordinal()
    last = max(i.end for i in held).toordinal()
    room = max(_ROOM * (last - first), _LEAST)
    return Calendar(max(1.0, first - room), min(float(date.max.toordinal()), last + room))


def _fitting(steps: Sequence[int], span: float) -> int:
    return next((s for s in steps if span / s <= _MOST_TICKS), steps[-1])
