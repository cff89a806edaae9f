"""Stretches counted from the publication: "the past decade", "two weeks ago", "recent years"."""

from datetime import date, timedelta

from anafacts.model import Basis, DateInterval
from anafacts.normalize.dates.deictic_rules import from_base
from anafacts.normalize.dates.fragments import (
    BEFORE,
    GAP,
    NUMBER,
    UNIT,
    compiled,
)
from anafacts.normalize.dates.lengths import LENGTH, at_most, length_of
from anafacts.normalize.dates.moving import around, moved
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, unit_name, value

_A_YEAR = 366
_VAGUE_AGO = {"day": (2, 30, "day"), "week": (2, 10, "week"), "month": (2, 10, "month")}


def _length(match: Match) -> tuple[int, str] | None:
    """Return how many of which unit the words span at most."""
    length = length_of(match)
    return at_most(length) if length else None


def _past_span(match: Match, context: Context) -> Reading | None:
    """So many units that end with the publication: "the past decade", "the last 10 years"."""
    length = _length(match)
    if length is None:
        return None
    number, unit = length

    def span(day: date) -> DateInterval | None:
        first = moved(day, -number, unit)
        return DateInterval(first, day + timedelta(days=1)) if first and first <= day else None

    return from_base(context, span, inexact=True)


def _is_deictic(match: Match) -> bool:
    """Return whether it counts from now: not "the last years of his life"."""
    last = "last" in match["d"].casefold().split()[:2]
    return not (last and match.string.startswith(" of ", match.end("d")))


def _next_span(match: Match, context: Context) -> Reading | None:
    length = _length(match)
    if length is None:
        return None
    number, unit = length
    if (told := _told(context)) is not None:
        last = moved(told.last, number, unit)
        found = DateInterval(told.start, last + timedelta(days=1)) if last else None
        return Reading(found, Basis.ANCHORED, inexact=True)

    def span(day: date) -> DateInterval | None:
        last = moved(day, number, unit)
        return DateInterval(day, last + timedelta(days=1)) if last and last >= day else None

    return from_base(context, span, inexact=True)


def _told(context: Context) -> DateInterval | None:
    """Return the date before where the passage tells of the past: "in 1957 ... the next years"."""
    if context.future or context.passage is None or not context.anchors:
        return None
    anchor, base = context.anchors[0], context.base
    narrow = (anchor.end - anchor.start).days <= _A_YEAR
    return anchor if narrow and (base is None or anchor.end < base.start) else None


def _unbounded(_match: Match, _context: Context) -> Reading:
    """Recent years and the coming years name a time that nothing bounds."""
    return UNRESOLVED


def _ago(match: Match, context: Context) -> Reading | None:
    length = length_of(match)
    if length is None:
        return None
    low, high, unit = length.low, length.high, length.unit
    inexact = low != high or unit != "day"  # "two years ago" is seldom meant to the day

    def there(day: date) -> DateInterval | None:
        near, far = around(day, -low, unit), around(day, -high, unit)
        return near if near == far else near and far and far.cover(near)

    return from_base(context, there, inexact=inexact)


def _from_now(match: Match, context: Context) -> Reading | None:
    """So many units after the publication: "in two weeks' time", "a year from now"."""
    length = length_of(match)
    if length is None:
        return None
    low, high, unit = length.low, length.high, length.unit

    def there(day: date) -> DateInterval | None:
        near, far = around(day, low, unit), around(day, high, unit)
        return near if near == far else near and far and near.cover(far)

    return from_base(context, there, inexact=low != high or unit != "day")


def _named_day(match: Match, _context: Context) -> Reading | None:
    """A day that is known by its own name; the lexicon gives it as YYYYMMDD."""
    number = value("named_day", match["d"])
    return Reading(DateInterval.of_day(date.fromisoformat(str(number)))) if number else None


def _vague_ago(match: Match, context: Context) -> Reading:
    """Months ago is two to ten of them: eleven are "almost a year"; years ago has no bound."""
    span = _VAGUE_AGO.get(unit_name(match["unit"]))
    if span is None:
        return UNRESOLVED
    low, high, unit = span

    def there(day: date) -> DateInterval | None:
        first, last = moved(day, -high, unit), moved(day, -low, unit)
        return DateInterval(first, last + timedelta(days=1)) if first and last else None

    return from_base(context, there, inexact=True)


