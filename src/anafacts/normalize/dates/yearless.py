"""The year of a date that is written without one."""

from collections.abc import Callable
from datetime import timedelta

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Reading

_LEAP_YEAR = 2024
_RECENT = timedelta(days=45)
_MOST_OF_A_YEAR = timedelta(days=240)
_LONG_AGO = timedelta(days=330)  # nobody writes "Nov. 9" for a day almost a year back

Make = Callable[[int], DateInterval | None]


def in_some_year(make: Make, context: Context) -> Reading | None:
    """Return the date in the year of the passage, else in the one that suits the publication.

    That is the last such date up to the publication; the next one where the clause speaks of what
    is to come, or where the last one lies almost a year back. What no year has, such as
    February 30, is None.
    """
    if make(_LEAP_YEAR) is None:
        return None
    published = _near_publication(make, context)
    if context.passage is None or _is_of_now(published, context):
        return _anchored(published)
    return _anchored(_in_passage(make, context.passage.interval, context.base))


def _near_publication(make: Make, context: Context) -> DateInterval | None:
    base = context.base
    if base is None:
        return None
    years = range(base.last.year - 4, base.last.year + 5)  # a leap day comes every four years
    dates = [d for d in map(make, years) if d is not None]
    past = [d for d in dates if d.start <= base.last]
    coming = [d for d in dates if d.end > base.start]
    if coming and (context.future or not past or base.start - past[-1].end > _LONG_AGO):
        return coming[0]
    return past[-1] if past else None


def _is_of_now(published: DateInterval | None, context: Context) -> bool:
    """Return whether it is news or a plan, and no part of the story before."""
    if context.passage is not None and context.passage.history:
        return False
    return _is_news(published, context) or _is_planned(published, context)


def _is_news(published: DateInterval | None, context: Context) -> bool:
    """Return whether it is a day just before the publication, told in a sentence of its own."""
    if published is None or context.base is None or context.passage is None:
        return False
    ago = context.base.last - published.start
    day = published.grain is not Grain.MONTH
    return day and timedelta(0) <= ago <= _RECENT and not context.passage.same_sentence


def _is_planned(published: DateInterval | None, context: Context) -> bool:
    """Return whether it is still to come, told in a sentence of its own."""
    if published is None or context.base is None or context.passage is None:
        return False
    coming = context.future and published.start > context.base.last
    return coming and not context.passage.same_sentence


def _in_passage(
    make: Make, passage: DateInterval, base: DateInterval | None
) -> DateInterval | None:
    """Return the date in the year of the passage, or in the next where the story runs over it.

    "December 2022 ... in January" is January 2023.
    """
    same, following = make(passage.start.year), make(passage.start.year + 1)
    over = same is not None and passage.start - same.end > _MOST_OF_A_YEAR
    known = following is not None and (base is None or following.start <= base.last)
    return following if over and known else same


def _anchored(interval: DateInterval | None) -> Reading:
    return Reading(interval, Basis.ANCHORED) if interval else UNRESOLVED
