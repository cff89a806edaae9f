"""Months: "May 2025", "in late May", "between June and August", "May '68"."""

import re
from datetime import timedelta

from anafacts.model import DateInterval, Grain
from anafacts.normalize.dates.day_rules import dated
from anafacts.normalize.dates.fragments import (
    AND,
    BEFORE,
    COMMA,
    GAP,
    MONTH,
    OPT,
    TO,
    YEAR,
    compiled,
)
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, full_year, share, value


def month_of(month: str, year: int) -> DateInterval | None:
    """Return the whole month, None if the word is no month."""
    number = value("month", month)
    return None if number is None else DateInterval.of_month(year, number)


def _month(match: Match, context: Context) -> Reading | None:
    return dated(lambda y: month_of(match["month"], y), match.groupdict().get("year"), context)


def _short_year(match: Match, _context: Context) -> Reading | None:
    interval = month_of(match["month"], full_year(match["short"]))
    return Reading(interval) if interval else None


def _part_of_month(match: Match, context: Context) -> Reading | None:
    """Thirds of a month: early is up to the 10th, mid the 11th to the 20th, late the rest."""
    first, last = share(match["part"], _DAYS)

    def make(year: int) -> DateInterval | None:
        month = month_of(match["month"], year)
        if month is None:
            return None
        end = month.end if last == _DAYS else month.start + timedelta(days=last)
        return DateInterval(month.start + timedelta(days=first), end, Grain.SPAN)

    found = dated(make, match.groupdict().get("year"), context)
    return found and Reading(found.interval, found.basis, inexact=True)


def _months(match: Match, context: Context) -> Reading | None:
    parts = match.groupdict()

    def make(year: int) -> DateInterval | None:
        last = month_of(parts["month2"], year)
        first = month_of(parts["month"], int(parts.get("year1") or year))
        if first and last and first > last:
            first = month_of(parts["month"], year - 1)
        return first.cover(last) if first and last else None

    return dated(make, parts.get("year"), context)


_DAYS = 30  # of a month, for its thirds and halves
_M, _M2 = rf"(?P<month>{MONTH})", rf"(?P<month2>{MONTH})"
_Y, _Y1 = rf"(?P<year>{YEAR})", rf"(?P<year1>{YEAR})"
_LEADS = rf"(?:{alternation('month_lead')})"
_PARTS = rf"(?P<part>{alternation('part')})"
_CASED_PARTS = rf"(?i:{_PARTS})(?:{GAP}|{OPT}-{OPT})"
_IN_TAIL = rf"(?:{COMMA}|{GAP}(?i:of|in){GAP}|'s?{GAP})"

_NO_PART = r"(?<!(?i:early)[\s-])(?<!(?i:late)[\s-])(?<!(?i:mid)[\s-])"  # a part of it is a date
_NO_MORE = r"(?!\s+\d|[’']s\b\s+[a-z]|\s+(?!I\b)[A-Z])"
_TOLD = re.compile(
    r",?\s(?:he|she|it|we|they|I|you|there|all|most|more|both)\b"
)  # "by March she had"
_LED_MONTH = rf"(?<!\w)(?P<lead>{_LEADS}){OPT}(?P<d>(?=[A-Z]){_M}){_NO_MORE}"
_SECOND_MONTH = rf"(?<!\w){MONTH},?{GAP}(?:and|or){GAP}(?P<d>(?=[A-Z]){_M}){_NO_MORE}"
# "a January referendum", but not "the March for Life"
_MODIFYING_MONTH = (
    rf"(?<!\w)(?:an?|the|The|its|his|her|their|[’']s){GAP}(?P<d>(?=[A-Z]){_M})"
    r"(?=\s(?!(?:for|on|of|to|in|that|and|or|is|was|by|at|has|had|said)\b)[a-z]{3})"
)


def _is_month(match: Match) -> bool:
    """Return whether it is no person or march: "of May", "by March" leave that open."""
    if match["d"] not in {"May", "March"} or match["lead"] not in {"of", "by", "for", "By"}:
        return True
    return match["lead"].casefold() == "by" and bool(_TOLD.match(match.string, match.end("d")))


MONTH_RULES = (
    Rule("month_year", "month year", compiled(rf"{BEFORE}(?P<d>{_Y}{GAP}{_M})(?!\s+\d)"), _month),
    Rule("month_year", "month year", compiled(rf"{BEFORE}(?P<d>{_M}{_IN_TAIL}{_Y})"), _month),
    Rule(
        "month_year",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_M}(?:,?{GAP}(?:of{GAP})?)[’'‘](?P<short>\d\d))(?![\w’'])"),
        _short_year,
    ),
    Rule(
        "part_of_month",
        "month part",
        compiled(rf"{BEFORE}(?P<d>{_CASED_PARTS}{_M}(?:{_IN_TAIL}{_Y})?)"),
        _part_of_month,
    ),
    Rule("month", "month", compiled(_LED_MONTH), _month, accepts=_is_month),
    Rule("month", "month", compiled(_SECOND_MONTH), _month),
    Rule("month", "month", compiled(_MODIFYING_MONTH), _month),
    Rule(
        "month_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>(?i:between){GAP}{_M}(?:{COMMA}{_Y1})?{AND}{_M2}(?:{_IN_TAIL}{_Y})?)(?!\s+\d)"
        ),
        _months,
    ),
    Rule(
        "month_range",
        "month",
        compiled(
            rf"{BEFORE}{_NO_PART}(?P<d>{_M}(?:{COMMA}{_Y1})?{TO}{_M2}(?:{_IN_TAIL}{_Y})?)(?!\s+\d)"
        ),
        _months,
    ),
    Rule(
        "month_pair",
        "month year",
        compiled(rf"{BEFORE}(?P<d>{_M}{GAP}and{GAP}{_M2}{COMMA}{_Y})"),
        _months,
    ),
)
