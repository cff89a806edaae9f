"""Days: "13 May 2025", "Jan. 4", "the first of May", "October 23 to 26, 2023"."""

import re
from collections.abc import Callable
from datetime import timedelta

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.fragments import (
    AND,
    BEFORE,
    COMMA,
    DAY,
    DAY_NUMBER,
    GAP,
    MONTH,
    OPT,
    TO,
    WEEKDAY,
    YEAR,
    compiled,
)
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.values import calendar_day
from anafacts.normalize.dates.words import alternation, full_year, month_name, value
from anafacts.normalize.dates.yearless import in_some_year

_LEAD = rf"(?:{WEEKDAY}{COMMA})?"
_WEEKDAY_LEAD = re.compile(rf"({WEEKDAY}){COMMA}")
_OF = rf"(?:{GAP}(?:day{GAP})?of{GAP}|{GAP}|-)"


def day_of(day: str, month: str, year: int) -> DateInterval | None:
    """Return the day that the written day and month name in the year, None if there is none."""
    number = value("month", month) or int(month)
    if not 1 <= number <= 12:  # noqa: PLR2004
        return None
    count = int(day.rstrip("stndrh")) if day[0].isdecimal() else value("ordinal", day)
    found = calendar_day(count, month_name(number), year) if count and count > 0 else None
    return None if found is None else DateInterval.of_day(found)


def dated(
    make: Callable[[int], DateInterval | None], year: str | None, context: Context
) -> Reading | None:
    """Return the date in the year that is written, else in one that suits the passage."""
    if year is None:
        return in_some_year(make, context)
    interval = make(int(year))
    return Reading(interval) if interval else None


def _full(match: Match, context: Context) -> Reading | None:
    parts = match.groupdict()
    year = str(full_year(parts["short"])) if parts.get("short") else parts.get("year")
    if year is None and (named := _of_weekday(match, context)):
        return Reading(named, Basis.ANCHORED)
    return dated(lambda y: day_of(parts["day"], parts["month"], y), year, context)


def _of_weekday(match: Match, context: Context) -> DateInterval | None:
    """Return the day in the year, of those beside the publication, in which it has that weekday."""
    lead = _WEEKDAY_LEAD.match(match["d"])
    past = context.passage is not None and context.passage.history
    if lead is None or context.base is None or past:
        return None
    number, today = value("weekday", lead[1]), context.base.start
    nearby = (day_of(match["day"], match["month"], today.year + i) for i in (-1, 0, 1))
    fits = [d for d in nearby if d and d.start.weekday() == number]
    return fits[0] if len(fits) == 1 else None


def _days(match: Match, context: Context) -> Reading | None:
    """Both ends lie in the year that is written once, or each in its own."""
    parts = match.groupdict()
    month2 = parts.get("month2") or parts["month"]

    def make(year: int) -> DateInterval | None:
        first = day_of(parts["day"], parts["month"], int(parts.get("year1") or year))
        last = day_of(parts["day2"], month2, year)
        if first and last and first > last:  # "December 28 to January 3, 2024"
            first = day_of(parts["day"], parts["month"], year - 1)
        return first.cover(last) if first and last and first < last else None

    return dated(make, parts.get("year"), context)


def _week_of(match: Match, context: Context) -> Reading | None:
    """Seven days: those that begin or end with the day, or the calendar week that holds it."""
    parts = match.groupdict()
    day, month = parts["day"] or parts["day2"], parts["month"] or parts["month2"]

    def make(year: int) -> DateInterval | None:
        named = day_of(day, month, year)
        if named is None:
            return None
        back = {"of": named.start.weekday(), "ending": 6}.get(parts["way"], 0)
        first = named.start - timedelta(days=back)
        return DateInterval(first, first + timedelta(days=7), Grain.WEEK)

    return dated(make, parts["year"], context)


