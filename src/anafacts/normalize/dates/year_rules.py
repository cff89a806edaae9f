"""Named stretches of years: ranges, decades, centuries, years before and after Christ."""

import re

from anafacts.model import DateInterval, Grain
from anafacts.normalize.dates.fragments import (
    BEFORE,
    DASH,
    GAP,
    OPT,
    ORDINAL,
    TO,
    YEAR,
    compiled,
)
from anafacts.normalize.dates.numeric_rules import spells_range
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, full_year, share, value

_FIRST_YEAR, _LAST_YEAR = 1, 9998


def years(first: int, last: int, grain: Grain = Grain.SPAN) -> DateInterval | None:
    """Return the years ``first`` to ``last``, both included; None if they run backwards."""
    if not _FIRST_YEAR <= first <= last <= _LAST_YEAR:
        return None
    return DateInterval.of_years(first, last, grain)


def ordinal(word: str) -> int | None:
    """Return the number of "3rd" or "third"; -1 is the last."""
    return int(word[:-2]) if word[:1].isdecimal() else value("ordinal", word)


def _read(interval: DateInterval | None, *, inexact: bool = False) -> Reading | None:
    return Reading(interval, inexact=inexact) if interval else None


def _year_range(match: Match, _context: Context) -> Reading | None:
    first = int(match["year1"])
    tail = match["year2"]
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)  # noqa: PLR2004
    return _read(years(first, last) if first < last else None)


def _decade(match: Match, _context: Context) -> Reading | None:
    parts = match.groupdict()
    word = parts.get("word")
    first = (value("decade_word", word) or 0) if word else full_year(parts["first"])
    last = full_year(parts["last"]) if parts.get("last") else first
    grain, length = (Grain.DECADE, 10) if first % 100 or first >= 2000 else (Grain.CENTURY, 100)  # noqa: PLR2004
    if part := parts.get("part"):
        from_here, to_there = share(part, length)
        return _read(years(first + from_here, first + to_there - 1), inexact=True)
    whole = years(first, last + length - 1, grain if first == last else Grain.SPAN)
    return _read(whole, inexact=False)


def _is_decade(match: Match) -> bool:
    """Return whether the tens are years: not where ages or temperatures are spoken of."""
    start, end = match.span("d")
    around = match.string[max(0, start - _WINDOW) : end + _WINDOW]
    if _OWN.search(match.string[max(0, start - _WINDOW) : start]):
        return False
    return re.search(r"[’'‘]\d0", match["d"]) is not None or not _MEASURED.search(around)


def _century(match: Match, _context: Context) -> Reading | None:
    """The 21st century is 2000 to 2099, as everyday English counts."""
    numbers = [ordinal(match["first"]), ordinal(match.groupdict().get("last") or match["first"])]
    if any(n is None or n < 1 for n in numbers):
        return None
    first, last = (n for n in numbers if n is not None)
    if match["era"] and match["era"].upper().startswith("B"):
        return UNRESOLVED
    low, high = max((first - 1) * 100, 1), last * 100 - 1
    if part := match["part"]:
        from_here, to_there = share(part, high - low + 1)
        low, high = low + from_here, low + to_there - 1
    grain = Grain.CENTURY if first == last and not part else Grain.SPAN
    return _read(years(low, high, grain), inexact=bool(part))


def _era(match: Match, _context: Context) -> Reading | None:
    """Years before Christ are found, since they are no quantity, but have no calendar day here."""
    if (match["bc"] or "").upper().startswith("B"):
        return UNRESOLVED
    year = int(match["number"].replace(",", ""))
    return _read(years(year, year, Grain.YEAR))


_WINDOW = 48
# "in her mid-20s", "from her late 30s to early 40s"; but "in his 1990s work" is no age
_OWN = re.compile(
    r"\b(?i:his|her|their|my|your|our|whose)\s(?:[a-z]{3,5}[\s-]\d0s\s(?:to|or|and)\s)?$"
)
_MEASURED = re.compile(rf"\b(?i:{alternation('tens_cue')})\b|°")
_Y = rf"(?P<year>{YEAR})"
_YEAR1 = r"(?P<year1>(?:1\d|20)\d\d)"
_PARTS = rf"(?P<part>{alternation('part')})"
_PART_LEAD = rf"(?i:{_PARTS})(?:{GAP}|-)(?:the{GAP})?"
# "the 1990’s" is a decade, "2030’s targets" are those of a year
_DECADES = r"(?P<first>(?:1\d|20)\d0)(?:\s?s|(?<!20\d0)[’']s)\b"
_DECADE_WORDS = alternation("decade_word")


