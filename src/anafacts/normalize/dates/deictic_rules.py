"""Dates that lean on the publication: "today", "last week", "on Sunday", "this summer"."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from anafacts.model import Basis, DateInterval
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.fragments import (
    DAY_NUMBER,
    GAP,
    MONTH,
    OPT,
    SEASON,
    compiled,
)
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.moving import neighbour, resolved
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import unit_name
from anafacts.normalize.dates.year_part_rules import season

_LEAP_YEAR = 2024
Resolve = Callable[[date], DateInterval | None]
_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
}
_EDGES = {
    "start": "early",
    "beginning": "early",
    "early": "early",
    "middle": "mid",
    "end": "late",
    "late": "late",
}
_DAY_STEPS = {
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "last night": -1,
    "tomorrow night": 1,
}


def from_base(context: Context, resolve: Resolve, *, inexact: bool = False) -> Reading:
    """Return what the words mean for the publication; unresolved where that has no date."""
    if context.base is None:
        return UNRESOLVED
    interval, vague = resolved(context.base, resolve)
    return Reading(interval, Basis.ANCHORED, inexact or vague) if interval else UNRESOLVED


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _days_off(steps: int, day: date) -> DateInterval:
    return DateInterval.of_day(day + timedelta(days=steps))


def _today(match: Match, context: Context) -> Reading:
    words = _plain(match["d"])
    for name, steps in sorted(_DAY_STEPS.items(), key=lambda i: -len(i[0])):
        if words.startswith(name):
            return from_base(context, partial(_days_off, steps))
    return from_base(context, DateInterval.of_day)


def _calendar(match: Match, context: Context) -> Reading:
    """The calendar unit beside or around the publication: "last week" is Monday to Sunday."""
    steps, unit = _STEPS[_plain(match["which"]).split()[-1]], unit_name(match["unit"])
    part = match.groupdict().get("part")
    if not part:
        return from_base(context, lambda d: neighbour(d, steps, unit))
    return _part(context, _plain(part), lambda d: neighbour(d, steps, unit))


def _fiscal(match: Match, context: Context) -> Reading:
    """A fiscal year is taken for the calendar year, which it need not fill."""
    steps = _STEPS[_plain(match["which"])]
    inexact = "calendar" not in _plain(match["d"])
    return from_base(context, lambda d: neighbour(d, steps, "year"), inexact=inexact)


def _part(context: Context, part: str, resolve: Resolve) -> Reading:
    """What is earlier this year ends, and "later this year" begins, with the publication."""

    def cut(day: date) -> DateInterval | None:
        whole = resolve(day)
        if whole is None:
            return None
        if part == "earlier" and whole.start < day < whole.end:
            return DateInterval(whole.start, day + timedelta(days=1))
        if part == "later" and whole.start <= day < whole.end:
            return DateInterval(day, whole.end)
        third = (whole.end - whole.start) // 3
        which = {"early": 0, "earlier": 0, "mid": 1}.get(part.rstrip("-"), 2)
        end = whole.end if which == 2 else whole.start + (which + 1) * third  # noqa: PLR2004
        return DateInterval(whole.start + which * third, end)

    return from_base(context, cut, inexact=True)


def _end_of(match: Match, context: Context) -> Reading:
    unit = unit_name(match["unit"])
    part = _EDGES[(match["edge"] or match["in"]).casefold()]
    step = _STEPS.get(_plain(match["which"]), 0)
    return _part(context, part, lambda d: neighbour(d, step, unit))


def _year_end(_match: Match, context: Context) -> Reading:
    return from_base(context, lambda d: DateInterval.of_month(d.year, 12), inexact=True)


def _named_month(match: Match, context: Context) -> Reading:
    """Last June is the latest June that is over, this June that of the year."""
    which = _plain(match["which"]).split()[-1]

    def found(day: date) -> DateInterval | None:
        nearby = [month_of(match["month"], day.year + i) for i in (-1, 0, 1)]
        return pick([m for m in nearby if m], which, day)

    return from_base(context, found)


def _by_year_word(match: Match, context: Context) -> Reading | None:
    """A month or day of last, this or next year: "June last year", "May 5 of this year"."""
    steps = _STEPS[_plain(match["which"])]
    day, month = match.groupdict().get("day"), match["month"]
    if day and day_of(day, month, _LEAP_YEAR) is None:
        return None

    def found(base: date) -> DateInterval | None:
        year = base.year + steps
        return day_of(day, month, year) if day else month_of(month, year)

    return from_base(context, found)


def _named_season(match: Match, context: Context) -> Reading:
    which = _plain(match["which"]).split()[-1]

    def found(day: date) -> DateInterval | None:
        return pick([season(day.year + i, match["season"]) for i in (-1, 0, 1)], which, day)

    return from_base(context, found, inexact=True)


def pick(candidates: list[DateInterval], which: str, day: date) -> DateInterval | None:
    """Return the one that is over, that lies in the year, or that comes, of candidates in order."""
    step = _STEPS[which]
    if step == 0:
        return next((c for c in candidates if c.start.year == day.year), None)
    if step < 0:
        return next((c for c in reversed(candidates) if c.end <= day), None)
    return next((c for c in candidates if c.start > day), None)


_WHICH = r"(?P<which>(?i:(?:the\s+|this\s+)?(?:last|past|previous|this|current|next|coming)))"
_CALENDAR = r"(?P<unit>(?i:week|month|quarter|year|decade|century)\b)"
_PART = rf"(?:(?P<part>(?i:earlier|later|early|mid|late))(?:{GAP}|{OPT}-{OPT}))?"
_HALF_DAY = rf"(?:{GAP}(?:morning|afternoon|evening|night)\b)?"


_MONTH, _DAY = rf"(?P<month>{MONTH})", rf"(?P<day>{DAY_NUMBER})(?!\w)"
_YEAR_WORD = rf",?{GAP}(?:of{GAP})?(?P<which>this|last|next){GAP}year(?!\w)"

DEICTIC_RULES = (
    Rule(
        "today",
        "today",
        compiled(
            r"(?<![\w-])(?P<d>(?i:to\s+date(?=\s?[,.;:)])|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|today|tonight"
            rf"|(?:yesterday|tomorrow){_HALF_DAY}|(?<!\bthe\s)(?<!\bThe\s)last\s+night|this\s+(?:morning|afternoon|evening)))(?![\w-])"
        ),
        _today,
        anchors=False,
    ),
    Rule(
        "calendar",
        "unit beside",
        compiled(
            rf"(?<![\w-])(?<!\bthe\s)(?<!\bvery\s)(?P<d>{_PART}(?P<which>(?i:last|this|next|(?:the\s+)?current|this\s+past|this\s+coming)){GAP}{_CALENDAR})(?![\w-])"
        ),
        _calendar,
    ),
    Rule(
        "calendar",
        "unit beside",
        compiled(
            rf"(?<![\w-])(?P<d>(?:(?i:the){GAP})?(?P<which>(?i:last|past|previous|this|current|next|coming)){GAP}"
            r"(?P<unit>(?i:quarter)))(?![\w-])"
        ),
        _calendar,
    ),
    Rule(
        "fiscal_year",
        "fiscal",
        compiled(
            rf"(?<![\w-])(?P<d>(?:(?i:the){GAP})?(?P<which>(?i:last|past|previous|this|current|next|coming)){GAP}"
            rf"(?i:fiscal|financial|calendar){GAP}(?P<unit>year))(?![\w-])"
        ),
        _fiscal,
    ),
    Rule(
        "end_of",
        "unit part",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP}(?P<edge>(?i:end|start|beginning|middle)){GAP}of|(?P<in>(?i:early|late)){GAP}in)"
            rf"{GAP}(?P<which>the|this|last|next){GAP}{_CALENDAR})(?![\w-])"
        ),
        _end_of,
    ),
    Rule(
        "end_of",
        "unit",
        compiled(r"(?<!\w)(?:by|at|until|to)\s(?P<d>year[- ]end)(?!\w)"),
        _year_end,
    ),
    Rule(
        "by_year_word",
        "month beside",
        compiled(rf"(?<!\w)(?P<d>{_MONTH}{_YEAR_WORD})"),
        _by_year_word,
    ),
    Rule(
        "by_year_word",
        "month beside",
        compiled(rf"(?<!\w)(?P<d>{_MONTH}{GAP}{_DAY}{_YEAR_WORD})"),
        _by_year_word,
    ),
    Rule(
        "by_year_word",
        "month beside",
        compiled(rf"(?<!\w)(?P<d>{_DAY}(?:{GAP}of)?{GAP}{_MONTH}{_YEAR_WORD})"),
        _by_year_word,
    ),
    Rule(
        "named_month",
        "month beside",
        compiled(rf"(?<!\w)(?P<d>{_WHICH}{GAP}(?P<month>{MONTH}))(?!\s+\d)"),
        _named_month,
    ),
    Rule(
        "named_season",
        "season",
        compiled(rf"(?<!\w)(?P<d>{_WHICH}{GAP}(?P<season>{SEASON}))"),
        _named_season,
    ),
)