_ALONE = rf"(?P<single>{UNIT})"
_ONE = r"(?P<single>(?i:day|week|fortnight|month|year|decade|century)\b)"
_RECENT = r"(?i:last|past|previous|preceding|latest)"
_COMING = r"(?i:next|coming|following)"
_UNITS = r"(?P<unit>(?i:days|weeks|months|quarters|years|decades|centuries))\b"
_LARGE = r"(?:hundred|thousand|million|billion)"
_NOT_SPAN = r"(?!\s+(?:ago|later|earlier|before|after)\b)"


SPAN_RULES = (
    Rule(
        "past_span",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the|these|this){GAP}{_RECENT}{GAP}(?:{LENGTH}|(?<!(?i:previous)\s)(?<!(?i:preceding)\s){_ALONE})){_NOT_SPAN}"
        ),
        _past_span,
        accepts=_is_deictic,
        anchors=False,
    ),
    Rule(
        "past_span",
        "unit beside",
        compiled(
            rf"(?<!\w)(?:in|over|for|within|during|In|Over|For|During)\s(?P<d>{_RECENT}{GAP}{LENGTH}){_NOT_SPAN}"
        ),
        _past_span,
        accepts=_is_deictic,
        anchors=False,
    ),
    Rule(
        "next_span",
        "unit beside",
        compiled(rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?{_COMING}{GAP}{LENGTH}){_NOT_SPAN}"),
        _next_span,
        anchors=False,
    ),
    Rule(
        "next_span",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?:coming|next(?=\s(?:decade|century))){GAP}(?:{_ONE}))(?!\w)"
        ),
        _next_span,
        anchors=False,
    ),
    Rule(
        "next_span",
        "unit beside",
        compiled(
            rf"(?<!\w)(?i:over|in|within|for|during){GAP}(?P<d>the{GAP}next{GAP}(?:{_ONE}))(?!\w)"
        ),
        _next_span,
        anchors=False,
    ),
    Rule(
        "recent",
        "unit beside",
        compiled(rf"(?<!\w)(?P<d>(?:(?i:the|more|most){GAP})?(?i:recent){GAP}{_UNITS})"),
        _unbounded,
        anchors=False,
    ),
    Rule(
        "coming",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?:(?:coming|next|following){GAP}{_UNITS}"
            rf"|(?:days|weeks|months|years|decades){GAP}(?:ahead|to{GAP}come)))(?!\w)"
        ),
        _unbounded,
        anchors=False,
    ),
    Rule(
        "ago",
        "ago",
        compiled(rf"(?<![\w,.-])(?P<d>{LENGTH}{GAP}ago)(?!\w)"),
        _ago,
    ),
    Rule(
        "long_ago",
        "ago",
        compiled(
            rf"(?<![\w,.-])(?P<d>(?:{NUMBER}|\d[\d,.]{{0,12}}){GAP}{_LARGE}{GAP}years{GAP}ago)(?!\w)"
        ),
        _unbounded,
        anchors=False,
    ),
    Rule(
        "vague_ago",
        "ago",
        compiled(rf"(?<!\w)(?<![\d½]\s)(?<!half\s)(?P<d>{_UNITS}{GAP}ago)(?!\w)"),
        _vague_ago,
        anchors=False,
    ),
    Rule(
        "from_now",
        "unit now",
        compiled(rf"(?<!\w)(?P<d>(?i:in){GAP}{LENGTH}[’'](?:s{GAP}|{GAP})time)(?!\w)"),
        _from_now,
    ),
    Rule(
        "from_now",
        "unit now",
        compiled(rf"(?<![\w,.-])(?P<d>{LENGTH}{GAP}(?:from{GAP}(?:now|today)|hence))(?!\w)"),
        _from_now,
    ),
    Rule(
        "named_day",
        "named_day",
        compiled(rf"{BEFORE}(?<![.,-])(?P<d>{alternation('named_day')})(?![\w/]|-\d)"),
        _named_day,
    ),
)