YEAR_RULES = (
    Rule(
        "year_range",
        "year",
        compiled(
            rf"{BEFORE}(?<![.:-])(?P<d>(?:(?i:from|between){GAP})?{_YEAR1}(?:{TO}|/)(?P<year2>(?:1\d|20)\d\d))"
            r"(?![\w%/-]|[.,]\d|\s?B\.?C)"
        ),
        _year_range,
    ),
    Rule(
        "year_range",
        "year",
        compiled(rf"{BEFORE}(?P<d>(?i:between){GAP}{_YEAR1}{GAP}and{GAP}(?P<year2>{YEAR}))"),
        _year_range,
    ),
    Rule(
        "year_range",
        "year",
        compiled(
            rf"{BEFORE}(?<![.:,-])(?P<d>{_YEAR1}(?:{DASH}|/)(?P<year2>\d\d))(?![\w%/-]|[.,]\d)"
        ),
        _year_range,
        accepts=lambda m: spells_range(m["year1"], m["year2"]),
    ),
    Rule("decade", "decade", compiled(rf"{BEFORE}(?P<d>{_DECADES})"), _decade),
    Rule("decade", "decade", compiled(rf"{BEFORE}(?P<d>{_PART_LEAD}{_DECADES})"), _decade),
    Rule(
        "decade",
        "decade",
        compiled(
            rf"(?<![\w$€£¥#@/=+’'‘])(?P<d>(?:(?:the|The){GAP}[’'‘]?|[’'‘])(?P<first>\d0)[’']?s)\b"
        ),
        _decade,
        accepts=_is_decade,
    ),
    Rule(
        "decade",
        "decade",
        compiled(rf"(?<!\w)(?P<d>(?:the{GAP})?{_PART_LEAD}[’'‘]?(?P<first>[1-9]0)[’']?s)\b"),
        _decade,
        accepts=_is_decade,
    ),
    Rule(
        "decade",
        "decade",
        compiled(
            rf"(?<!\w)(?P<d>(?i:the){GAP}(?:{_PART_LEAD})?(?P<word>(?i:{_DECADE_WORDS})))(?!\w)"
        ),
        _decade,
    ),
    Rule(
        "decade_range",
        "decade",
        compiled(
            rf"{BEFORE}(?P<d>(?:the{GAP})?{_DECADES}(?:{GAP}and{GAP}|{TO})(?:the{GAP})?"
            r"[’'‘]?(?P<last>(?:(?:1\d|20)\d|\d)0)[’']?s)\b"
        ),
        _decade,
    ),
    Rule(
        "century",
        "century",
        compiled(
            rf"(?<!\w)(?P<d>(?:{_PART_LEAD})?(?P<first>{ORDINAL})"
            rf"(?:(?:{GAP}(?:and|or|to|through){GAP}(?:the{GAP})?(?:early{GAP}|late{GAP})?|{DASH})(?P<last>{ORDINAL}))?"
            rf"{OPT}-?{OPT}(?i:centur(?:y|ies))(?:{GAP}(?P<era>BCE?|AD|CE)\b)?)"
        ),
        _century,
    ),
    Rule(
        "era_range",
        "era",
        compiled(
            rf"{BEFORE}(?<![.,])(?P<d>\d{{1,4}}(?:{GAP}(?:to|and|until){GAP}(?:about{GAP})?|{DASH})(?P<number>\d{{1,4}}){OPT}(?P<bc>BCE?))(?!\w)"
        ),
        _era,
    ),
    Rule(
        "era",
        "era",
        compiled(
            rf"{BEFORE}(?<![.,])(?P<d>(?P<number>\d{{1,4}}|\d,\d{{3}}){OPT}(?P<bc>BCE|BC|CE|AD|B\.C\.|A\.D\.))(?!\w)"
        ),
        _era,
    ),
    Rule(
        "era",
        "era",
        compiled(rf"(?<!\w)(?P<d>(?P<bc>AD|A\.D\.){GAP}(?P<number>\d{{1,4}}))(?!\w|[.,]\d)"),
        _era,
    ),
)
