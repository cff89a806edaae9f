"""Capitalised names of events, by the word that heads them: "the 2024 G20 Summit", "COP30"."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from anafacts.extract.pipes.name_words import name_words
from anafacts.extract.pipes.neighbours import is_capital
from anafacts.lexicon.load import load

_ORDINAL = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
    r"nineteenth|twentieth)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_ROMAN = re.compile(r"[IVXL]+$")
_NUMBER = re.compile(r"-?\d{1,3}$")
_TIES = frozenset({"of", "on", "for"})
_LINKS = frozenset({"and", "&", "of", "de", "the", "on", "for"})
_HYPHENS = frozenset({"-", "–"})
_CALENDAR = frozenset(w.lower() for w in (*calendar.month_name[1:], *calendar.day_name))
_PROPER = frozenset({"NNP", "NNPS", ""})  # a pipeline without a tagger gives no tag
_LONGEST = 10  # tokens on each side of the head
_SHOUTED = 4  # longer heads in capitals stand in headlines


@dataclass(frozen=True, slots=True)
class EventHead:
    """A word that heads names of events, and what else must be there."""

    head: str
    example: str
    edition: bool = False
    small: bool = False
    extends: bool = False
    body: bool = False
    undated: bool = False
    needs: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventSeries:
    """The letters before the number of an event that is one of a series."""

    prefix: str
    example: str


@dataclass(frozen=True, slots=True)
class EventName:
    """A half-open token range; ``sure`` is false where the name may be that of a body."""

    start: int
    end: int
    sure: bool


@cache
def heads() -> dict[str, EventHead]:
    """Return the heads by the word in small letters."""
    return {entry.head: entry for entry in load("event_heads", EventHead)}


@cache
def series() -> re.Pattern[str]:
    """Return a pattern for a token that begins the name of an event of a series."""
    prefixes = "|".join(entry.prefix for entry in load("event_series", EventSeries))
    return re.compile(rf"(?:{prefixes})(-?\d{{1,3}})?$")


def event_names(doc: Doc, words: Sequence[str]) -> Iterator[EventName]:
    """Yield the names of events in text order, none inside another; words are the tokens' texts."""
    end, known, numbered = 0, heads(), series()
    for i, word in enumerate(words):
        if i < end:
            continue
        if word.lower() in known:
            found = _named(doc, i)
        elif numbered.match(word):
            found = _of_series(doc, i, word)
        else:
            continue
        if found is not None and found.start >= end:
            yield found
            end = found.end


def _of_series(doc: Doc, i: int, word: str) -> EventName | None:
    if word[-1].isdigit():
        return EventName(i, i + 1, sure=True)
    ahead = i + 1
    if ahead < len(doc) and doc[ahead].text in _HYPHENS:
        ahead += 1
    numbered = ahead < len(doc) and _NUMBER.match(doc[ahead].text)
    return EventName(i, ahead + 1, sure=True) if numbered else None


def _named(doc: Doc, at: int) -> EventName | None:
    """Return the name that a head closes or, with "of" and a number, holds."""
    entry, head = heads()[doc[at].lower_], doc[at].text
    if (head.isupper() and len(head) > _SHOUTED) or _goes_on(doc, at):
        return None
    start = _left(doc, at) if is_capital(doc[at]) else _small_left(doc, at, entry)
    before = [token.text for token in doc[start:at]]
    end = _right(doc, at, extends=entry.extends, dated=start < at)
    edition = any(_is_edition(w) for w in before) or _is_number(doc, at + 1)
    small = {word.lower() for word in before}
    if (entry.edition and not edition) or (entry.needs and not small & set(entry.needs)):
        return None
    told = _tells(before) or bool(small & {*entry.needs, *entry.named})
    named = told or (end > at + 1 and (edition or bool(before)))
    return EventName(start, end, sure=edition or not entry.body) if named else None


def _tells(words: list[str]) -> bool:
    """Return whether the words before the head tell which event it is."""
    common = name_words("event modifier")
    return any(
        word.isalnum()
        and word.lower() not in common
        and not _ORDINAL.match(word)
        and not _YEAR.match(word)
        for word in words
    )


