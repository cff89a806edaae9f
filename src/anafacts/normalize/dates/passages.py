"""What stands before a date and helps to read it: the date before, and the words of the clause."""

import re
from datetime import timedelta

from anafacts.model import Basis, DateInterval, DateMention, Grain
from anafacts.normalize.dates.reading import Context, Match, Passage
from anafacts.normalize.dates.words import alternation

_CLAUSE = 80  # how far back a word such as "will" still governs a date
# how far a year that was written stays the year of what follows, in news and in history
_PASSAGE = {False: 400, True: 4000}
_HEDGE = 40
_SOME = 2
_HISTORY = timedelta(days=7305)  # twenty years
_REMEMBERED = 8  # dates that later words may lean on
_BOUND = re.compile(r"\b(?:since|before)\s$", re.IGNORECASE)
_BOUNDARY = re.compile(r"[.!?;]\s|\n\s*\n")
_HEDGED = re.compile(
    rf"(?<!\w)(?i:{alternation('date_hedge')})\s?(?:the\s)?(?:(?:month|year|day)\s(?:of\s)?)?$"
)
_OR_SO = re.compile(r"\s(?:or\sso|or\sthereabouts)\b")
_FUTURE = re.compile(rf"(?:(?<!\w)(?:{alternation('future_cue')})|[’']ll)(?!\w)")
_LEADS_ON = re.compile(rf"(?<!\w)(?:{alternation('future_lead')})(?:\s(?:on|in|at))?\s$")
# "is held on", "are presented in": what is so is no longer past
_HELD = re.compile(
    r"\b(?:is|are)\s(?:\w{2,16}ed|held|given|shown|taught)\s(?:on|in|at|from)\s(?:the\s)?$"
)
_LIMIT = re.compile(r"\b(?:by|until|till)\s$", re.IGNORECASE)
_TOLD = re.compile(
    rf"(?<!\w)(?:{alternation('past_cue')}|(?:he|she|it|they|we|I|you|who|which)\s\w{{2,16}}ed)(?!\w)"
)
_TOLD_REACH = 60  # how far after "by March" the verb may stand
_YEARLESS = frozenset({"day_month", "day_range", "month", "month_range"})
_CARRIED = _YEARLESS | {"beside", "shift", "month_of_that_year", "that_day"}
_FINE = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON})


def bounds(text: str, start: int) -> bool:
    """Return whether the date only bounds something ("since 2017"), so that no story is there.

    Up to "until 2017" the story has come, and what follows it leans on that.
    """
    return bool(_BOUND.search(text[max(0, start - 8) : start]))


def is_hedged(text: str, start: int, end: int) -> bool:
    """Return whether the words around a date say that it is only near ("circa 1640")."""
    before = text[max(0, start - _HEDGE) : start]
    return bool(_HEDGED.search(before) or _OR_SO.match(text, end))


def context_of(
    match: Match, anchors: list[DateMention], base: DateInterval | None, passage: Passage | None
) -> Context:
    """Return what the date that matched may lean on."""
    start = match.start("d")
    before = _BOUNDARY.split(match.string[max(0, start - _CLAUSE) : start])[-1]
    return Context(
        base=base,
        anchors=tuple(a.interval for a in anchors[: -_REMEMBERED - 1 : -1] if a.interval),
        passage=passage,
        future=bool(_FUTURE.search(before)) or _leads_on(match, before),
    )


def _leads_on(match: Match, before: str) -> bool:
    """Return whether the words before look ahead; "by March" does so unless the past is told."""
    if _HELD.search(before):
        return True
    if not _LEADS_ON.search(before):
        return False
    end = match.end("d")
    after = _BOUNDARY.split(match.string[end : end + _TOLD_REACH])[0]
    return not (_LIMIT.search(before) and (_TOLD.search(before) or _TOLD.search(after)))


def dates_passage(mention: DateMention, passage: Passage | None) -> bool:
    """Return whether dates without a year that follow may belong to the year of this one."""
    if mention.interval is None:
        return False
    if mention.rule == "year":
        return True
    explicit = mention.basis is Basis.EXPLICIT or (passage is not None and mention.rule in _CARRIED)
    return explicit and mention.interval.grain in _FINE


def passage_at(
    text: str, start: int, dated: list[DateMention], base: DateInterval | None
) -> Passage | None:
    """Return the date before: a day or month nearby, or a year that opens the same sentence.

    Where the text tells history a year need open nothing, and reaches further.
    """
    last = dated[-1] if dated else None
    history = base is not None and _tells_history(dated[-_REMEMBERED:], base)
    if last is None or last.interval is None or start - last.end > _PASSAGE[history]:
        return None
    same_sentence = not _BOUNDARY.search(text[max(last.end, start - _PASSAGE[False]) : start])
    led = text[max(0, last.start - 3) : last.start].casefold() == "in "
    if last.rule == "year" and not (led and same_sentence) and not _is_past(last, base):
        return None
    return Passage(last.interval, same_sentence, history)


def _tells_history(dated: list[DateMention], base: DateInterval) -> bool:
    """Return whether all the last dates lie long before the publication, and there are some."""
    return len(dated) >= _SOME and all(_is_past(mention, base) for mention in dated)


def _is_past(mention: DateMention, base: DateInterval | None) -> bool:
    if base is None or mention.interval is None:
        return False
    return base.start - mention.interval.end > _HISTORY
