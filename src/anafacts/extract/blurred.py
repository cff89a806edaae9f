"""Dates that an uncertain day of publication leaves too wide to date anything."""

import re
from collections.abc import Sequence
from dataclasses import replace

from anafacts.model import Basis, DateInterval, DateMention

_WIDE = 45  # days; "last week" in a text of an unknown day of a known month is narrower
_LONG = re.compile(r"year|decade|centur|quarter|spring|summer|autumn|winter", re.IGNORECASE)


def without_blurred(
    dates: Sequence[DateMention], published: DateInterval | None
) -> tuple[DateMention, ...]:
    """Return the dates, those that the publication blurs without days.

    "Last week" in a text of which only the year is known would be any week of that year.
    """
    return tuple(
        replace(d, interval=None, basis=Basis.NONE) if _is_blurred(d, published) else d
        for d in dates
    )


def _is_blurred(date: DateMention, published: DateInterval | None) -> bool:
    if published is None or date.interval is None or date.basis is not Basis.ANCHORED:
        return False
    wide = min(_days(published), _days(date.interval)) > _WIDE
    return wide and date.interval.overlaps(published) and not _LONG.search(date.text)


def _days(interval: DateInterval) -> int:
    return (interval.end - interval.start).days