def _is_edition(word: str) -> bool:
    return bool(_YEAR.match(word) or _ORDINAL.match(word) or _ROMAN.match(word))


def _goes_on(doc: Doc, at: int) -> bool:
    """Return whether the head only begins or qualifies another name: "Election Commission"."""
    if at + 1 >= len(doc):
        return False
    after = doc[at + 1]
    joined = after.text in _HYPHENS and not doc[at].whitespace_
    proper = is_capital(after) and after.tag_ in _PROPER and not _ROMAN.match(after.text)
    return joined or (proper and is_capital(doc[at]))


def _left(doc: Doc, at: int) -> int:
    """Return where the capitals before the head begin, with the year or the number before them."""
    start = at
    while start > max(0, at - _LONGEST):
        if _in_name(doc[start - 1]):
            start -= 1
        elif start < at and _links(doc, start - 1):
            start -= 2
        elif start < at and doc[start].text in {"'s", "’s"}:
            start -= 1
        else:
            break
    while start < at and doc[start].lower_ in name_words("function"):
        start += 1
    return start if heads()[doc[at].lower_].undated else _with_edition(doc, start)


def _with_edition(doc: Doc, start: int) -> int:
    if start and (_YEAR.match(doc[start - 1].text) or _ORDINAL.match(doc[start - 1].text)):
        start -= 1
    return start


def _links(doc: Doc, at: int) -> bool:
    """Return whether a small word or a hyphen joins capitals: "Belt and Road", "China-CELAC"."""
    joins = doc[at].lower_ in {"and", "&"} or doc[at].text in _HYPHENS
    return joins and at > 0 and _in_name(doc[at - 1]) and doc[at - 1].lower_ not in heads()


def _in_name(token: Token) -> bool:
    text = token.text
    if not text[0].isupper() or token.lower_ in name_words("function"):
        return False
    return token.tag_ not in {"VBZ", "VBD", "VBP", "MD", "PRP"} and text[-1] != "."  # "Oct."


def _small_left(doc: Doc, at: int, entry: EventHead) -> int:
    """Return where a name with a small head begins, behind which a year or number must stand."""
    start, small = at, name_words("small event modifier")
    while entry.small and start > max(0, at - _LONGEST) and doc[start - 1].lower_ in small:
        start -= 1
    first = start
    while first > max(0, at - _LONGEST) and (_in_name(doc[first - 1]) or _links(doc, first - 1)):
        first -= 1
    numbered = _with_edition(doc, first)
    return numbered if entry.small and numbered < first < start else at


def _right(doc: Doc, at: int, *, extends: bool, dated: bool) -> int:
    """Return where the name ends: behind a number, or behind "of" and its capitals.

    A name that capitals begin already takes no year after "of": "Anglo-Zulu War of 1879".
    """
    end = at + 1
    if _is_number(doc, end):
        return end + 1
    if not extends or not is_capital(doc[at]) or end >= len(doc) or doc[end].lower_ not in _TIES:
        return end
    ahead, last = end, end
    while ahead < min(len(doc), at + _LONGEST):
        if doc[ahead].lower_ in _CALENDAR or (dated and _YEAR.match(doc[ahead].text)):
            break
        if _in_name(doc[ahead]) or _YEAR.match(doc[ahead].text):
            last = ahead + 1
        elif doc[ahead].lower_ not in _LINKS and doc[ahead].text not in _HYPHENS:
            break
        ahead += 1
    return last


def _is_number(doc: Doc, at: int) -> bool:
    """Return whether a year or a Roman number follows: "Expo 2020", "World War II"."""
    if at >= len(doc):
        return False
    text, is_war = doc[at].text, doc[at - 1].text == "War"
    roman = _ROMAN.match(text) and (text != "I" or is_war)  # "I" is mostly the speaker
    return bool(_YEAR.match(text) or roman or (is_war and text in {"1", "2", "3"}))
