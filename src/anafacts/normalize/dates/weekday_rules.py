"""Days of the week: "on Sunday", "Tuesday of last week", "the first Monday of May"."""

import re
from datetime import date, timedelta

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.deictic_rules import from_base
from anafacts.normalize.dates.fragments import DAY, GAP, MONTH, OPT, YEAR, compiled
from anafacts.normalize.dates.holidays import nth_weekday
from anafacts.normalize.dates.moving import moved, neighbour
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, month_name, surfaces, value
from anafacts.normalize.dates.year_rules import ordinal
from anafacts.normalize.dates.yearless import in_some_year

# "the second Sunday" and "a Sunday" are no day of the calendar.
_COUNTED = re.compile(rf"\b(?i:an?|each|every|any|one|most|{alternation('ordinal')})\s$")
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
_HALF_WEEK = timedelta(days=3)
_FIFTH = 5


def _number(word: str) -> int:
    return value("weekday", word) or 0


def _weekend(match: Match, context: Context) -> Reading:
    """Saturday and Sunday; the last weekend is the one that was over, or on, when it appeared."""
    which = match["which"].casefold().split()[-1]

    def days(day: date) -> DateInterval:
        saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
        if which in {"last", "past", "previous"} or (which == "the" and saturday > day):
            saturday -= timedelta(days=7)
        if which in {"next", "following"} and not context.future:
            saturday += timedelta(days=7)
        return DateInterval(saturday, saturday + timedelta(days=2), Grain.SPAN)

    return from_base(context, days)


def _weekday(match: Match, context: Context) -> Reading:
    """The last such day up to the publication, or the next one if the clause looks ahead."""
    number = _number(match["weekday"])
    which = (match["which"] or "").casefold().split()[-1:] or [""]

    def there(day: date) -> DateInterval:
        back = timedelta(days=(day.weekday() - number) % 7)
        if which[0] in {"last", "past", "previous"} and not back:
            back = timedelta(days=7)
        ahead = which[0] in {"next", "coming", "following", "this"} or context.future
        if ahead and which[0] not in {"last", "past"} and (back or which[0] in {"next", "coming"}):
            back -= timedelta(days=7)
        return DateInterval.of_day(day - back)

    return from_base(context, there)


def _is_weekday(match: Match) -> bool:
    start, end = match.span("d")
    text = match.string
    around_it = text[max(0, start - 12) : end + 12]
    if _COUNTED.search(text[max(0, start - 12) : start]):
        return False
    named = any(n in around_it for n in surfaces("weekday_name"))
    paper = text[end : end + 20].lstrip().startswith(tuple(surfaces("weekday_paper")))
    return not named and not paper


def _that_weekday(match: Match, context: Context) -> Reading:
    """Of the days of that name the one nearest to the date before."""
    if not context.anchors:
        return UNRESOLVED
    from_day = context.anchors[0].start - _HALF_WEEK
    day = from_day + timedelta(days=(_number(match["weekday"]) - from_day.weekday()) % 7)
    return Reading(DateInterval.of_day(day), Basis.ANCHORED)


def _of_week(match: Match, context: Context) -> Reading:
    """The day in the week before, around or after the publication."""
    steps, number = _STEPS[match["which"].casefold()], _number(match["weekday"])

    def there(day: date) -> DateInterval | None:
        week = neighbour(day, steps, "week")
        return DateInterval.of_day(week.start + timedelta(days=number)) if week else None

    return from_base(context, there)


def _of_month(match: Match, context: Context) -> Reading | None:
    """The nth such weekday of a month; there is not always a fifth one."""
    parts = match.groupdict()
    nth, number = ordinal(match["nth"]), _number(match["weekday"])
    if nth is None or not -1 <= nth <= _FIFTH:
        return None

    def of(first: date) -> DateInterval | None:
        day = nth_weekday(first, nth, number)
        return DateInterval.of_day(day) if day.month == first.month else None

    if which := parts.get("which"):
        step = _STEPS[which.casefold().split()[-1]]

        def beside(day: date) -> DateInterval | None:
            first = moved(day.replace(day=1), step, "month")
            return of(first) if first else None

        return from_base(context, beside)
    month = value("month", match["month"]) or 1
    if year := parts.get("year"):
        found = of(date(int(year), month, 1))
        return Reading(found) if found else None
    return in_some_year(lambda y: of(date(y, month, 1)), context)


