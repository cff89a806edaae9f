"""Dates as TEI attributes write them, in the form that GUM gives these."""

import re
from dataclasses import replace
from datetime import date, timedelta

from anafacts.model import DateInterval, DateMention, Grain

_ERA = re.compile(r"(?P<year>\d[\d,]*)|(?P<before>B\.?C)")
_EARLY, _LATE = re.compile(r"early\b", re.IGNORECASE), re.compile(r"late\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:few|several|some|couple|many|recent)\b", re.IGNORECASE)
_ENDING = frozenset({"end_of", "part_of_month", "part_of_year"})
_END = re.compile(r"\bend\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:year|decade)s?\b", re.IGNORECASE)
_YEARLESS = frozenset(
    {"season", "month", "month_range", "day_month", "day_range", "part_of_month", "holiday"}
)
_SEASONS = {
    "spring": ("03", "06"),
    "summer": ("06", "09"),
    "autumn": ("09", "12"),
    "fall": ("09", "12"),
    "winter": ("12", "03"),
}
_MIDDLE = 15  # the day of the month that GUM counts to both halves


def value(mention: DateMention, *, recurring: bool = False) -> str | None:
    """Return the date as GUM writes it: ``YYYY[-MM[-DD]]``, or ``from/to`` with the last day.

    Without a year (``--MM``) go the seasons that are written without one, and with ``recurring``
    every such date.
    """
    if mention.rule == "era":
        return _era(mention.text)
    interval = mention.interval
    if interval is None and mention.rule == "season":
        return _every(mention.text)
    if interval is None or (mention.inexact and _OPEN.search(mention.text)):
        return None  # where a vague number begins is left open
    yearless = not re.search(r"\d{4}", mention.text) and mention.rule in _YEARLESS
    text = written(_halved(mention, interval))
    if mention.rule == "month_range" and interval.grain is Grain.SPAN:
        text = f"{interval.start.isoformat()[:7]}/{interval.last.isoformat()[:7]}"
    if yearless and (recurring or mention.rule == "season"):
        return re.sub(r"\d{4}-(?=\d\d)", "--", text)
    return text


def written(interval: DateInterval) -> str:
    """Return the interval; a season runs from its first month to the one after its last."""
    start, last = interval.start, interval.last
    if interval.grain is Grain.DAY:
        return start.isoformat()
    if interval.grain is Grain.MONTH:
        return start.isoformat()[:7]
    if interval.grain is Grain.YEAR:
        return f"{start.year:04d}"
    if interval.grain is Grain.SEASON:
        return f"{start.isoformat()[:7]}/{interval.end.isoformat()[:7]}"
    return f"{start.isoformat()}/{last.isoformat()}"


def _era(text: str) -> str:
    """Return the year alone in four digits, with a minus before Christ."""
    found = {m.lastgroup: m[0] for m in _ERA.finditer(text)}
    year = found["year"].replace(",", "")
    return ("-" if "before" in found else "") + year.zfill(4)


def _every(text: str) -> str:
    """Return the months of the season that the words name, of every year."""
    first, last = next(m for word, m in _SEASONS.items() if word in text.casefold())
    return f"--{first}/--{last}"


def _halved(mention: DateMention, whole: DateInterval) -> DateInterval:
    """Return what GUM writes where we are less, or more, precise than GUM.

    Early and late are halves of a month or decade, and a third of it here; the end of the year is
    its last day; so many weeks from a day is a day, and one of seven here; so many years from a
    month are a year, and a month here.
    """
    day = whole.start
    if mention.rule in _ENDING and _END.search(mention.text):
        return DateInterval.of_day(whole.last)
    if mention.rule == "part_of_month" and mention.inexact:
        middle = day.replace(day=_MIDDLE)
        return _part(mention, whole, (middle + timedelta(days=1), middle))
    if mention.rule == "decade" and mention.inexact:
        middle = date(day.year - day.year % 10 + 5, 1, 1)
        return _part(mention, whole, (middle, middle))
    if mention.rule == "shift" and whole.grain is Grain.MONTH and _YEARS.search(mention.text):
        return DateInterval.of_years(day.year, day.year)
    if mention.rule in {"ago", "shift", "from_now"} and whole.grain is Grain.WEEK:
        return DateInterval.of_day(day + timedelta(days=3))
    return whole


def _part(mention: DateMention, whole: DateInterval, middle: tuple[date, date]) -> DateInterval:
    """Return the half up to the first of two days, or from the second, as the words say."""
    if _EARLY.search(mention.text):
        return replace(whole, end=middle[0])
    return replace(whole, start=middle[1]) if _LATE.search(mention.text) else whole
