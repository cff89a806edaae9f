"""The words without which no date of a kind can be written: a month, four digits, "ago"."""

import re
from functools import cache

from anafacts.normalize.dates.holidays import holidays
from anafacts.normalize.dates.words import surfaces

_LETTERS = re.compile(r"[A-Za-z]+")
_DIGITS = re.compile(r"\d\d+")
_STROKES = re.compile(r"\d/\d\d?/\d\d(?!\d)")
_NTH = re.compile(r"(?<=the )\d\d?(?:st|nd|rd|th)\b")
_SHORT_YEAR = re.compile(r"['’‘]\d\d(?!\w)")
_YEAR_DIGITS = 4
_GRAMMAR = {
    "century": ("century", "centuries"),
    "era": ("BC", "BCE", "CE", "AD", "C", "D"),
    "quarter": ("quarter", "Q", "H"),
    "half": ("half", "H"),
    "fiscal": ("fiscal", "financial", "calendar", "FY"),
    "today": (
        *("today", "tonight", "yesterday", "tomorrow", "date"),
        *("night", "morning", "afternoon", "evening"),
    ),
    "weekend": ("weekend",),
    "beside": (
        *("last", "past", "previous", "preceding", "latest", "this", "current", "next", "coming"),
        *("following", "same", "that", "very", "these", "ahead", "come", "recent"),
    ),
    "later": ("later", "earlier", "after", "afterward", "afterwards", "before", "on"),
    "now": ("now", "today", "hence", "time"),
    "part": (
        *("early", "mid", "middle", "late", "later", "latter", "beginning", "start", "end", "half"),
        *("part", "day", "week"),
    ),
    "ago": ("ago",),
    "spoken": ("sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    "letter": ("inst", "instant", "ult", "ultimo", "prox", "proximo"),
}

Key = tuple[int, int, tuple[str, ...]]


def keys(text: str) -> list[Key]:
    """Return start, end and kinds of each key word of a text, in order.

    Letters are looked up as written, so that each word is known in lower case, in capitals, and
    with the first letter as a capital.
    """
    known = _kinds()
    words = [(*m.span(), k) for m in _LETTERS.finditer(text) if (k := known.get(m[0]))]
    digits = [(*m.span(), k) for m in _DIGITS.finditer(text) if (k := _digit_kinds(m[0]))]
    short = [(*m.span(), ("short_year",)) for m in _SHORT_YEAR.finditer(text)]
    nths = [(*m.span(), ("nth",)) for m in _NTH.finditer(text)]
    strokes = [(*m.span(), ("strokes",)) for m in _STROKES.finditer(text)]
    return sorted((*words, *digits, *short, *nths, *strokes))


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return the kinds of each key word, in each case."""
    words = dict(_GRAMMAR) | {k: tuple(surfaces(k)) for k in ("month", "weekday", "season", "unit")}
    words["season"] += tuple(f"{season}s" for season in surfaces("season"))
    words["decade"] = tuple(surfaces("decade_word"))
    words["holiday"] = tuple(_rarest(s) for h in holidays() for s in h.surfaces)
    words["named_day"] = tuple(d for s in surfaces("named_day") for d in _DIGITS.findall(s))
    found: dict[str, tuple[str, ...]] = {}
    for kind, written in words.items():
        for word in {v for w in written for v in (w, w.lower(), w.upper(), w.capitalize())}:
            found[word] = (*found.get(word, ()), kind)
    return found


def _rarest(name: str) -> str:
    """Return the longest word of a name that is not "Day", which stands in too many."""
    words: list[str] = re.findall(r"[A-Za-z]+", name)
    return max(words, key=lambda word: (word != "Day", len(word)))


def _digit_kinds(digits: str) -> tuple[str, ...]:
    kinds = _kinds().get(digits, ())
    if len(digits) == _YEAR_DIGITS:
        kinds = (*kinds, "year")
    return (*kinds, "decade") if digits[-1] == "0" and len(digits) in {2, _YEAR_DIGITS} else kinds
