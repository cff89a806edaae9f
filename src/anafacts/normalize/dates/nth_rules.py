"""Days and weeks within a month or year: "the last week of June", "the 3rd of next month"."""

from collections.abc import Callable
from datetime import date, timedelta

from anafacts.model import DateInterval, Grain
from anafacts.normalize.dates.deictic_rules import from_base
from anafacts.normalize.dates.fragments import GAP, MONTH, ORDINAL, YEAR, compiled
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.moving import calendar_unit, neighbour
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import unit_name
from anafacts.normalize.dates.year_rules import ordinal, years
from anafacts.normalize.dates.yearless import in_some_year

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1}
_SIZE = {"day": 1, "week": 7}
_GRAIN = {"day": Grain.DAY, "week": Grain.WEEK}

Make = Callable[[DateInterval], DateInterval | None]


def _nth(match: Match, context: Context) -> Reading | None:
    """The nth day or week; a week is seven days from the first, or up to the last."""
    parts = match.groupdict()
    size, nth = _SIZE[unit_name(parts["counted"])], ordinal(parts["nth"])
    if nth is None:
        return None

    def within(whole: DateInterval) -> DateInterval | None:
        length = timedelta(days=size)
        start = whole.end - length if nth == -1 else whole.start + length * (nth - 1)
        grain = _GRAIN[unit_name(parts["counted"])]
        fits = whole.start <= start and start + length <= whole.end
        return DateInterval(start, start + length, grain) if fits else None

    found = _in_whole(parts, context, within)
    return found and Reading(found.interval, found.basis, inexact=size > 1)


def _in_whole(parts: dict[str, str | None], context: Context, make: Make) -> Reading | None:
    """Return what is made of the month or year that the words name."""
    month, year = parts.get("month"), parts.get("year")
    if unit := parts.get("unit"):
        step = _STEPS[(parts["which"] or "the").casefold()]

        def beside(day: date) -> DateInterval | None:
            whole = neighbour(calendar_unit(day, unit_name(unit)).start, step, unit_name(unit))
            return make(whole) if whole else None

        return from_base(context, beside)

    def of_year(number: int) -> DateInterval | None:
        whole = month_of(month, number) if month else years(number, number)
        return make(whole) if whole else None

    if year is None:
        return in_some_year(of_year, context)
    found = of_year(int(year))
    return Reading(found) if found else None


def _day_of(match: Match, context: Context) -> Reading | None:
    """A day of the month by its number: "the 3rd of next month"."""
    parts = match.groupdict()
    number = timedelta(days=int(parts["nth"][:-2]) - 1)

    def within(whole: DateInterval) -> DateInterval | None:
        day = whole.start + number
        return DateInterval.of_day(day) if day < whole.end else None

    return _in_whole(parts, context, within)


def _is_no_number_of_day(match: Match) -> bool:
    """Return whether it is more than "the 15th day of June", which the days read."""
    return match["counted"].casefold() == "week" or (ordinal(match["nth"]) or 0) < 0


_WHICH = r"(?P<which>(?i:last|past|previous|this|next|coming|the))"
_COUNTED = (
    rf"(?:(?i:the){GAP})?(?P<nth>{ORDINAL}){GAP}(?P<counted>(?i:day|week)){GAP}(?i:of|in){GAP}"
)

NTH_RULES = (
    Rule(
        "nth",
        "month part",
        compiled(
            rf"(?<!\w)(?P<d>{_COUNTED}(?P<month>{MONTH})(?:(?:,?{GAP}|{GAP}of{GAP})(?P<year>{YEAR}))?)"
        ),
        _nth,
        accepts=_is_no_number_of_day,
    ),
    Rule("nth", "year part", compiled(rf"(?<!\w)(?P<d>{_COUNTED}(?P<year>{YEAR}))"), _nth),
    Rule(
        "nth",
        "unit part",
        compiled(rf"(?<!\w)(?P<d>{_COUNTED}{_WHICH}{GAP}(?P<unit>(?i:month|year)))(?!\w)"),
        _nth,
    ),
    Rule(
        "nth",
        "unit beside",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)){GAP}(?:day{GAP})?of{GAP}"
            r"(?P<which>(?i:last|this|next))\s(?P<unit>(?i:month)))(?!\w)"
        ),
        _day_of,
    ),
)
