"""Find out from a text when it was published."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anafacts.model import DateInterval, Grain, PublishedBasis
from anafacts.sources.bounds import lower_bound
from anafacts.sources.words import pattern
from anafacts.sources.written_dates import WrittenDate, written_dates

_TOP = 12  # paragraphs: a title page is one word a line
_BOTTOM = 5
_LONGEST_LINE = 120
_MOST_NAMES = 5
_STAMP_REACH = 500  # code points of a paragraph in which a stamp is looked for
_TIME = re.compile(r"\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.?m\.?|hrs?)?(?!\w)", re.IGNORECASE)
_STAMP = re.compile(r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(\S+)\s$", re.IGNORECASE)
_OPENING = re.compile(r"[A-Z][A-Za-z .,/]{2,40}?[,(] ?$")
_AFTER_OPENING = re.compile(r"\)?\s?(?:[(/,] ?[A-Z][\w ./-]{1,30}\)?)?\s?(?:--|[—–-])\s")


@dataclass(frozen=True, slots=True)
class Publication:
    """When a text was published, as far as the text tells, and how that was found."""

    interval: DateInterval | None
    basis: PublishedBasis
    note: str


def publication(paragraphs: Sequence[str]) -> Publication:
    """Return the date of a dateline or source line; else what the text allows; else none."""
    if stated := _stated(paragraphs):
        words, interval = stated
        return Publication(interval, PublishedBasis.TEXT, f"the text says {words!r}")
    bound = lower_bound(paragraphs)
    if bound is None:
        return Publication(None, PublishedBasis.NONE, "nothing in the text bounds the date")
    first = bound.interval.start
    year = DateInterval.of_years(first.year, first.year)
    interval = year if first == year.start else DateInterval(first, year.end, Grain.SPAN)
    note = f"the text speaks of {bound.words!r} as past"
    return Publication(interval, PublishedBasis.INFERRED, note)


def _stated(paragraphs: Sequence[str]) -> tuple[str, DateInterval] | None:
    """Return the words and the date of the line that states the publication.

    A line with a mark such as "Published" comes first, then the first line from the top.
    """
    lines = dict.fromkeys([*paragraphs[:_TOP], *paragraphs[-_BOTTOM:]])
    found = [(line, day) for line in lines for day in _stating(line)]
    marked = [f for f in found if _is_line(f[0]) and pattern("published_marker").search(f[0])]
    for line, day in marked or found:
        return line if _is_line(line) else line[day.start : day.end], day.interval
    return None


def _stating(line: str) -> Iterator[WrittenDate]:
    american = bool(pattern("american_timezone").search(line))
    for day in written_dates(line[:_STAMP_REACH], month_first=True if american else None):
        stamp = day.interval.grain is Grain.DAY and _is_stamp(line, day)
        if stamp or (_is_line(line) and _is_dateline(line, day)):
            yield day


def _is_line(text: str) -> bool:
    return len(text) <= _LONGEST_LINE


def _is_dateline(line: str, day: WrittenDate) -> bool:
    """Return whether a line is a date with marks such as "Published", a time and a few names.

    A month needs a line of its own or the number of an issue, for titles name months as well; a
    year is no dateline.
    """
    rest = f"{line[: day.start]} | {line[day.end :]}"
    names = _names(rest)
    if day.interval.grain is Grain.MONTH and rest.strip(" |"):
        known = pattern("issue").search(rest) or pattern("dateline_marker").search(rest)
        names = [n for n in names if not n.isdigit()] if known else [""]
    few = len(names) <= _MOST_NAMES and all(n[:1].isupper() for n in names)
    return few and day.interval.grain in {Grain.DAY, Grain.MONTH}


def _names(rest: str) -> list[str]:
    """Return the words of a dateline that are neither a time nor a mark nor a weekday."""
    marked = pattern("dateline_marker").search(rest)
    for kind in ("timezone", "weekday", "dateline_marker"):
        rest = pattern(kind).sub(" ", rest)
    link = pattern("dateline_link")
    rest = link.sub(" ", rest) if marked else _strip_first(link, rest)
    return re.findall(r"\w[\w.’'&-]*", _TIME.sub(" ", rest))


def _strip_first(link: re.Pattern[str], rest: str) -> str:
    """Return the line without a link at its very start: "on Nov 10, 2011", "By A. Person | ..."."""
    start = rest.lstrip(" |")
    found = link.match(start)
    return start[found.end() :] if found else rest


def _is_stamp(line: str, day: WrittenDate) -> bool:
    """Return whether a date in running text is a stamp.

    That is "08:15AM BST 04 Jul 2016", or the opening "BEIJING, Nov. 5, 2025 (Xinhua) --".
    """
    before, after = line[: day.start], line[day.end :]
    clock = _STAMP.search(before)
    if clock and pattern("timezone").fullmatch(clock.group(1)):
        return True
    return bool(_OPENING.fullmatch(before) and _AFTER_OPENING.match(after))
