"""Parts of a year: quarters, halves, seasons, "early 2021", fiscal years."""

from datetime import date

from anafacts.model import Basis, DateInterval, Grain
from anafacts.normalize.dates.fragments import (
    BEFORE,
    COMMA,
    GAP,
    NUMBER,
    OPT,
    ORDINAL,
    SEASON,
    YEAR,
    compiled,
)
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, amount, full_year, share, value
from anafacts.normalize.dates.year_rules import ordinal, years
from anafacts.normalize.dates.yearless import in_some_year

_SOME_YEAR = 2000


def year_part(year: int, part: str) -> DateInterval:
    """Return the months of the year that early, mid or late stands for: a third of it."""
    first, last = share(part, 12)
    return months(year, first + 1, last)


def months(year: int, first: int, last: int, grain: Grain = Grain.SPAN) -> DateInterval:
    """Return the months ``first`` to ``last`` of a year; beyond 12 they run into the next year."""
    start, end = (date(year + (m - 1) // 12, (m - 1) % 12 + 1, 1) for m in (first, last + 1))
    return DateInterval(start, end, grain)


def season(year: int, word: str) -> DateInterval:
    """Return the three months of a season north of the equator; winter begins in its December."""
    first = value("season", word) or 1
    return months(year, first, first + 2, Grain.SEASON)


def nth_of_year(year: int, nth: int, size: int) -> DateInterval | None:
    """Return the nth stretch of ``size`` months in a year; -1 is the last one."""
    count = 12 // size
    nth = count if nth == -1 else nth
    if not 1 <= nth <= count:
        return None
    grain = Grain.QUARTER if size == 3 else Grain.SPAN  # noqa: PLR2004
    return months(year, (nth - 1) * size + 1, nth * size, grain)


def _named_year(match: Match) -> str | None:
    parts = match.groupdict()
    return parts.get("year") or parts.get("short")


def in_year(match: Match, context: Context) -> tuple[int, Basis] | None:
    """Return the year that is written, else that of the passage, else that of the publication."""
    if year := _named_year(match):
        return full_year(year), Basis.EXPLICIT
    if context.passage is not None:
        return context.passage.interval.start.year, Basis.ANCHORED
    base = context.base
    same = base is not None and base.start.year == base.last.year
    return (base.start.year, Basis.ANCHORED) if base and same else None


def _quarter(match: Match, context: Context) -> Reading | None:
    return _stretch(match, context, 3)


def _half(match: Match, context: Context) -> Reading | None:
    return _stretch(match, context, 6)


def _stretch(match: Match, context: Context, size: int) -> Reading | None:
    number = match.groupdict().get("number")
    nth = int(number) if number else ordinal(match["nth"])
    if nth is None or nth_of_year(_SOME_YEAR, nth, size) is None:
        return None
    if not match["d"].endswith("year") and not _named_year(match):
        return in_some_year(lambda y: nth_of_year(y, nth, size), context)
    year = in_year(match, context)
    if year is None:
        return UNRESOLVED
    fiscal = "fiscal" in match["d"].casefold() or "FY" in match["d"]
    return Reading(nth_of_year(year[0], nth, size), year[1], inexact=fiscal)


def _first_months(match: Match, context: Context) -> Reading | None:
    number = amount(match["number"])
    year = in_year(match, context)
    if number is None or number[0] != number[1] or not 1 <= number[0] < 12:  # noqa: PLR2004
        return None
    if year is None:
        return UNRESOLVED
    first = 1 if match["nth"].casefold() == "first" else 13 - number[0]
    return Reading(months(year[0], first, first + number[0] - 1), year[1])


def _part_of_year(match: Match, _context: Context) -> Reading | None:
    return Reading(year_part(int(match["year"]), match["part"]), inexact=True)


def _season(match: Match, _context: Context) -> Reading | None:
    parts = match.groupdict()
    year = full_year(parts["year"] or parts["short"])
    return Reading(season(year, parts["season"]), inexact=True)


def _fiscal(match: Match, _context: Context) -> Reading | None:
    """A fiscal year is named after one calendar year, which it need not fill."""
    year = match["year"]
    first = int(year) if len(year) == 4 else 2000 + int(year)  # noqa: PLR2004
    last = match["year2"]
    whole = years(first, first + 1 if last else first, Grain.SPAN if last else Grain.YEAR)
    return Reading(whole, inexact=True) if whole else None


_Y = rf"(?P<year>{YEAR})"
_OF_YEAR = rf"(?:{COMMA}|{GAP}(?i:of|in){GAP})(?:fiscal{GAP}(?:year{GAP})?)?"
_PARTS = rf"(?P<part>{alternation('part')})"
_PART_LEAD = rf"(?i:{_PARTS})(?:{GAP}|-)(?:the{GAP})?"
# "prices fall in 2008" has a verb, so that only the sure seasons may be followed by "in"
_SEASON_OF = rf"(?:{GAP}(?:of{GAP})?|(?<=(?i:summer|autumn|winter)){GAP}in{GAP})"
_NTH = rf"(?P<nth>{ORDINAL})"


YEAR_PART_RULES = (
    Rule(
        "quarter",
        "quarter",
        compiled(
            rf"(?<!\w)(?P<d>(?:the{GAP})?{_NTH}(?:{GAP}|-)quarter(?:{_OF_YEAR}{_Y}|{GAP}of{GAP}(?:the|this){GAP}year))"
        ),
        _quarter,
    ),
    Rule(
        "quarter",
        "quarter",
        compiled(rf"(?<!\w)(?P<d>the{GAP}{_NTH}(?:{GAP}|-)quarter)\b(?!\s+of\b)"),
        _quarter,
    ),
    Rule(
        "quarter",
        "quarter",
        compiled(
            rf"(?<!\w)(?P<d>Q(?P<number>[1-4])(?:{_OF_YEAR}{_Y}|{COMMA}FY{OPT}(?P<short>\d\d|{YEAR}))?)(?!\w)"
        ),
        _quarter,
    ),
    Rule(
        "quarter",
        "quarter",
        compiled(rf"{BEFORE}(?P<d>(?P<year>(?:19|20)\d\d){OPT}-?(?i:Q)(?P<number>[1-4]))(?!\w)"),
        _quarter,
    ),
    Rule(
        "quarter",
        "quarter",
        compiled(rf"(?<![\w.,])(?P<d>(?P<number>[1-4])Q{OPT}[’']?(?P<year>{YEAR}|\d\d))(?!\w)"),
        _quarter,
    ),
    Rule(
        "half",
        "quarter",
        compiled(rf"(?<![\w.,])(?P<d>(?P<number>[12])H{OPT}[’']?(?P<year>{YEAR}|\d\d))(?!\w)"),
        _half,
    ),
    Rule(
        "half",
        "half",
        compiled(
            rf"(?<!\w)(?P<d>(?:the{GAP})?(?P<nth>(?i:first|second|1st|2nd)){GAP}half(?:{_OF_YEAR}{_Y}|{GAP}of{GAP}(?:the|this){GAP}year))"
        ),
        _half,
    ),
    Rule("half", "half", compiled(rf"(?<!\w)(?P<d>H(?P<number>[12])(?:{COMMA}{_Y}))(?!\w)"), _half),
    Rule(
        "first_months",
        "unit",
        compiled(
            rf"(?<!\w)(?P<d>(?:the{GAP})?(?P<nth>(?i:first|last|final)){GAP}(?P<number>{NUMBER}){GAP}months"
            rf"(?:{_OF_YEAR}{_Y}|{GAP}of{GAP}(?:the|this){GAP}year))"
        ),
        _first_months,
    ),
    Rule(
        "part_of_year",
        "year part",
        compiled(rf"(?<!\w)(?P<d>{_PART_LEAD}(?:year{GAP})?{_Y})(?![’']?s\b)"),
        _part_of_year,
    ),
    Rule(
        "season",
        "season",
        compiled(rf"(?<!\w)(?P<d>(?P<season>{SEASON}){_SEASON_OF}{_Y})"),
        _season,
    ),
    Rule(
        "season",
        "season",
        compiled(
            rf"(?<!\w)(?P<d>(?P<season>{SEASON}){_SEASON_OF}"
            r"(?:(?P<year>(?:1\d|20)\d\d)[-–/]\d\d(?:\d\d)?|[’'‘](?P<short>\d\d)))(?!\w)"
        ),
        _season,
    ),
    Rule(
        "fiscal_year",
        "fiscal",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:fiscal|financial){GAP}(?:year{GAP})?|FY{OPT}-?)(?P<year>(?:19|20)\d\d|(?<=FY)\d\d)"
            r"(?:[/–-](?P<year2>\d\d(?:\d\d)?))?)(?!\w)"
        ),
        _fiscal,
    ),
)
