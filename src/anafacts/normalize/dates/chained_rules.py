"""Dates that lean on the date before them: "two weeks later", "the following year"."""

import re
from datetime import timedelta

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.fragments import DAY, DAY_NUMBER, GAP, MONTH, YEAR, compiled
from anafacts.normalize.dates.lengths import LENGTH, length_of
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.moving import around, moved, neighbour
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import unit_name

_AFTER = frozenset({"later", "after", "afterward", "afterwards", "on"})
_FORWARD = {"following": 1, "next": 1, "after": 1}
_STEPS = _FORWARD | {"previous": -1, "preceding": -1, "before": -1, "same": 0, "very": 0, "that": 0}
# The widest date, in days, that so many units may lean on: "ten days later" than 2014 is nothing.
_REACH = {"day": 62, "week": 62, "fortnight": 62, "month": 92, "quarter": 92, "year": 366}
_DECADE = 3653
_APPOSED = re.compile(rf"\s?,\s(?:in\s)?(?P<year>{YEAR})")  # "170 years later, in 1896"


def _anchor(context: Context, unit: str) -> DateInterval | None:
    """Return the nearest date before that is narrow enough for the unit."""
    reach = _REACH.get(unit, _DECADE)
    return next(
        (a for a in map(_last_part, context.anchors) if (a.end - a.start).days <= reach), None
    )


def _last_part(anchor: DateInterval) -> DateInterval:
    """Return the last year of so many years ("from 1941 to 1943"), any other date as it is."""
    whole = (anchor.start.timetuple().tm_yday, anchor.end.timetuple().tm_yday) == (1, 1)
    if anchor.grain is not Grain.SPAN or not whole:
        return anchor
    return DateInterval.of_years(anchor.last.year, anchor.last.year)


def _chained(interval: DateInterval | None, *, inexact: bool = False) -> Reading:
    return Reading(interval, Basis.ANCHORED, inexact) if interval else UNRESOLVED


def _shift(match: Match, context: Context) -> Reading | None:
    """The date before, moved as far as the words say, and as wide as it or the unit is."""
    length = length_of(match)
    if length is None:
        return None
    if named := _APPOSED.match(match.string, match.end("d")):
        return Reading(DateInterval.of_years(int(named["year"]), int(named["year"])))
    unit = length.unit
    anchor = _anchor(context, unit)
    if anchor is None:
        return UNRESOLVED
    sign = 1 if match["way"].split()[0].casefold() in _AFTER else -1
    near, far = (_moved(anchor, sign * n, unit) for n in (length.low, length.high))
    if near is None or far is None:
        return UNRESOLVED
    exact = near == far and unit == "day" and anchor.grain is Grain.DAY
    return _chained(near if near == far else near.cover(far), inexact=not exact)


def _moved(anchor: DateInterval, steps: int, unit: str) -> DateInterval | None:
    """A whole month or year moves as such ("a year earlier" than October is an October)."""
    if anchor.grain in {Grain.MONTH, Grain.YEAR, Grain.QUARTER} and unit not in {"day", "week"}:
        start, end = moved(anchor.start, steps, unit), moved(anchor.end, steps, unit)
        return DateInterval(start, end, anchor.grain) if start and end else None
    first, last = around(anchor.start, steps, unit), around(anchor.last, steps, unit)
    if first is None or last is None or first == last:
        return first
    return first.cover(last)


def _vague_shift(match: Match, context: Context) -> Reading:
    """Months earlier lies within the year before the date that it leans on."""
    unit = unit_name(match["unit"])
    anchor = _anchor(context, "day")
    if anchor is None or unit not in {"day", "week", "month"}:
        return UNRESOLVED
    reach = {"day": 30, "week": 70, "month": 365}[unit]
    if match["way"].casefold() in _AFTER:
        start, end = anchor.end, anchor.end + timedelta(days=reach)
    else:
        start, end = anchor.start - timedelta(days=reach), anchor.start
    return _chained(DateInterval(start, end), inexact=True)


def _beside(match: Match, context: Context) -> Reading:
    """The unit that holds, follows or precedes the date before it."""
    parts = match.groupdict()
    steps = _STEPS[(parts.get("which") or parts["way"]).casefold().split()[-1]]
    unit = unit_name(match["unit"])
    return _neighbour(unit, steps, context) if unit != "day" else _day_beside(steps, context)


