"""Find every date in a text."""

from collections.abc import Iterator
from functools import lru_cache

from anafacts.model import Basis, DateInterval, DateMention
from anafacts.normalize.dates.bare_years import BARE_YEAR_RULES
from anafacts.normalize.dates.borrowed_rules import BORROWED_RULES
from anafacts.normalize.dates.chained_rules import CHAINED_RULES
from anafacts.normalize.dates.day_rules import DAY_RULES
from anafacts.normalize.dates.deictic_rules import DEICTIC_RULES
from anafacts.normalize.dates.holiday_rules import HOLIDAY_RULES
from anafacts.normalize.dates.letter_rules import LETTER_RULES
from anafacts.normalize.dates.month_rules import MONTH_RULES
from anafacts.normalize.dates.nth_rules import NTH_RULES
from anafacts.normalize.dates.numeric_rules import NUMERIC_RULES
from anafacts.normalize.dates.passages import (
    bounds,
    context_of,
    dates_passage,
    is_hedged,
    passage_at,
)
from anafacts.normalize.dates.reading import UNRESOLVED, Context, Match, Reading, Rule
from anafacts.normalize.dates.season_rules import SEASON_RULES
from anafacts.normalize.dates.span_rules import SPAN_RULES
from anafacts.normalize.dates.spoken_rules import SPOKEN_RULES
from anafacts.normalize.dates.stretches import stretches
from anafacts.normalize.dates.weekday_rules import WEEKDAY_RULES
from anafacts.normalize.dates.year_part_rules import YEAR_PART_RULES
from anafacts.normalize.dates.year_rules import YEAR_RULES

RULES = (
    *NUMERIC_RULES,
    *DAY_RULES,
    *MONTH_RULES,
    *YEAR_RULES,
    *YEAR_PART_RULES,
    *LETTER_RULES,
    *SPOKEN_RULES,
    *BARE_YEAR_RULES,
    *SEASON_RULES,
    *BORROWED_RULES,
    *DEICTIC_RULES,
    *WEEKDAY_RULES,
    *NTH_RULES,
    *HOLIDAY_RULES,
    *SPAN_RULES,
    *CHAINED_RULES,
)

_NEAR = frozenset(rule.near for rule in RULES)
Find = tuple[Rule, Match]


@lru_cache(maxsize=256)
def find_dates(text: str, *, base: DateInterval | None = None) -> tuple[DateMention, ...]:
    """Return the dates of a text in order, none overlapping, each with the days that it names.

    Offsets are half-open code points into ``text``. ``base`` is the publication, against which
    "last week" and "Jan. 4" are resolved; without it their interval is None. Today is never used.
    """
    mentions: list[DateMention] = []
    anchors: list[DateMention] = []
    dated: list[DateMention] = []  # those of the anchors that give a passage its year
    for rule, match in _longest(_found(text), len(text)):
        passage = passage_at(text, match.start("d"), dated, base)
        reading = _read(rule, match, context_of(match, anchors, base, passage))
        if reading is None:
            continue
        mention = _mention(rule, match, reading)
        mentions.append(mention)
        if not rule.anchors or mention.interval is None or bounds(text, mention.start):
            continue
        anchors.append(mention)
        if dates_passage(mention, passage):
            dated.append(mention)
    return tuple(mentions)


def _read(rule: Rule, match: Match, context: Context) -> Reading | None:
    """Return what the rule reads; days beyond the years 1 to 9999 leave the date unresolved."""
    try:
        return rule.read(match, context)
    except (ValueError, OverflowError):  # datetime.date ends there
        return UNRESOLVED


def _found(text: str) -> Iterator[Find]:
    near = stretches(text, _NEAR)
    for rule in RULES:
        for start, end in near[rule.near]:
            for match in _matches(rule, text, start, end):
                if match.end("d") > match.start("d") and rule.accepts(match):
                    yield rule, match


def _matches(rule: Rule, text: str, start: int, end: int) -> Iterator[Match]:
    """Yield the matches in a stretch; each is read again in the whole text, beyond the end too."""
    while match := rule.pattern.search(text, start, end):
        whole = rule.pattern.match(text, match.start())
        if whole:
            yield whole
        start = max(whole.end() if whole else 0, match.start() + 1)


def _longest(finds: Iterator[Find], length: int) -> list[Find]:
    """Return the finds in text order; of those that overlap the longest stays, then the first."""
    taken: list[Find] = []
    covered = bytearray(length)
    for rule, match in sorted(finds, key=lambda f: f[1].start("d") - f[1].end("d")):
        start, end = match.span("d")
        if not covered[start] and not covered[end - 1]:
            covered[start:end] = b"\1" * (end - start)
            taken.append((rule, match))
    return sorted(taken, key=lambda f: f[1].start("d"))


def _mention(rule: Rule, match: Match, reading: Reading) -> DateMention:
    start, end = match.span("d")
    return DateMention(
        start=start,
        end=end,
        text=match.string[start:end],
        interval=reading.interval,
        basis=reading.basis if reading.interval else Basis.NONE,
        inexact=reading.inexact or is_hedged(match.string, start, end),
        rule=rule.name,
        other=reading.other,
    )
