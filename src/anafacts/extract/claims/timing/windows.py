"""Windows of time: from a date on up to now, and the ends of "from 2014 to 2024"."""

import calendar
import re
from calendar import monthrange
from dataclasses import replace

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.timing.scene import Scene, bracketed, clause_of
from anafacts.extract.claims.timing.story import frame_of
from anafacts.extract.claims.timing.tenses import told_as
from anafacts.model import DateInterval, DateMention, Grain, Role

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_TWO = 2
_YEAR_TO = re.compile(
    r"\b(?:the|a)\s(?:(?:financial|fiscal|marketing|business)\s)?(?:year|(?:12|twelve)\smonths)\s"
    r"(?:up\s)?(?:to|through|until|ended|ending)(?:\son)?\s$"
)
_NAMES = "|".join(calendar.month_name[1:])
_MONTHS = re.compile(rf"^(?:\w+\s)?(?:{_NAMES})\s(?:and|to|through|until)\s(?:{_NAMES})$")


def until_now(date: DateMention, scene: Scene) -> DateInterval | None:
    """Return the time from a date on, up to publication, for what is told "since 2017".

    In a story it runs up to the day that is told of.
    """
    interval, end = date.interval, scene.reading.document.meta.published
    if interval is None or not _is_since(date, scene):
        return _as_told(date, scene)
    if told_as(scene.span.sent.root) == "past" and (frame := frame_of(scene)) is not None:
        end = frame.interval
    if end is None or end.end <= interval.end:
        return interval
    return DateInterval(interval.start, end.end)


def _as_told(date: DateMention, scene: Scene) -> DateInterval | None:
    """Return the months of a window without a year in the year that the tense asks for.

    "Between January and October, exports rose" tells of last year where October is still to come.
    """
    interval, published = date.interval, scene.reading.document.meta.published
    if interval is not None and _leads_up(date, scene):
        return replace(interval, start=_years_on(interval, -1).end, grain=Grain.SPAN)
    if interval is None or published is None or _MONTHS.search(date.text) is None:
        return interval
    told = told_as(clause_of(date, scene.reading))
    if told == "past" and interval.end > published.end and interval.start <= published.start:
        return _years_on(interval, -1)
    if told == "future" and interval.end <= published.start:
        return _years_on(interval, 1)
    return interval


def _leads_up(date: DateMention, scene: Scene) -> bool:
    """Return whether a date ends a year: "in the year to March 2023", "the 12 months ended"."""
    return _YEAR_TO.search(tree.text(scene.reading.doc), 0, date.start) is not None


def _years_on(interval: DateInterval, years: int) -> DateInterval:
    start, end = interval.start, interval.end
    last = monthrange(end.year + years, end.month)[1]
    moved = end.replace(year=end.year + years, day=min(end.day, last))
    return replace(interval, start=start.replace(year=start.year + years, day=1), end=moved)


def _is_since(date: DateMention, scene: Scene) -> bool:
    """Return whether "since" stands over a date: "since 2017", "since it opened in 2017".

    A figure of the same phrase is of that date itself: "since it paid $5 million in 2017".
    """
    for node in tree.ancestors(scene.reading.span(date).root):
        if is_since(node):
            return node != scene.span.root and not node.is_ancestor(scene.span.root)
        if tree.is_predicate(node):
            return False
    return False


def is_since(node: Token) -> bool:
    """Return whether a phrase or a clause opens with "since"."""
    marks = tree.children(node, "case", "mark")
    return node.left_edge.lower_ == "since" or any(mark.lower_ == "since" for mark in marks)


def end_of_window(dates: list[DateMention], scene: Scene) -> DateInterval | None:
    """Return the year at the end of a window to which a figure belongs: "from $3 to $7", 2012-2022.

    None where the figure is neither the first nor the last, or no window is named by its years.
    """
    role = scene.mention.role
    if role not in {Role.BASE, Role.FINAL}:
        return None
    windows = [d for d in dates if len(_years(d)) == _TWO and not bracketed(d, scene)]
    near = [d for d in windows if clause_of(d, scene.reading) == scene.clause]
    if len(near) != 1:
        return None
    year = _years(near[0])[0 if role is Role.BASE else 1]
    return DateInterval.of_years(year, year)


def _years(date: DateMention) -> list[int]:
    return [int(year) for year in _YEAR.findall(date.text)]
