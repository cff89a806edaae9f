"""Years that stand alone: "in 2014", "(2025)", "2014," — and what only looks like one."""

import re

from anafacts.model import Grain
from anafacts.normalize.dates.fragments import GAP, compiled
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import alternation, full_year, surfaces
from anafacts.normalize.dates.year_rules import years

_OLDEST_BARE, _NEWEST = 1900, 2100
_OLDEST_LED = 1400
_OLDEST_ALONE = 1000  # "in 1066, ...", where nothing follows that it could count
_MILLENNIUM = 2000  # as often a round number as a year
_LED = re.compile(
    rf"(?<!\w)(?:{alternation('year_lead')})[\s(-]{{1,3}}(?:the\s+|the\s+year\s+)?$|\bca?\.$"
)
_CODED = re.compile(rf"(?<!\w)(?:{alternation('code_word')})\.?\s{{1,2}}$")
_COUNTED = re.compile(rf"(?<!\w)(?:{alternation('quantity_cue')})\s{{1,2}}$")
_NUMBER_BEFORE = re.compile(r"(?:\d[\s\u00a0]|\d\s?[-–—x×]\s?)$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?:,\s|,?\s(?:and|or)\s)$")
_DETERMINED = re.compile(
    r"(?:\b(?:the|The|its|Its|his|His|her|their|our|this|This|that|That|a|A|an|An|[’']s)\s)$"
)
_NEXT_WORD = re.compile(r"[\s\u00a0]{1,2}([a-zA-Z$€£]+)")
_HYPHENED = re.compile(r"-(?!era\b|style\b|level\b|based\b|dated\b)\w")
_OWNER = re.compile(r"\s\w{1,20}(?:\s?[’']s|s[’'])\s")  # "the 1988 women's team"
_ADDRESS = re.compile(rf"\s(?:[A-Z][\w.]{{0,20}}\s){{1,3}}(?:{alternation('street')})\b")
_OPEN, _CLOSE = re.compile(r"[(\[]\s?$"), re.compile(r"\s?[)\];,]")
_APART = re.compile(r"\s?[:,–—]\s|\s-\s")
_ALONE = re.compile(
    r"(?=\s?[.,;:!?)\]\n]|\s*$|\s(?:the|and|he|she|it|they|we|when|by|with|to|at|for|after|as|was"
    r"|were|in|on|but|or|under|from|until|his|her|its|their|an?|is|had|that|which|who|where)\b)"
)
_WINDOW = 40


def _around(match: Match) -> tuple[str, str]:
    start, end = match.span("d")
    return match.string[max(0, start - _WINDOW) : start], match.string[end : end + _WINDOW]


def _is_year(match: Match) -> bool:
    """Return whether the four digits are a year; what lies outside 1900 to 2100 needs a lead."""
    number = int(match["d"])
    before, after = _around(match)
    led = bool(
        _LED.search(before)
        or _YEAR_BEFORE.search(before)
        or _modifies(before, after)
        or _opens_line(before, after)
        or _year_noun(after)
    )
    if _CODED.search(before) or _NUMBER_BEFORE.search(before) or _HYPHENED.match(after):
        return False
    if _ADDRESS.match(after) and not _DETERMINED.search(before):
        return False
    if _counts_what_follows(number, before, after):
        return False
    bracketed = bool(_OPEN.search(before) and _CLOSE.match(after))
    if number == _MILLENNIUM and not (led or bracketed):
        return False
    oldest = _OLDEST_LED if led or bracketed else _OLDEST_BARE
    if number % 100 and _LED.search(before) and _ALONE.match(after):
        oldest = _OLDEST_ALONE
    return oldest <= number <= _NEWEST and (led or not _COUNTED.search(before))


def _modifies(before: str, after: str) -> bool:
    """Return whether the year stands before a single thing: "the 1836 assault"."""
    following = _NEXT_WORD.match(after)
    single = following is not None and following.group(1).islower()
    return single and bool(_DETERMINED.search(before))


def _year_noun(after: str) -> bool:
    """Return whether what follows is had by years: "2000 levels"."""
    following = _NEXT_WORD.match(after)
    return following is not None and following.group(1) in surfaces("year_noun")


