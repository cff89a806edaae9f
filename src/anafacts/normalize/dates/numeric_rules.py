"""Dates in digits, or with a month between strokes: "2025-11-5", "13/5/2025", "23/Sep/2020"."""

import re
from functools import lru_cache

from anafacts.model import DateInterval
from anafacts.normalize.dates.day_rules import day_of
from anafacts.normalize.dates.fragments import BEFORE, MONTH, compiled
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, full_year

_CODED = re.compile(rf"(?<!\w)(?:{alternation('code_word')})\.?\s{{1,2}}$")
_WINDOW = 40
_MONTHS = 12
_DIGITS = re.compile(
    r"(?<![\w/.-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?:19|20)\d\d(?![\w/-])"
)


def spells_range(year: str, tail: str) -> bool:
    """Return whether two digits after a year are a later year ("2013-15"), not a month."""
    return int(tail) > int(year) % 100


def _day(match: Match, _context: Context) -> Reading | None:
    found = day_of(match["day"], match["month"], int(match["year"]))
    return Reading(found) if found else None


def _either(match: Match, _context: Context) -> Reading | None:
    """Return the one order that gives a day, else the order of the text's other dates.

    Dots put the day first, as on the European continent. Where nothing else tells, the month
    stands first, as in the United States; the date is then inexact and keeps the other day.
    """
    first, second, year = match["a"], match["b"], full_year(match["year"])
    american, british = day_of(second, first, year), day_of(first, second, year)
    if american is None or british in {american, None}:
        found = american or british
        return Reading(found) if found else None
    dotted = match.groupdict().get("sep") == "."
    day_first = dotted or _day_first(match.string)
    if day_first is None:
        return Reading(american, inexact=True, other=british)
    return Reading(british if day_first else american)


@lru_cache(maxsize=4)
def _day_first(text: str) -> bool | None:
    """Return whether the dates of a text put the day first; None where they tell it not, or both.

    Those tell it whose one number is no month: 13/5/2025, 5/13/2025.
    """
    pairs = [(int(m["a"]), int(m["b"])) for m in _DIGITS.finditer(text)]
    orders = {a > b for a, b in pairs if min(a, b) <= _MONTHS < max(a, b)}
    return orders.pop() if len(orders) == 1 else None


def _month(match: Match, _context: Context) -> Reading | None:
    month = match["month"]
    year = int(match["year"])
    found = DateInterval.of_month(year, int(month)) if month.isdecimal() else month_of(month, year)
    return Reading(found) if found else None


def _is_no_code(match: Match) -> bool:
    start = match.start("d")
    return not _CODED.search(match.string[max(0, start - _WINDOW) : start])


def _is_month(match: Match) -> bool:
    return _is_no_code(match) and not spells_range(match["year"], match["month"])


_Y4 = r"(?P<year>(?:19|20)\d\d)"
_SEP = r"(?P<sep>[/.-])"
_CLOSED = r"(?![\w%/-]|[.,]\d)"

NUMERIC_RULES = (
    Rule(
        "iso_day",
        "year",
        compiled(
            rf"{BEFORE}(?P<d>(?P<year>\d{{4}})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?))"
            r"(?:T\d\d:?\d\d[\w:.+]{0,12})?(?![\w/-])"
        ),
        _day,
    ),
    Rule(
        "numeric_day",
        "year",
        compiled(rf"{BEFORE}(?<![-.])(?P<d>(?P<a>\d\d?){_SEP}(?P<b>\d\d?)(?P=sep){_Y4})(?![\w/-])"),
        _either,
    ),
    Rule(
        "numeric_day",
        "strokes",
        compiled(
            rf"{BEFORE}(?<![-.,:])(?P<d>(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>\d\d))(?![\w/-]|[.,:]\d)"
        ),
        _either,
    ),
    Rule(
        "named_day_month",
        "month year",
        compiled(rf"{BEFORE}(?P<d>(?P<day>\d\d?){_SEP}(?P<month>{MONTH})(?P=sep){_Y4})(?![\w/-])"),
        _day,
    ),
    Rule(
        "named_day_month",
        "month year",
        compiled(rf"{BEFORE}(?P<d>{_Y4}{_SEP}(?P<month>{MONTH})(?P=sep)(?P<day>\d\d?))(?![\w/-])"),
        _day,
    ),
    Rule(
        "iso_month",
        "year",
        compiled(rf"{BEFORE}(?<![.:,-])(?P<d>{_Y4}[-/](?P<month>0[1-9]|1[0-2])){_CLOSED}"),
        _month,
        accepts=_is_month,
    ),
    Rule(
        "numeric_month",
        "year",
        compiled(rf"{BEFORE}(?<![.:,-])(?P<d>(?P<month>0?[1-9]|1[0-2])/{_Y4}){_CLOSED}"),
        _month,
        accepts=_is_no_code,
    ),
    Rule(
        "named_month_year",
        "month year",
        compiled(rf"{BEFORE}(?P<d>(?P<month>{MONTH})[/-]{_Y4}){_CLOSED}"),
        _month,
    ),
)
