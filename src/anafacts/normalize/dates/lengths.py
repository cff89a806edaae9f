"""How long a stretch of time is: "ten days", "two and a half years", "a quarter of a century"."""

import math
from dataclasses import dataclass

from anafacts.normalize.dates.fragments import GAP, HALF, NUMBER, UNIT
from anafacts.normalize.dates.reading import Match
from anafacts.normalize.dates.words import amount, unit_name

_SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("day", 30),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
}
_QUARTERS = {"three": 3, "half": 2, "quarter": 1}
_HALF_AFTER = rf"(?P<more>(?:{GAP}|-)and(?:{GAP}|-)a(?:{GAP}|-)half)?"
_OF_A = rf"(?:{GAP}of)?(?:{GAP}an?{GAP}|{GAP}|-)"
LENGTH = (
    rf"(?:(?P<number>\d{{1,3}}\.\d{{1,2}}|{NUMBER}){HALF}(?:{GAP}|-)(?P<unit>{UNIT}){_HALF_AFTER}"
    rf"|(?P<part>(?i:(?:an?{GAP})?half|(?:a{GAP})?quarter|three{GAP}quarters)){_OF_A}(?P<whole>{UNIT}))"
)


@dataclass(frozen=True, slots=True)
class Length:
    """``low`` to ``high`` units; with ``half`` it is half a unit more than ``low``."""

    low: int
    high: int
    unit: str
    half: bool = False


def length_of(match: Match) -> Length | None:
    """Return the length that a match of ``LENGTH`` names, None if the words are no number."""
    parts = match.groupdict()
    if part := parts.get("part"):
        unit, whole = _SMALLER.get(unit_name(parts["whole"]), ("", 0))
        share = next(n for word, n in _QUARTERS.items() if word in part.casefold())
        return Length(whole * share // 4, whole * share // 4, unit) if unit else None
    if single := parts.get("single"):
        return Length(1, 1, unit_name(single))
    unit, words = unit_name(parts["unit"]), parts["number"]
    if "." in words:
        number = float(words)
        return Length(math.floor(number), math.ceil(number), unit, half=number % 1 != 0)
    found = amount(words)
    if found is None:
        return None
    half = bool(parts.get("half") or parts.get("more"))
    return Length(found[0], found[1] + half, unit, half)


def at_most(length: Length) -> tuple[int, str]:
    """Return the most that the length can be, with a half in smaller units: 30 months."""
    if length.half and length.unit in _SMALLER:
        unit, whole = _SMALLER[length.unit]
        return length.low * whole + whole // 2, unit
    return length.high, length.unit
