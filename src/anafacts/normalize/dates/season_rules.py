"""Seasons without a year: "in the summer", "by early spring", "winters are mild"."""

from anafacts.normalize.dates.fragments import SEASON, compiled
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.year_part_rules import season
from anafacts.normalize.dates.yearless import in_some_year


def _season(match: Match, context: Context) -> Reading | None:
    """One season of some year; "winters" and "every winter" are all of them."""
    parts = match.groupdict()
    if parts.get("all"):
        return UNRESOLVED
    found = in_some_year(lambda year: season(year, parts["season"]), context)
    return found and Reading(found.interval, found.basis, inexact=True)


_SURE = r"(?i:summer|autumn|winter)"  # "spring" and "fall" are verbs too
_EDGE = r"(?:(?i:early|mid|late)(?:\s+|-))?"
# What follows a season that is no part of another name: "winter coats", "Winter Olympics".
_ALONE = (
    r"(?![\w-])(?=\s?[.,;:!?)\]\n]|\s*$|\s+(?:months?|seasons?|and|or|but|when|as|is|are|was|were|can"
    r"|could|will|would|has|had|it|they|he|she|we|you|i|there|to|through|until|with|by|in|at|on|for"
    r"|due|because|while|after|before|than|that|which|who|if|so|the|a|an|of|from|since|tends?|brings?"
    r"|comes?|came|may|this|their|its)\b)"
)

_PATTERNS = (
    (
        r"(?<!\w)(?i:in|during|by|over|through|throughout|until|since|before|after|till|for|of)\s+"
        rf"(?P<d>(?:the\s+)?{_EDGE}(?P<season>{SEASON})){_ALONE}(?!\s+of\b)"
    ),
    (
        rf"(?:(?<!\w)(?i:the|to|and|or|from|between|late|early)|,)\s+{_EDGE}"
        rf"(?P<d>(?P<season>{_SURE})){_ALONE}"
    ),
    rf"(?<!\w){SEASON},?\s+(?i:and|or|to|through|until)\s+{_EDGE}(?P<d>(?P<season>{SEASON}))",
    (
        rf"(?<!\w)(?i:from|between)\s+{_EDGE}(?P<d>(?P<season>{SEASON}))"
        rf"(?=\s+(?i:to|and|through|until)\s+{_EDGE}{SEASON})"
    ),
    (
        r"(?<!\w)(?P<d>(?P<season>Summer|Autumn|Winter|Spring))"
        r"(?=\s(?:is|are|was|can|comes|came|brings|and\s(?:late\s|early\s)?(?:autumn|fall|summer))\b)"
    ),
    (
        r"(?<!\w)(?P<d>(?:(?i:the)\s+)?(?P<all>(?i:summers|winters|autumns)"
        rf"|(?i:every|each)\s+(?:{_SURE}|(?i:spring|fall)))){_ALONE}"
    ),
)
SEASON_RULES = tuple(
    Rule("season", "season", compiled(pattern), _season, anchors=False) for pattern in _PATTERNS
)
