"""Seasons without a year: "in the summer", "by early spring", "winters are mild"."""

from anafacts.model import Basis, DateInterval
from anafacts.normalize.dates.deictic_rules import pick
from anafacts.normalize.dates.fragments import GAP, MONTH, SEASON, compiled
from anafacts.normalize.dates.month_rules import month_of
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.year_part_rules import season
from anafacts.normalize.dates.yearless import in_some_year

_A_YEAR = 366


def _season(match: Match, context: Context) -> Reading | None:
    """One season of some year; "winters" and "every winter" are all of them."""
    parts = match.groupdict()
    if parts.get("all"):
        return UNRESOLVED
    found = in_some_year(lambda year: season(year, parts["season"]), context)
    return found and Reading(found.interval, found.basis, inexact=True)


def _following(match: Match, context: Context) -> Reading:
    """The first such season or month after the date before, else after the publication."""
    narrow = (a for a in context.anchors if (a.end - a.start).days <= _A_YEAR)
    anchor = next(narrow, context.base)
    if anchor is None:
        return UNRESOLVED
    parts = match.groupdict()

    def named(year: int) -> DateInterval | None:
        word = parts.get("season")
        return season(year, word) if word else month_of(parts["month"], year)

    nearby = [n for n in (named(anchor.last.year + i) for i in (0, 1)) if n]
    found = pick(nearby, "next", anchor.last)
    return Reading(found, Basis.ANCHORED, "season" in parts) if found else UNRESOLVED


_SURE = r"(?i:summer|autumn|winter)"  # "spring" and "fall" are verbs too
_EDGE = r"(?:(?i:early|mid|late)(?:\s+|-))?"
# What follows a season that is no part of another name: "winter coats", "Winter Olympics".
_ALONE = (
    r"(?![\w-])(?=\s?[.,;:!?)\]\n]|\s*$|\s+(?:months?|seasons?|and|or|but|when|as|is|are|was|were|can"
    r"|could|will|would|has|had|it|they|he|she|we|you|i|there|to|through|until|with|by|in|at|on|for"
    r"|due|because|while|after|before|than|that|which|who|if|so|the|a|an|of|from|since|tends?|brings?"
    r"|comes?|came|may|this|their|its)\b)"
)

SEASON_RULES = (
    Rule(
        "season",
        "season",
        compiled(
            r"(?<!\w)(?i:in|during|by|over|through|throughout|until|since|before|after|till|for|of)\s+"
            rf"(?P<d>(?:the\s+)?{_EDGE}(?P<season>{SEASON})){_ALONE}(?!\s+of\b)"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "season",
        "season",
        compiled(
            rf"(?:(?<!\w)(?i:the|to|and|or|from|between|late|early)|,)\s+{_EDGE}"
            rf"(?P<d>(?P<season>{_SURE})){_ALONE}"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "season",
        "season",
        compiled(
            rf"(?<!\w){SEASON},?\s+(?i:and|or|to|through|until)\s+{_EDGE}(?P<d>(?P<season>{SEASON}))"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "season",
        "season",
        compiled(
            rf"(?<!\w)(?i:from|between)\s+{_EDGE}(?P<d>(?P<season>{SEASON}))"
            rf"(?=\s+(?i:to|and|through|until)\s+{_EDGE}{SEASON})"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "season",
        "season",
        compiled(
            r"(?<!\w)(?P<d>(?P<season>Summer|Autumn|Winter|Spring))"
            r"(?=\s(?:is|are|was|can|comes|came|brings|and\s(?:late\s|early\s)?(?:autumn|fall|summer))\b)"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "season",
        "season",
        compiled(
            r"(?<!\w)(?P<d>(?:(?i:the)\s+)?(?P<all>(?i:summers|winters|autumns)"
            rf"|(?i:every|each)\s+(?:{_SURE}|(?i:spring|fall)))){_ALONE}"
        ),
        _season,
        anchors=False,
    ),
    Rule(
        "beside",
        "season",
        compiled(rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?(?i:following){GAP}(?P<season>{SEASON}))"),
        _following,
    ),
    Rule(
        "beside",
        "month beside",
        compiled(
            rf"(?<!\w)(?P<d>(?:(?i:the){GAP})?(?i:following){GAP}(?P<month>{MONTH}))(?!{GAP}\d)"
        ),
        _following,
    ),
)