def _opens_line(before: str, after: str) -> bool:
    """Return whether the year stands first in its line and apart, as in a list of events."""
    return not before.rpartition("\n")[2].strip() and bool(_APART.match(after))


def _counts_what_follows(number: int, before: str, after: str) -> bool:
    """Return whether the next word is what the number counts ("2000 people", "1500 tons")."""
    following = _NEXT_WORD.match(after)
    if following is None:
        return False
    word = following.group(1)
    if _DETERMINED.search(before) and _OWNER.match(after):
        return False
    if word in surfaces("unit_noun"):
        return True
    if _year_noun(after):
        return False
    plural = (
        word.islower()
        and word.endswith(("s", "children", "people", "men"))
        and not word.endswith(("ss", "us", "is"))
    )
    rounded = number % 50 == 0 or number < _OLDEST_BARE
    if plural and word in {"was", "has", "does", "as", "its", "his"}:
        return False
    return plural and rounded and not _DETERMINED.search(before)


def _short_year(match: Match, _context: Context) -> Reading | None:
    year = full_year(match["short"])
    return Reading(years(year, year, Grain.YEAR))


def _year(match: Match, _context: Context) -> Reading | None:
    interval = years(int(match["year"]), int(match["year"]), Grain.YEAR)
    return Reading(interval) if interval else None


_NAME = r"[A-Z][\w.’'-]{0,30}"
_PUBLISHED = r"(?P<d>(?P<year>(?:1[5-9]|20)\d\d))[a-h]?"
_AUTHORS = rf"{_NAME}(?:{GAP}et{GAP}al\.?)?"

_CITED_NAMES = re.compile(
    rf"\((?:(?:see|e\.g\.,?|cf\.)\s)?(?:[^()]{{0,120}};\s)?((?:{_NAME}[,&\s]{{1,4}}(?:and\s|de\s|et\s|al\.\s?,?\s?)?){{0,6}})$"
)


def _in_citation(match: Match) -> bool:
    """Return whether only names stand between the opening bracket and the year."""
    start = match.start("d")
    names = _CITED_NAMES.search(match.string[max(0, start - 160) : start])
    return names is not None and names.group(1).strip(" ,&") not in surfaces("year_lead")


BARE_YEAR_RULES = (
    Rule(
        "citation",
        "year",
        compiled(
            rf"(?<=[(;,& ]){_AUTHORS},?{GAP}{_PUBLISHED}(?=\s?[);]|,\s(?:p\.|pp\.|\d)|:\s?\d)"
        ),
        _year,
        accepts=_in_citation,
        anchors=False,
    ),
    Rule(
        "citation",
        "year",
        compiled(rf"{_NAME}{GAP}et{GAP}al\.?,?{GAP}\(?{_PUBLISHED}(?!\w)"),
        _year,
        anchors=False,
    ),
    Rule(
        "citation",
        "year",
        compiled(rf"(?:\b[A-Z]\.|\(eds?\.\)|{_NAME}){GAP}\({_PUBLISHED}\)\."),
        _year,
        anchors=False,
    ),
    Rule(
        "citation",
        "year",
        compiled(
            rf"{_NAME}{GAP}\({_PUBLISHED}\)(?:{GAP}|[’']s{GAP})(?:{alternation('citation_verb')})\b"
        ),
        _year,
        anchors=False,
    ),
    Rule(
        "year",
        "year",
        compiled(
            r"(?:(?<![\w$€£¥#@/=+&.:,-])|(?<=\bc\.)|(?<=\bca\.))(?P<d>(?P<year>(?:1\d|2[01])\d\d))(?![\w%°/]|[.,:]\d|[-–]\d)"
        ),
        _year,
        accepts=_is_year,
    ),
    Rule(
        "year",
        "short_year",
        compiled(
            rf"(?<!\w)(?i:in|since|until|till|by|from|of|to|before|after|around|and|early|late){GAP}"
            r"(?P<d>[’'‘](?P<short>\d\d))(?![\w’'‘]|[.,:]\d)"
        ),
        _short_year,
    ),
)