def _dated(match: Match, context: Context) -> Reading | None:
    """The month is the nearest in which that day has that name: "Tuesday the 15th"."""
    number = _number(match["weekday"])

    def there(day: date) -> DateInterval | None:
        months = range(-12, 2) if not context.future else range(-1, 12)
        found = [_in_month(match["day"], day, i) for i in months]
        fits = [f for f in found if f and f.start.weekday() == number]
        return min(fits, key=lambda f: abs((f.start - day).days), default=None)

    return from_base(context, there)


def _in_month(day: str, base: date, step: int) -> DateInterval | None:
    first = moved(base.replace(day=1), step, "month")
    return day_of(day, month_name(first.month), first.year) if first else None


_NAMES = r"(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_SHORT = r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat)"
_WEEKDAY = rf"(?P<weekday>{_NAMES}|{_SHORT}(?=\.))"
_ANY = rf"(?P<weekday>{_NAMES}|{_SHORT}\b\.?)"
_BESIDE = r"(?P<which>(?i:last|this|next|following|previous|past|coming))"
_MONTHLY = (
    r"(?P<which>(?i:(?:the|this)\s+(?:past|coming|previous|following)|last|this|next|previous))"
)

WEEKDAY_RULES = (
    Rule(
        "weekend",
        "weekend",
        compiled(
            r"(?<!\w)(?P<d>(?P<which>(?i:last|this|next|this\s+past|this\s+coming|the|the\s+past))"
            rf"{GAP}weekend)(?!\w)"
        ),
        _weekend,
    ),
    Rule(
        "weekday",
        "weekday",
        compiled(
            r"(?<![\w-])(?P<d>(?:(?P<which>(?i:(?:this\s+)?(?:past|coming)|last|next|this|previous))"
            rf"{GAP})?{_WEEKDAY})(?![\w-])"
        ),
        _weekday,
        accepts=_is_weekday,
    ),
    Rule(
        "that_weekday",
        "weekday",
        compiled(rf"(?<!\w)(?P<d>(?i:that){GAP}(?:same{GAP})?{_WEEKDAY})(?![\w-])"),
        _that_weekday,
    ),
    Rule(
        "weekday_of_week",
        "weekday",
        compiled(
            rf"(?<!\w)(?P<d>{_WEEKDAY}{OPT},?{GAP}(?:of{GAP})?(?:the{GAP})?{_BESIDE}{GAP}week)(?!\w)"
        ),
        _of_week,
    ),
    Rule(
        "weekday_of_week",
        "weekday",
        compiled(rf"(?<!\w)(?P<d>{_BESIDE}{GAP}week{OPT},?{GAP}(?:on{GAP})?{_ANY})(?![\w-])"),
        _of_week,
    ),
    Rule(
        "weekday_of_month",
        "weekday",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?(?P<nth>[1-5](?:st|nd|rd|th)|(?i:{alternation('ordinal')}))"
            rf"{GAP}{_WEEKDAY}{GAP}(?:of|in){GAP}(?:(?P<month>{MONTH})(?:(?:,?{GAP}|{GAP}of{GAP})"
            rf"(?P<year>{YEAR}))?|{_MONTHLY}{GAP}month))(?!\w)"
        ),
        _of_month,
    ),
    Rule(
        "dated_weekday",
        "weekday",
        compiled(
            rf"(?<![\w-])(?P<d>{_ANY},?{GAP}(?:the{GAP})?(?P<day>(?=\d+[a-z]){DAY}))(?!\w|{GAP}(?:of{GAP})?{MONTH})"
        ),
        _dated,
        accepts=_is_weekday,
    ),
)