def _neighbour(unit: str, steps: int, context: Context) -> Reading:
    anchor = _anchor(context, unit)
    if anchor is None and context.base and steps < 0:
        anchor = context.base  # "the previous year" in a text that has named no other
    if anchor is None:
        return UNRESOLVED
    near, far = neighbour(anchor.start, steps, unit), neighbour(anchor.last, steps, unit)
    if near is None or far is None:
        return UNRESOLVED
    return _chained(near if near == far else near.cover(far), inexact=near != far)


def _half_day(match: Match, context: Context) -> Reading:
    """The day of that morning or night; a night is that of the day on which it begins."""
    parts = match.groupdict()
    word = (parts.get("which") or parts["way"]).casefold().split()[-1]
    return _day_beside(_STEPS[word], context)


def _day_beside(steps: int, context: Context) -> Reading:
    """The day after a month is no day; what leans on nothing leans on the publication."""
    anchor = _anchor(context, "day")
    wide = anchor is not None and anchor.grain is Grain.MONTH
    return UNRESOLVED if wide else _neighbour("day", steps, context)


def _month_of_that_year(match: Match, context: Context) -> Reading:
    anchor = _anchor(context, "year")
    if anchor is None:
        return UNRESOLVED
    day, month, year = match["day"] or match["day2"], match["month"], anchor.start.year
    return _chained(day_of(day, month, year) if day else month_of(month, year))


_HALF_DAY = r"(?:morning|afternoon|evening|night)(?![\w-])"
_UNITS = r"(?P<unit>(?i:days|weeks|months|years|decades))\b"
_ONE = r"(?P<unit>day|week|month|quarter|year|decade|century)\b"
_CLOSED = (
    r"(?=\s?[.,;:)\n]|\s+(?:that|this)(?:\s?[.,;]|\s(?:the|an?|he|she|it|we|they|I|there|his|her)\b)"
    r"|\s*$)"
)

CHAINED_RULES = (
    Rule(
        "month_of_that_year",
        "month beside",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?P<day>{DAY_NUMBER}){GAP}(?:of{GAP})?)?(?P<month>{MONTH})(?:{GAP}(?P<day2>{DAY}))?,?{GAP}(?:of{GAP})?(?:the{GAP}same|that(?:{GAP}same)?){GAP}year)(?!\w)"
        ),
        _month_of_that_year,
    ),
    Rule(
        "shift",
        "unit later",
        compiled(
            rf"(?<![\w,.-])(?P<d>{LENGTH}{GAP}(?P<way>later|earlier|afterwards?|on\b(?=\s?,)))(?![\w-]|\s(?:this|next)\b)"
        ),
        _shift,
    ),
    Rule(
        "shift",
        "unit later",
        compiled(rf"(?<![\w,.-])(?P<d>{LENGTH}{GAP}(?P<way>after|before)){_CLOSED}"),
        _shift,
    ),
    Rule(
        "vague_shift",
        "unit later",
        compiled(
            rf"(?<!\w)(?<![\d½]\s)(?<!half\s)(?P<d>{_UNITS}{GAP}(?P<way>later|earlier))(?![\w-])"
        ),
        _vague_shift,
        anchors=False,
    ),
    Rule(
        "beside",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?:very{GAP})?(?P<which>following|next|previous|preceding){GAP}{_ONE})(?![\w-])"
        ),
        _beside,
    ),
    Rule(
        "beside",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?P<which>(?i:the{GAP}same|that{GAP}same|that)){GAP}{_ONE})(?![\w-])"
        ),
        _beside,
    ),
    Rule(
        "beside",
        "unit later",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?P<unit>day|week|month|year){GAP}(?P<way>before|after)){_CLOSED}"
        ),
        _beside,
    ),
    Rule(
        "beside",
        "today",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP}(?:very{GAP})?(?P<which>following|next|previous|preceding|same)"
            rf"|(?P<way>(?i:that)(?:{GAP}(?:same|very))?)){GAP}{_HALF_DAY})"
        ),
        _half_day,
    ),
    Rule(
        "beside",
        "today",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?:morning|afternoon|evening|night){GAP}(?P<way>before|after)){_CLOSED}"
        ),
        _half_day,
    ),
)
