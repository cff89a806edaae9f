"""Numbers, dates and quotes as a reader finds them in a sentence: nothing of anafacts is used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_MONTH = "|".join(_MONTHS)
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
NUMBER = re.compile(
    r"(?<![\w.])-?(?P<digits>\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)"
    rf"(?: (?P<scale>{'|'.join(_SCALES)})\b)?"
)
QUOTED = re.compile('"([^"]*)"|“([^”]*)”')
_FIRST = rf"(?P<ad>\d{{1,2}})(?: (?P<am>{_MONTH}))?(?: (?P<by>\d{{4}}))?"
_DATES = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?\b"),
    re.compile(rf"\b(?:{_FIRST} to )?(?P<d>\d{{1,2}}) (?P<m>{_MONTH}) (?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<m>{_MONTH}) (?P<y>\d{{4}})\b"),
    re.compile(
        r"(?<![\d.,])\b(?:(?P<ay>[12]\d{3}) to )?(?P<y>[12]\d{3})\b(?![.,]?\d| (?:[mbt]r?illion))"
    ),
)
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, and half a unit of its last digit."""

    value: float
    half: float
    start: int
    end: int

    def is_of(self, value: float) -> bool:
        """Return whether the value would be printed so."""
        return abs(value - self.value) <= self.half * 1.001 + abs(value) * 1e-9


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers with their scale words, in order."""
    for match in NUMBER.finditer(text):
        yield number(match)


def number(match: re.Match[str]) -> Number:
    """Return what one match says."""
    digits, scale = match["digits"].replace(",", ""), _SCALES.get(match["scale"] or "", 1.0)
    value = float(digits) * scale * (-1 if match[0].startswith("-") else 1)
    mantissa, _, power = digits.partition("e")
    places = len(mantissa.partition(".")[2]) - int(power or 0)
    return Number(value, 0.5 * scale * 10.0**-places, match.start(), match.end())


def quotes(text: str) -> list[str]:
    """Return the phrases in quotation marks."""
    return [one or other for one, other in QUOTED.findall(text)]


def dates(text: str) -> tuple[list[Days], str]:
    """Return the days that the dates of a text name, first and last, and the text without them."""
    found: list[Days] = []
    for pattern in _DATES:
        found += [_days(match.groupdict()) for match in pattern.finditer(text)]
        text = pattern.sub(lambda match: "#" * len(match[0]), text)
    return found, text


def _days(parts: dict[str, str | None]) -> Days:
    year, month = int(parts["y"] or 0), _month(parts.get("m"))
    day = int(parts.get("d") or 0)
    last = _end(year, month, day)
    if parts.get("ay"):
        return date(int(parts["ay"] or 0), 1, 1), last
    if parts.get("ad"):
        first = (int(parts.get("by") or year), _month(parts.get("am")) or month)
        return date(*first, int(parts["ad"] or 0)), last
    return date(year, month or 1, day or 1), last


def month_of(day: date) -> Days:
    """Return the first and the last day of the month of a day."""
    return day.replace(day=1), _end(day.year, day.month, 0)


def _month(word: str | None) -> int:
    return 0 if not word else int(word) if word.isdigit() else _MONTHS.index(word) + 1


def _end(year: int, month: int, day: int) -> date:
    if day:
        return date(year, month, day)
    following = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
    return following - timedelta(days=1)
