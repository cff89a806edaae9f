"""Days and months: "13 May 2025", "2025-11-5", "Jan. 4", "October 23 to 26, 2023"."""

from collections.abc import Callable
from datetime import timedelta

from anafacts.model import DateInterval, Grain
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
from anafacts.normalize.dates.words import alternation, month_name, value
from anafacts.normalize.dates.yearless import in_some_year

_LEAD = rf"(?:{WEEKDAY}{COMMA})?"
_OF = rf"(?:{GAP}(?:day{GAP})?of{GAP}|{GAP}|-)"


def day_of(day: str, month: str, year: int) -> DateInterval | None:
    """Return the day that the written day and month name in the year, None if there is none."""
    number = value("month", month) or int(month)
    if not 1 <= number <= 12:  # noqa: PLR2004
        return None
    found = calendar_day(int(day.rstrip("stndrh")), month_name(number), year)
    return None if found is None else DateInterval.of_day(found)


def month_of(month: str, year: int) -> DateInterval | None:
    """Return the whole month, None if the word is no month."""
    number = value("month", month)
    return None if number is None else DateInterval.of_month(year, number)


def _dated(
    make: Callable[[int], DateInterval | None], year: str | None, context: Context
) -> Reading | None:
    if year is None:
        return in_some_year(make, context)
    interval = make(int(year))
    return Reading(interval) if interval else None


def _full(match: Match, context: Context) -> Reading | None:
    parts = match.groupdict()
    return _dated(lambda y: day_of(parts["day"], parts["month"], y), parts.get("year"), context)


def _numeric(match: Match, _context: Context) -> Reading | None:
    first, second, year = match["a"], match["b"], int(match["year"])
    found = day_of(second, first, year) or day_of(first, second, year)
    return Reading(found) if found else None


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

    return _dated(make, parts.get("year"), context)


def _month(match: Match, context: Context) -> Reading | None:
    return _dated(lambda y: month_of(match["month"], y), match.groupdict().get("year"), context)


def spells_range(year: str, tail: str) -> bool:
    """Return whether two digits after a year are a later year ("2013-15"), not a month."""
    return int(tail) > int(year) % 100


def _iso_month(match: Match, _context: Context) -> Reading:
    return Reading(DateInterval.of_month(int(match["year"]), int(match["month"])))


def _part_of_month(match: Match, context: Context) -> Reading | None:
    """Thirds of a month: early is up to the 10th, mid the 11th to the 20th, late the rest."""
    third = value("part", match["part"]) or 0

    def make(year: int) -> DateInterval | None:
        month = month_of(match["month"], year)
        if month is None:
            return None
        cuts = (month.start, month.start + timedelta(10), month.start + timedelta(20), month.end)
        return DateInterval(cuts[third], cuts[third + 1], Grain.SPAN)

    found = _dated(make, match.groupdict().get("year"), context)
    return found and Reading(found.interval, found.basis, inexact=True)


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

    return _dated(make, parts["year"], context)


def _months(match: Match, context: Context) -> Reading | None:
    parts = match.groupdict()

    def make(year: int) -> DateInterval | None:
        last = month_of(parts["month2"], year)
        first = month_of(parts["month"], int(parts.get("year1") or year))
        if first and last and first > last:
            first = month_of(parts["month"], year - 1)
        return first.cover(last) if first and last else None

    return _dated(make, parts.get("year"), context)


_M, _M2 = rf"(?P<month>{MONTH})", rf"(?P<month2>{MONTH})"
_D, _D2 = rf"(?P<day>{DAY})", rf"(?P<day2>{DAY})"
_Y, _Y1 = rf"(?P<year>{YEAR})", rf"(?P<year1>{YEAR})"
_LEADS = rf"(?:{alternation('month_lead')})"
_PARTS = rf"(?P<part>{alternation('part')})"
_CASED_PARTS = rf"(?i:{_PARTS})(?:{GAP}|{OPT}-{OPT})"
_DAY_FIRST, _MONTH_SECOND = rf"(?P<day2>{DAY_NUMBER})", _M2
_TO_YEAR = rf"(?:{COMMA}|{GAP}(?:of|in){GAP})"
_HYPHEN = rf"{OPT}-{OPT}"
_UNNUMBERED = rf"{BEFORE}(?<!(?i:number)\s)(?<!(?i:no\.)\s)"  # "Number 1 December 2024" on a cover
_IN_TAIL = rf"(?:{COMMA}|{GAP}of{GAP}|{GAP}in{GAP}|'s?{GAP})"

