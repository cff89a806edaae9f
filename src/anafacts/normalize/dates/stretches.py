"""The stretches of a text in which a date of each kind can stand.

Every rule of the grammar needs one word without which it cannot match: a month, four digits, "ago".
One pass over the words finds these, so that a rule reads only their surroundings.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from anafacts.normalize.dates.holidays import holidays
from anafacts.normalize.dates.words import surfaces

_WORD = re.compile(r"[A-Za-z]+|\d\d+")
_STROKES = re.compile(r"\d/\d\d?/\d\d(?!\d)")
_YEAR_DIGITS = 4
_REACH = {
    "year": (64, 40),
    "ago": (80, 8),
    "strokes": (8, 8),
    "holiday": (40, 32),
    "unit": (48, 24),
    "month": (48, 32),
    "season": (40, 40),
}
_WIDE = (72, 72)  # code points that a date may spread to before and after its key word
_GRAMMAR = {
    "century": ("century", "centuries"),
    "era": ("BC", "BCE", "CE", "AD", "C", "D"),
    "quarter": ("quarter", "Q"),
    "half": ("half", "H"),
    "fiscal": ("fiscal", "financial", "calendar", "FY"),
    "today": (
        *("today", "tonight", "yesterday", "tomorrow"),
        *("night", "morning", "afternoon", "evening"),
    ),
    "weekend": ("weekend",),
    "beside": (
        *("last", "past", "previous", "preceding", "latest", "this", "current", "next", "coming"),
        *("following", "same", "that", "very", "these", "ahead", "come", "recent"),
    ),
    "later": ("later", "earlier", "after", "afterward", "afterwards", "before", "on"),
    "now": ("now", "today", "hence", "time"),
    "part": ("early", "mid", "middle", "late", "beginning", "start", "end"),
    "ago": ("ago",),
}

Stretch = tuple[int, int]


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return the kinds of each key word, in lower case."""
    words = dict(_GRAMMAR) | {k: tuple(surfaces(k)) for k in ("month", "weekday", "season", "unit")}
    words["season"] += tuple(f"{season}s" for season in surfaces("season"))
    words["decade"] = tuple(surfaces("decade_word"))
    words["holiday"] = tuple(_rarest(s) for h in holidays() for s in h.surfaces)
    words["named_day"] = tuple(m[0] for s in surfaces("named_day") for m in _WORD.finditer(s))
    found: dict[str, tuple[str, ...]] = {}
    for kind, written in words.items():
        for word in {w.lower() for w in written}:
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


def stretches(text: str, kinds: Iterable[str]) -> dict[str, list[Stretch]]:
    """Return by kind of key word where dates of that kind can stand, in order, none overlapping.

    A stretch is a half-open range of code points; a kind whose words do not occur has none. A
    kind of two words, such as "month year", has the stretches of the first that touch one of the
    second: those of a date that needs both.
    """
    found: dict[str, list[Stretch]] = {}
    for start, end, key_kinds in _keys(text):
        for kind in key_kinds:
            before, after = _REACH.get(kind, _WIDE)
            known = found.setdefault(kind, [])
            first = max(0, start - before)
            if known and first <= known[-1][1]:
                known[-1] = (known[-1][0], end + after)
            else:
                known.append((first, end + after))
    return {kind: _near(found, *kind.split()) for kind in kinds}


def _near(found: dict[str, list[Stretch]], kind: str, other: str = "") -> list[Stretch]:
    own = found.get(kind, [])
    if not other:
        return own
    ends, theirs = 0, found.get(other, [])
    touching = []
    for start, end in own:
        while ends < len(theirs) and theirs[ends][1] <= start:
            ends += 1
        if ends < len(theirs) and theirs[ends][0] < end:
            touching.append((start, end))
    return touching


def _keys(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    known = _kinds()
    for match in _STROKES.finditer(text):
        yield *match.span(), ("strokes",)
    for match in _WORD.finditer(text):
        word = match[0]
        kinds = _digit_kinds(word) if word[0].isdigit() else known.get(word.lower(), ())
        if kinds:
            yield *match.span(), kinds
