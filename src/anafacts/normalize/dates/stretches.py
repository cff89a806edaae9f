"""The stretches of a text in which a date of each kind can stand.

Every rule of the grammar needs one word without which it cannot match: a month, four digits, "ago".
One pass over the words finds these, so that a rule reads only their surroundings.
"""

import re
from collections.abc import Iterator
from functools import cache

from anafacts.normalize.dates.holidays import holidays
from anafacts.normalize.dates.words import surfaces

_WORD = re.compile(r"[A-Za-z]+|\d+")
_STROKES = re.compile(r"\d/\d\d?/\d\d(?!\d)")
_YEAR_DIGITS = 4
_REACH = {"year": (64, 40), "ago": (80, 8), "strokes": (8, 8), "unit": (56, 56), "season": (40, 40)}
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
    "ago": ("ago",),
}

Stretch = tuple[int, int]


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return the kinds of each key word, in lower case."""
    words = dict(_GRAMMAR) | {k: tuple(surfaces(k)) for k in ("month", "weekday", "season", "unit")}
    words["season"] += tuple(f"{season}s" for season in surfaces("season"))
    words["decade"] = tuple(surfaces("decade_word"))
    words["holiday"] = tuple(re.split(r"[^A-Za-z]", s)[0] for h in holidays() for s in h.surfaces)
    words["named_day"] = tuple(m[0] for s in surfaces("named_day") for m in _WORD.finditer(s))
    found: dict[str, tuple[str, ...]] = {}
    for kind, written in words.items():
        for word in {w.lower() for w in written}:
            found[word] = (*found.get(word, ()), kind)
    return found


def _digit_kinds(digits: str) -> tuple[str, ...]:
    kinds = _kinds().get(digits, ())
    if len(digits) == _YEAR_DIGITS:
        kinds = (*kinds, "year")
    return (*kinds, "decade") if digits[-1] == "0" and len(digits) in {2, _YEAR_DIGITS} else kinds


def stretches(text: str) -> dict[str, list[Stretch]]:
    """Return by kind of key word where dates of that kind can stand, in order, none overlapping.

    A stretch is a half-open range of code points; a kind whose words do not occur is absent.
    """
    found: dict[str, list[Stretch]] = {}
    for start, end, kinds in _keys(text):
        for kind in kinds:
            before, after = _REACH.get(kind, _WIDE)
            known = found.setdefault(kind, [])
            first = max(0, start - before)
            if known and first <= known[-1][1]:
                known[-1] = (known[-1][0], end + after)
            else:
                known.append((first, end + after))
    return found


def _keys(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    known = _kinds()
    for match in _STROKES.finditer(text):
        yield *match.span(), ("strokes",)
    for match in _WORD.finditer(text):
        word = match[0]
        kinds = _digit_kinds(word) if word[0].isdigit() else known.get(word.lower(), ())
        if kinds:
            yield *match.span(), kinds
