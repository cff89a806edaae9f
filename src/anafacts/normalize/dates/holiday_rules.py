"""Holidays: "on Christmas Eve", "Good Friday 1998", "last Thanksgiving"."""

import re
from datetime import date

from anafacts.model import DateInterval
from anafacts.normalize.dates.deictic_rules import from_base, pick
from anafacts.normalize.dates.fragments import COMMA, GAP, YEAR, compiled
from anafacts.normalize.dates.holidays import holiday, holidays
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.yearless import in_some_year


def _day(match: Match, year: int) -> DateInterval:
    return DateInterval.of_day(holiday(match["name"], year))


def _holiday(match: Match, context: Context) -> Reading | None:
    """The day in the year that is written, else as "last" or "next" says, else a day nearby."""
    parts = match.groupdict()
    if year := parts.get("year"):
        return Reading(_day(match, int(year)))
    which = parts.get("which")
    if not which:
        return in_some_year(lambda y: _day(match, y), context)

    def found(day: date) -> DateInterval | None:
        nearby = [_day(match, day.year + i) for i in (-1, 0, 1)]
        return pick(nearby, which.casefold(), day)

    return from_base(context, found)


def _names(*, bare: bool) -> str:
    found = [s for h in holidays() if h.bare is bare for s in h.surfaces]
    ordered = sorted(found, key=lambda s: (-len(s), s))
    return "|".join(re.escape(s).replace("'", "[’']").replace(r"\ ", r"\s+") for s in ordered)


_WHICH = rf"(?P<which>(?i:last|this|next)){GAP}"
_YEAR = rf"{COMMA}(?:(?:of|in){GAP})?(?P<year>{YEAR})"
_FULL, _BARE = (rf"(?P<name>(?i:{_names(bare=b)}))(?!\w)" for b in (False, True))
_LEAD = r"(?i:at|on|by|before|after|since|until|till|around|over|every)(?:\s+the)?\s"
# "on Christmas", but neither "before Christmas dinner" nor "at Easter Road"
_ALONE = (
    r"(?=\s?[.,;:!?)\]\n]|\s*$|\s+(?:and|or|when|that|this|last|in|at|on|to|but|as|with|for|he"
    r"|she|they|it|we|is|was|were|had|has|will|because|while|since|until|after|before)\b)"
)

HOLIDAY_RULES = (
    Rule("holiday", "holiday", compiled(rf"(?<![\w-])(?P<d>(?:{_WHICH})?{_FULL})"), _holiday),
    Rule("holiday", "holiday year", compiled(rf"(?<![\w-])(?P<d>{_FULL}{_YEAR})"), _holiday),
    Rule("holiday", "holiday year", compiled(rf"(?<![\w-])(?P<d>{_BARE}{_YEAR})"), _holiday),
    Rule("holiday", "holiday", compiled(rf"(?<![\w-])(?P<d>{_WHICH}{_BARE}){_ALONE}"), _holiday),
    Rule("holiday", "holiday", compiled(rf"(?<!\w){_LEAD}(?P<d>{_BARE}){_ALONE}"), _holiday),
)
