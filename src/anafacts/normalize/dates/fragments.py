"""Pieces of regular expressions that the rules share; every repetition is bounded."""

import re

from anafacts.normalize.dates.words import alternation

_S = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"  # a gap that may cross one line end
GAP = rf"(?:(?=\s){_S})"
OPT = rf"(?:{_S})"
COMMA = rf"(?:{_S},?{_S})"
DASH = rf"(?:{_S}[-–—‑−]{_S})"
TO = rf"(?:{DASH}|{GAP}(?:to|through|until|till|thru){GAP})"
AND = rf"(?:{TO}|{GAP}(?:and|&){GAP})"

# Lower-case "may" and "march" are a verb each, so that a month in lower case must be another one.
MONTH = (
    r"(?:(?!may\b|march\b|mar\b|MAR\b|MAY\b(?!\s+\d))"
    rf"(?i:(?:{alternation('month')})(?:(?<=\b[a-z]{{3}})(?<!may)\.|(?<=\bsept)\.)?)(?:(?<=\.)|(?!\w)))"
)
WEEKDAY = rf"(?:(?:{alternation('weekday')})\b\.?)"
DAY = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w]|[.,:]\d|\s?%))"
YEAR = r"(?:(?:1\d|20)\d\d(?![\w%°]|[.,]\d|-\d))"
DAY_NUMBER = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
SEASON = rf"(?:(?i:{alternation('season')})\b)"
UNIT = rf"(?i:{alternation('unit')})\b"
PART = r"(?i:early|mid|middle|late)"

_SPELLED = alternation("number")
NUMBER = (
    rf"(?i:\d{{1,3}}(?:,\d{{3}})?|\d{{4}}|(?:{alternation('vague')})"
    rf"|(?:{_SPELLED})(?:\s?[\s-]\s?(?:{_SPELLED}))?)"
)
HALF = rf"(?P<half>(?:{GAP}|-)and(?:{GAP}|-)a(?:{GAP}|-)half|{GAP}1/2|{OPT}½)?"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?i:{alternation('ordinal')}))"
START = r"(?<![\w$€£¥#@/=+.,:-])"
BEFORE = r"(?<![\w$€£¥#@/=+])"


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern compiled with the date itself as the group ``d`` where it has none."""
    return re.compile(pattern if "(?P<d>" in pattern else f"(?P<d>{pattern})")
