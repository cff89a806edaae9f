"""Dates that borrow from the date before: "that autumn", "the next March", "on the 9th"."""

from datetime import date

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.deictic_rules import pick
from anafacts.normalize.dates.fragments import GAP, MONTH, SEASON, compiled
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.moving import moved, neighbour
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import month_name
from anafacts.normalize.dates.year_part_rules import season

_A_YEAR = 366
_A_MONTH = 31
_SAME = frozenset({"that", "same"})
_BACK = frozenset({"previous", "preceding", "before"})


def _narrow(context: Context) -> DateInterval | None:
    """Return the nearest date before that is no wider than a year."""
    return next((a for a in context.anchors if (a.end - a.start).days <= _A_YEAR), None)


def _beside(match: Match, context: Context) -> Reading:
    """The season or month of the year of the date before, or the first one after or before it."""
    anchor = _narrow(context) or context.base
    if anchor is None:
        return UNRESOLVED
    parts = match.groupdict()
    word = parts.get("season")

    def named(year: int) -> DateInterval | None:
        return season(year, word) if word else month_of(parts["month"], year)

    nearby = [n for n in (named(anchor.start.year + i) for i in (-1, 0, 1, 2)) if n]
    which = parts["which"].casefold().split()[-1]
    if which in _SAME:
        found = _around(nearby, anchor)
    else:
        back = which in _BACK
        found = pick(nearby, "previous" if back else "next", anchor.start if back else anchor.last)
    return Reading(found, Basis.ANCHORED, word is not None) if found else UNRESOLVED


def _around(nearby: list[DateInterval], anchor: DateInterval) -> DateInterval | None:
    """Return the one that holds the date before ("that winter"), else that of the same year."""
    holding = (n for n in nearby if n.start <= anchor.start and anchor.end <= n.end)
    same = (n for n in nearby if n.start.year == anchor.start.year)
    return next(holding, None) or next(same, None)


def _nth_day(match: Match, context: Context) -> Reading:
    """The first such day after the date before, or in its month where that is a month."""
    anchor = next((a for a in context.anchors if (a.end - a.start).days <= _A_MONTH), None)
    if anchor is None:
        return _near_publication(match["day"], context)
    if anchor.grain not in {Grain.DAY, Grain.MONTH}:
        return UNRESOLVED
    nearby = (_in_month(match["day"], anchor.start, i) for i in (0, 1, 2))
    found = next((d for d in nearby if d and d.start >= anchor.start), None)
    return Reading(found, Basis.ANCHORED) if found else UNRESOLVED


def _near_publication(day: str, context: Context) -> Reading:
    """The last such day up to the publication, or the next one where the clause looks ahead."""
    if context.base is None or context.base.grain is not Grain.DAY:
        return UNRESOLVED
    today = context.base.start
    steps = (0, 1, 2) if context.future else (0, -1, -2)
    nearby = (d for i in steps if (d := _in_month(day, today, i)))
    found = next(
        (d for d in nearby if (d.start >= today) is context.future or d == context.base), None
    )
    return Reading(found, Basis.ANCHORED) if found else UNRESOLVED


def _in_month(day: str, near: date, step: int) -> DateInterval | None:
    first = moved(near.replace(day=1), step, "month")
    return day_of(day, month_name(first.month), first.year) if first else None


def _end_of(match: Match, context: Context) -> Reading:
    """The last third of the unit that holds or follows the date before."""
    anchor, unit = _narrow(context), match["unit"].casefold()
    if anchor is None:
        return UNRESOLVED
    steps = int(match["which"].casefold().split()[-1] not in _SAME)
    whole = neighbour(anchor.start, steps, unit)
    if whole is None:
        return UNRESOLVED
    third = (whole.end - whole.start) // 3
    return Reading(DateInterval(whole.end - third, whole.end), Basis.ANCHORED, inexact=True)


_WHICH = (
    rf"(?P<which>(?i:(?:the{GAP})?following|the{GAP}(?:very{GAP})?(?:next|previous|preceding|same)"
    rf"|that(?:{GAP}(?:same|very))?))"
)
_HALF_DAY = rf"(?:{GAP}(?:day|morning|afternoon|evening|night)\b)?"  # "that October night"
# "the 9th floor" and "came in on the 9th hole" count something
_CLOSED = (
    r"(?=\s?[.,;:!?)\]\n]|\s*$|\s(?:and|or|but|to|until|till|at|in|by|when|where|he|she|it|we|they|I"
    r"|you|there|the|a|an|his|her|my|our|their|with|from|for|was|is|were|had|has)\b)"
)

BORROWED_RULES = (
    Rule(
        "beside",
        "season beside",
        compiled(rf"(?<!\w)(?P<d>{_WHICH}{GAP}(?P<season>{SEASON}))"),
        _beside,
    ),
    Rule(
        "beside",
        "month beside",
        compiled(rf"(?<!\w)(?P<d>{_WHICH}{GAP}(?P<month>{MONTH}){_HALF_DAY})(?!{GAP}\d)"),
        _beside,
    ),
    Rule(
        "beside",
        "season later",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?P<season>{SEASON}){GAP}(?P<which>before|after))"
            r"(?=\s?[.,;:)\n]|\s(?:he|she|it|we|they|I|there)\b|\s*$)"
        ),
        _beside,
    ),
    Rule(
        "that_day",
        "nth",
        compiled(
            rf"(?<!\w)(?i:on|until|till|by|of|from|to|since|before|after){GAP}"
            rf"(?P<d>the{GAP}(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))){_CLOSED}"
        ),
        _nth_day,
    ),
    Rule(
        "end_of",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>the{GAP}end{GAP}of{GAP}(?P<which>(?i:the{GAP}(?:following|next|same)"
            rf"|that(?:{GAP}same)?)){GAP}(?P<unit>week|month|year|decade))(?![\w-])"
        ),
        _end_of,
    ),
)
