"""Which other units a unit needs beside it: who "he" is, which day, who says a quotation."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from anafacts.extract.telling.units import Unit
from anafacts.lexicon.kinds import words_of_kind

_BACK = 3  # units back over which a pronoun may have its person
_QUOTES = frozenset('“”"')
_DEFINITE = re.compile(r"\b[Tt]he ([a-z]{3,})")
_CAPITAL = re.compile(r"[A-Z][^\W\d_]+")
_FULL_NAME = re.compile(r"[A-Z][^\W\d_]*\.? (?:[A-Z]\. |[a-z]{2,3} )?(?=([A-Z][^\W\d_]+))")
_HEADING = 80  # code points: a line as short, without a full stop, heads what follows
_ENDS = frozenset('.!?:;,”"')


def with_neighbours(text: str, units: Sequence[Unit], wanted: Collection[int]) -> frozenset[int]:
    """Return the positions of the wanted units and of all that they need, headings among them."""
    kept = set(wanted)
    for at in sorted(wanted):
        kept.update(_around(text, units, at))
    kept.update(_named_before(text, units, kept))
    kept.update(at for at in range(len(units)) if at == 0 or _heads(text, units, at))
    kept.update(_items(text, units, kept))
    return frozenset(kept)


def _around(text: str, units: Sequence[Unit], at: int) -> Iterator[int]:
    """Yield the units close by: those before that it points back at, those beside a quotation."""
    for step in range(1, min(_BACK, at) + 1):
        here = units[at - step + 1]
        same = units[at - step].paragraph == here.paragraph
        if not _points_back(text, here, "back" if same and step == 1 else "person"):
            break
        yield at - step
    if not _QUOTES.isdisjoint(text[units[at].start : units[at].end]):
        beside = (n for n in (at - 1, at + 1) if 0 <= n < len(units))
        yield from (n for n in beside if abs(units[n].paragraph - units[at].paragraph) <= 1)


def _points_back(text: str, unit: Unit, kind: str) -> bool:
    return _word_of(kind).search(text, unit.start, unit.end) is not None


@cache
def _word_of(kind: str) -> re.Pattern[str]:
    words = "|".join(sorted(words_of_kind("telling_words", kind)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _named_before(text: str, units: Sequence[Unit], kept: Collection[int]) -> Iterator[int]:
    """Yield where a surname first stood with its full name, and where "the bank" was last named."""
    first_full: dict[str, int] = {}
    last_capital: dict[str, int] = {}
    for at, unit in enumerate(units):
        full = set(_FULL_NAME.findall(text, unit.start, unit.end))
        capitals = set(_CAPITAL.findall(text, unit.start, unit.end))
        if at in kept:
            nouns = set(_DEFINITE.findall(text, unit.start, unit.end))
            yield from (last_capital[n] for n in nouns if n in last_capital)
            yield from (first_full[n] for n in capitals - full if n in first_full)
        for name in full:
            first_full.setdefault(name, at)
        last_capital |= {name.lower(): at for name in capitals}


def _heads(text: str, units: Sequence[Unit], at: int) -> bool:
    """Return whether a unit is a heading: a short paragraph of its own without a full stop."""
    unit = units[at]
    alone = all(
        not 0 <= n < len(units) or units[n].paragraph != unit.paragraph for n in (at - 1, at + 1)
    )
    words = text[unit.start : unit.end].rstrip()
    return alone and len(words) <= _HEADING and words[-1:] not in _ENDS


def _items(text: str, units: Sequence[Unit], kept: Collection[int]) -> Iterator[int]:
    """Yield the units that open an item of a list, behind a unit that is kept."""
    if kept:
        first = min(kept)
        yield from (n for n in range(first, len(units)) if _marker().match(text, units[n].start))


@cache
def _marker() -> re.Pattern[str]:
    words = "|".join(sorted(words_of_kind("telling_words", "marker"), key=len, reverse=True))
    return re.compile(rf"(?:{words})\b,?\s|[-•*–]\s|\(?\d+[.)]\s", re.IGNORECASE)
