"""Dates that lean on a publication of which no more than a year or so is known."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from anafacts.model import Basis, DateInterval, DateMention, Period

_VAGUE = 62  # days: of a publication known so poorly, "last week" says nothing
_SHORT = re.compile(r"\b(?:days?|weeks?|weekend|yesterday|today|tonight|morning|night|\w+days?)\b")
_YEAR = re.compile(r"\d{4}")
_OTHERS = re.compile(r"\b(?:before|after|earlier|later|following|next|previous)\b")


def settled(
    mentions: Sequence[DateMention], published: DateInterval | None
) -> tuple[DateMention, ...]:
    """Return the dates, without the days of those that lean on a publication too vaguely known.

    "Last week" in a text of which only the year is known keeps its words and loses its days.
    """
    if published is None or not _is_vague(published):
        return tuple(mentions)
    return tuple(_without_days(m) if _leans(m) else m for m in mentions)


def _leans(mention: DateMention) -> bool:
    interval = mention.interval
    if interval is None or mention.basis is not Basis.ANCHORED or not _is_vague(interval):
        return False
    words = mention.text.lower()
    return bool(_SHORT.search(words)) and not _OTHERS.search(words)


def _without_days(mention: DateMention) -> DateMention:
    return replace(mention, interval=None, basis=Basis.NONE)


def _is_vague(interval: DateInterval) -> bool:
    return (interval.end - interval.start).days > _VAGUE


def past(period: Period, text: str, published: DateInterval | None) -> Period:
    """Return the days of a date, as written in ``text``, that an event of the past has.

    A day without a year in a text of which only the year is known may be of that year or of the
    one before; it is of the year before where more of the year lies behind it than ahead of it.
    """
    interval = period.interval
    if interval is None or published is None or period.basis is not Basis.ANCHORED:
        return period
    bare = not _YEAR.search(text) and not _is_vague(interval)
    inside = published.start <= interval.start and interval.end <= published.end
    middle = published.start + (published.end - published.start) / 2
    if not (bare and inside and _is_vague(published)) or interval.start <= middle:
        return period
    start, end = _year_before(interval.start), _year_before(interval.end)
    return Period(DateInterval(start, end, interval.grain), Basis.INFERRED)


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)
