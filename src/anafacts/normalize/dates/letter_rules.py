"""Dates as old letters write them: "the 29th ult.", "on the 1st inst.", "January next"."""

from dataclasses import replace
from datetime import date

from anafacts.model import DateInterval
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.deictic_rules import from_base, pick
from anafacts.normalize.dates.fragments import DAY_NUMBER, GAP, MONTH, OPT, compiled
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.moving import neighbour
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import month_name

_STEPS = {"i": 0, "u": -1, "p": 1}  # instant, ultimo, proximo


def _of_month(match: Match, context: Context) -> Reading:
    """The day in the month of the letter, in the one before, or in the one after."""

    def found(today: date) -> DateInterval | None:
        month = neighbour(today, _STEPS[match["which"][0].casefold()], "month")
        return (
            day_of(match["day"], month_name(month.start.month), month.start.year) if month else None
        )

    return from_base(context, found)


def _beside(match: Match, context: Context) -> Reading:
    """The last such date before the letter, or the first one after it.

    A letter that a history quotes leans on the dates of that.
    """
    if context.passage and context.passage.history:
        context = replace(context, base=context.passage.interval)
    day = match["day"]

    def found(today: date) -> DateInterval | None:
        years = range(today.year - 1, today.year + 2)
        nearby = (
            day_of(day, match["month"], y) if day else month_of(match["month"], y) for y in years
        )
        return pick([n for n in nearby if n], match["which"].casefold(), today)

    return from_base(context, found)


_DAY = rf"(?P<day>{DAY_NUMBER})"

LETTER_RULES = (
    Rule(
        "letter_day",
        "letter",
        compiled(
            rf"(?<!\w)(?P<d>(?:the{GAP})?{_DAY}{OPT},?{GAP}"
            r"(?P<which>(?i:(?:inst|ult|prox)\.|instant(?=\s?[,.;:)])|ultimo|proximo)))"
        ),
        _of_month,
    ),
    Rule(
        "letter_day",
        "month beside",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?:the{GAP})?{_DAY}{GAP}(?:(?:day{GAP})?of{GAP})?)?(?P<month>{MONTH})"
            rf"{GAP}(?P<which>next|last))(?=\s?[,.;:)]|\s*$)"
        ),
        _beside,
    ),
)
