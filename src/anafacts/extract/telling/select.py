"""The part of a text that is worth a parse, and its dates and figures where they stand in it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from anafacts.extract.telling.clues import clues_of
from anafacts.extract.telling.neighbours import with_neighbours
from anafacts.extract.telling.units import Unit, units_of
from anafacts.extract.telling.wants import may_name_event
from anafacts.model import AnalysisText, DateMention, Mention

_GAP = "\n\n"  # what is left out ends a paragraph, so that nothing is carried over it
Found = TypeVar("Found", DateMention, Mention)


@dataclass(frozen=True, slots=True)
class Selection:
    """A text without its units that tell nothing; dates and figures with offsets into it."""

    analysis: AnalysisText
    dates: tuple[DateMention, ...]
    mentions: tuple[Mention, ...]


def telling(
    analysis: AnalysisText, dates: Sequence[DateMention], mentions: Sequence[Mention]
) -> Selection:
    """Return the units of a text that hold a figure or may name an event, and what these need.

    Figures keep their order and so their parents; a date in what is left out is left out too.
    """
    text = analysis.text
    units = units_of(text)
    starts = [unit.start for unit in units]
    dated = {_holder(starts, d.start) for d in dates}
    counted = {_holder(starts, m.start) for m in mentions}
    crossed = {_holder(starts, max(m.start, m.end - 1)) for m in mentions}  # where they end
    told = {n for n in range(len(units)) if n in counted or _tells(text, units[n], date=n in dated)}
    needed = {n - 1 for n in told if n - 1 in dated and _same_paragraph(units, n)}
    kept = with_neighbours(text, units, told) | needed | crossed
    runs = list(_runs(units, kept))
    return Selection(
        analysis.joined(runs, _GAP), tuple(_moved(dates, runs)), tuple(_moved(mentions, runs))
    )


def _tells(text: str, unit: Unit, *, date: bool) -> bool:
    return may_name_event(clues_of(text, unit, date=date))


def _same_paragraph(units: Sequence[Unit], at: int) -> bool:
    return units[at - 1].paragraph == units[at].paragraph


def _holder(starts: Sequence[int], at: int) -> int:
    """Return which of the stretches that start there holds an offset; -1 before the first."""
    return bisect_right(starts, at) - 1


def _runs(units: Sequence[Unit], kept: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of neighbouring kept units."""
    for _, run in groupby(enumerate(sorted(kept)), lambda pair: pair[1] - pair[0]):
        places = [at for _, at in run]
        yield units[places[0]].start, units[places[-1]].end


def _moved(found: Sequence[Found], runs: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Yield what lies in a run, its offsets those of the joined runs."""
    starts = [start for start, _ in runs]
    shifts: list[int] = []
    length = 0
    for start, end in runs:
        shifts.append(length - start)
        length += end - start + len(_GAP)
    for item in found:
        at = _holder(starts, item.start)
        if at >= 0 and item.end <= runs[at][1]:
            yield _shifted(item, shifts[at])


def _shifted(item: Found, by: int) -> Found:
    moved = replace(item, start=item.start + by, end=item.end + by)
    if isinstance(moved, Mention):
        return replace(
            moved, number_start=moved.number_start + by, number_end=moved.number_end + by
        )
    return moved
