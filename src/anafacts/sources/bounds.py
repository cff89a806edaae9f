"""Bound from below when a text can have been written, by what it tells as past."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anafacts.model import DateInterval, Grain
from anafacts.sources.words import pattern
from anafacts.sources.written_dates import WrittenDate, written_dates

_LEAD = 3  # paragraphs of running text; what they date by day or month is news
_SHORTEST = 12  # words of a paragraph of running text
_LONGEST = 2000  # code points; what has no full stop for longer is no prose
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")
_CLAUSE = re.compile(r"[;:—]|,\s(?:and|but|while|which|who)\s")
_PAST = re.compile(r"\b[a-z]{2,}ed\b")
_OPEN = re.compile(r"\([^()]*$")
_CLOSE = re.compile(r"[^()]{0,40}\)")
_PREPOSITION = re.compile(
    r"\b(?:in|since|during|of|from|to|and|until|after|before|early|late|mid|fiscal|year)[ -]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A date that a text tells as past, as written; ``near`` if it is near to the writing."""

    interval: DateInterval
    words: str
    near: bool


def lower_bound(paragraphs: Sequence[str]) -> Bound | None:
    """Return the latest date told as past, if some date as late is near to the writing.

    A history may end decades before it was written, so a date counts as near only where the text
    says so ("In 2026, he has already", "recently published (2025)"), or where the lead, which
    tells the news, gives it to the day.
    """
    running = [p for p in paragraphs if len(p.split()) >= _SHORTEST]
    bounds = [b for i, p in enumerate(running) for b in _bounds(p, in_lead=i < _LEAD)]
    near = [b.interval.start.year for b in bounds if b.near]
    late = (b for b in bounds if near and b.interval.start.year >= max(near))
    return max(late, key=lambda b: b.interval.start, default=None)


def _bounds(paragraph: str, *, in_lead: bool) -> Iterator[Bound]:
    sentences = (s for s in _SENTENCE.split(paragraph) if len(s) <= _LONGEST)
    for sentence in sentences:
        for day in written_dates(sentence):
            before, after = _clause(sentence, day)
            clause = f"{before}, {after}"
            cited = _is_cited(sentence, day)
            if cited or (_is_anchored(before, day) and _is_past(clause)):
                fresh = cited and pattern("newly_published").search(sentence[: day.start])
                news = in_lead and day.interval.grain is Grain.DAY
                near = bool(fresh or news or pattern("so_far").search(clause))
                yield Bound(day.interval, sentence[day.start : day.end], near)


def _clause(sentence: str, day: WrittenDate) -> tuple[str, str]:
    """Return what stands before and after a date, up to the marks that end its clause."""
    before = _CLAUSE.split(sentence[: day.start])[-1]
    return before, _CLAUSE.split(sentence[day.end :])[0]


def _is_cited(sentence: str, day: WrittenDate) -> bool:
    """Return whether a date stands in parentheses, as the year of a publication does."""
    opens = _OPEN.search(sentence[: day.start])
    return bool(opens and _CLOSE.match(sentence[day.end :]))


def _is_anchored(before: str, day: WrittenDate) -> bool:
    """Return whether a bare year stands where a year does, not as a count ("2000 people")."""
    return day.interval.grain is not Grain.YEAR or bool(_PREPOSITION.search(before))


def _is_past(clause: str) -> bool:
    """Return whether a clause is in a past tense and says nothing of the future."""
    if pattern("future").search(clause):
        return False
    words = pattern("not_past").sub(" ", clause)
    return bool(_PAST.search(words) or pattern("past_irregular").search(words))