_NO_MORE = r"(?!\s+\d|[’']s\b\s+[a-z]|\s+[A-Z])"
_LED_MONTH = rf"(?<!\w)(?P<lead>{_LEADS}){OPT}(?P<d>(?=[A-Z]){_M}){_NO_MORE}"
_SECOND_MONTH = rf"(?<!\w){MONTH},?{GAP}(?:and|or){GAP}(?P<d>(?=[A-Z]){_M}){_NO_MORE}"
# "a January referendum", but not "the March for Life"
_MODIFYING_MONTH = (
    rf"(?<!\w)(?:an?|the|The|its|his|her|their|[’']s){GAP}(?P<d>(?=[A-Z]){_M})"
    r"(?=\s(?!(?:for|on|of|to|in|that|and|or|is|was|by|at|has|had|said)\b)[a-z]{3})"
)


def _is_month(match: Match) -> bool:
    """Return whether it is no person or march: "of May", "by March" leave that open."""
    return match["d"] not in {"May", "March"} or match["lead"] not in {"of", "by", "for", "By"}


CALENDAR_RULES = (
    Rule(
        "iso_day",
        "year",
        compiled(
            rf"{BEFORE}(?P<d>(?P<year>\d{{4}})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?))"
            r"(?:T\d\d:?\d\d[\w:.+]{0,12})?(?![\w/-])"
        ),
        _full,
    ),
    Rule(
        "numeric_day",
        "year",
        compiled(
            rf"{BEFORE}(?<![-.])(?P<d>(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d))"
            r"(?![\w/-])"
        ),
        _numeric,
    ),
    Rule("day", "month", compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}{_D}{_TO_YEAR}{_Y})"), _full),
    Rule(
        "day",
        "month",
        compiled(rf"{_UNNUMBERED}(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){_OF}{_M}{_TO_YEAR}{_Y})"),
        _full,
    ),
    Rule(
        "day",
        "month",
        compiled(rf"{BEFORE}(?P<d>(?P<day>{DAY_NUMBER}){_HYPHEN}{_M}{_HYPHEN}{_Y})"),
        _full,
    ),
    Rule(
        "citation_day",
        "month",
        compiled(rf"\((?P<d>{_Y},{GAP}{_M}{GAP}{_D})\)"),
        _full,
        anchors=False,
    ),
    Rule(
        "day_month", "month", compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}(?:the{GAP})?{_D})"), _full
    ),
    Rule(
        "day_month",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){_OF}{_M})"),
        _full,
    ),
    Rule(
        "day_range",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}{_D}{AND}{_D2}{COMMA}{_Y})"),
        _days,
    ),
    Rule("day_range", "month", compiled(rf"{BEFORE}(?P<d>{_LEAD}{_M}{GAP}{_D}{AND}{_D2})"), _days),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>{_LEAD}(?P<day>{DAY_NUMBER}){AND}(?P<day2>{DAY_NUMBER}){_OF}{_M}(?:{COMMA}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "day_range",
        "month",
        compiled(
            rf"{BEFORE}(?P<d>(?:(?i:between){GAP})?{_M}{GAP}{_D}(?:{COMMA}{_Y1})?{TO}{_M2}{GAP}{_D2}(?:{COMMA}{_Y})?)"
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
            rf"(?P<day2>{DAY_NUMBER}){GAP}{_M2}(?:{COMMA}{_Y})?)"
        ),
        _days,
    ),
    Rule(
        "iso_month",
        "year",
        compiled(
            rf"{BEFORE}(?<![.:,-])(?P<d>(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2]))(?![\w%/-]|[.,]\d)"
        ),
        _iso_month,
        accepts=lambda m: not spells_range(m["year"], m["month"]),
    ),
    Rule(
        "month_year", "month", compiled(rf"{BEFORE}(?P<d>{_Y}{GAP}(?=[A-Z]){_M})(?!\s+\d)"), _month
    ),
    Rule("month_year", "month", compiled(rf"{BEFORE}(?P<d>{_M}{_IN_TAIL}{_Y})"), _month),
    Rule(
        "part_of_month",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_CASED_PARTS}{_M}(?:{_IN_TAIL}{_Y})?)"),
        _part_of_month,
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
        compiled(rf"{BEFORE}(?P<d>{_M}(?:{COMMA}{_Y1})?{TO}{_M2}(?:{_IN_TAIL}{_Y})?)(?!\s+\d)"),
        _months,
    ),
    Rule(
        "month_pair",
        "month",
        compiled(rf"{BEFORE}(?P<d>{_M}{GAP}and{GAP}{_M2}{COMMA}{_Y})"),
        _months,
    ),
)