_M, _M2 = rf"(?P<month>{MONTH})", rf"(?P<month2>{MONTH})"
_D, _D2 = rf"(?P<day>{DAY})", rf"(?P<day2>{DAY})"
_Y, _Y1 = rf"(?P<year>{YEAR})", rf"(?P<year1>{YEAR})"
_DAY_FIRST, _MONTH_SECOND = rf"(?P<day2>{DAY_NUMBER})", _M2
_TO_YEAR = rf"(?:{COMMA}|{GAP}(?:of|in){GAP})"
_WORD_DAY = rf"(?P<day>(?!last|final)(?i:{alternation('ordinal')}))"
# "last May the first trains ran", but "on May the first we met"
_COUNTED = (
    r"(?!(?:and|or|to|at|in|by|when|he|she|it|we|they|I|you|there|the|with|was|is|as)\b)[a-z]"
)
_HYPHEN = rf"{OPT}-{OPT}"
_TO_DAY = rf"(?:{GAP}|(?<=\.))"  # "Sep.5"
# "Number 1 December 2024" on a cover
_UNNUMBERED = rf"{BEFORE}(?<!\d[.,])(?<!(?i:number)\s)(?<!(?i:no\.)\s)"


DAY_RULES = (
    Rule(
        "day",
        "month year",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{_TO_DAY}{_D}{_TO_YEAR}{_Y})"),
        _full,
    ),
    Rule(
        "day",
        "month year",
        compiled(rf"{_UNNUMBERED}(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){_OF}{_M}{_TO_YEAR}{_Y})"),
        _full,
    ),
    Rule(
        "day",
        "month year",
        compiled(rf"{BEFORE}(?P<d>(?P<day>{DAY_NUMBER}){_HYPHEN}{_M}{_HYPHEN}{_Y})"),
        _full,
    ),
    Rule(
        "citation_day",
        "month year",
        compiled(rf"\((?P<d>{_Y},{GAP}{_M}{GAP}{_D})\)"),
        _full,
        anchors=False,
    ),
    Rule(
        "day_month",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{_TO_DAY}(?:the{GAP})?{_D})"),
        _full,
    ),
    Rule(
        "day_month",
        "month",
        compiled(rf"{BEFORE}(?<!\d[.,])(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){_OF}{_M})"),
        _full,
    ),
    Rule(
        "day",
        "month year",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?{_WORD_DAY}{GAP}(?:day{GAP})?of{GAP}{_M}{_TO_YEAR}{_Y})"
        ),
        _full,
    ),
    Rule(
        "day_month",
        "month",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?{_WORD_DAY}{GAP}(?:day{GAP})?of{GAP}{_M}(?!{GAP}\d))"
        ),
        _full,
    ),
    Rule(
        "day",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>{_M}{GAP}the{GAP}{_WORD_DAY}(?:,{GAP}{_Y})?)(?![\w-])(?!{GAP}{_COUNTED})"
        ),
        _full,
    ),
    Rule(
        "day",
        "month",
        compiled(
            rf"{BEFORE}(?<!\d[.,])(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){_OF}{_M},?{GAP}[’'‘](?P<short>\d\d))(?![\w’'])"
        ),
        _full,
    ),
    Rule(
        "day",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{_TO_DAY}{_D},?{GAP}[’'‘](?P<short>\d\d))(?![\w’'])"),
        _full,
    ),
    Rule(
        "day_range",
        "month year",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}{_D}{AND}{_D2}{COMMA}{_Y})"),
        _days,
    ),
    Rule("day_range", "month", compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}{_D}{AND}{_D2})"), _days),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?<!\d[.,])(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){AND}(?P<day2>{DAY_NUMBER}){_OF}{_M}(?:{_TO_YEAR}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>(?:(?i:between){GAP})?{_M}{GAP}{_D}(?:{COMMA}{_Y1})?{TO}{_M2}{GAP}{_D2}(?:{_TO_YEAR}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>(?i:between){GAP}{_M}{GAP}{_D}(?:{COMMA}{_Y1})?{AND}{_M2}{GAP}{_D2}(?:{COMMA}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>(?:(?i:between){GAP})?(?P<day>{DAY_NUMBER}){GAP}{_M}(?:{COMMA}{_Y1})?{AND}"
            rf"(?P<day2>{DAY_NUMBER}){GAP}{_M2}(?:{_TO_YEAR}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "week_of",
        "month",
        compiled(
            rf"(?<!\w)(?P<d>(?:the{GAP})?week{GAP}(?P<way>of|ending|beginning|starting){GAP}"
            rf"(?:on{GAP})?{_LEAD}(?:{_M}{GAP}{_D}|{_DAY_FIRST}{_OF}{_MONTH_SECOND})(?:{COMMA}{_Y})?)"
        ),
        _week_of,
    ),
)
