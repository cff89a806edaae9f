"""How many findings a page can hold: the first in full, then lines, then none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import islice

from anafacts.model import Finding
from anafacts.report.cards.card import card, line, plain
from anafacts.report.lookup import Lookup
from anafacts.report.view import (
    AxisRow,
    AxisTable,
    Badge,
    Body,
    Card,
    Excerpt,
    Mark,
    Part,
    Passage,
    Plot,
    Said,
    Source,
    Tick,
)

_FULL = 0.35  # of the room for findings in full, where not all are
_SAID = 0.55  # and up to here for those that say who says what
_STRING = 7  # bytes of markup around a string
_ESCAPED = 4  # bytes more than the letter itself: &#34;
_MARKUP: dict[type, int] = {
    Card: 260,
    Badge: 22,
    Said: 24,
    Body: 420,
    Excerpt: 60,
    Passage: 70,
    Part: 4,
    Source: 20,
    AxisTable: 90,
    AxisRow: 40,
    Plot: 400,
    Mark: 180,
    Tick: 40,
}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _MARKUP}


def fitted(findings: Sequence[Finding], found: Lookup, room: int) -> list[Card]:
    """Return the cards of so many bytes, in the order of the findings.

    Where not all find room in full, the first of them do, the next say who says what, and the
    rest have the shortest line while there is room.
    """
    full = list(within(_made(card, findings, found), room))
    if len(full) == len(findings):
        return full
    shown = list(within(full, room * _FULL))
    spent = sum(map(weight, shown))
    for make, share in ((line, _SAID), (plain, 1.0)):
        more = list(within(_made(make, findings, found, len(shown)), room * share - spent))
        spent += sum(map(weight, more))
        shown += more
    return shown


def within(cards: Iterable[Card], room: float) -> Iterator[Card]:
    """Yield the first of the cards, no more than find room; none is made that is not needed."""
    for held in cards:
        room -= weight(held)
        if room < 0:
            return
        yield held


def weight(value: object) -> int:
    """Return how many bytes the page takes for a card or a part of one, rather more than less."""
    if isinstance(value, str):
        return _written(value) if value else 0
    if isinstance(value, tuple):
        return sum(map(weight, value))
    kind = type(value)
    return _MARKUP.get(kind, 0) + sum(
        weight(getattr(value, name)) for name in _FIELDS.get(kind, ())
    )


def _written(text: str) -> int:
    """Return how many bytes a text takes with what is around it; five letters are escaped."""
    bare = len(text) if text.isascii() else len(text.encode(errors="replace"))
    return _STRING + bare + _ESCAPED * sum(map(text.count, "&<>\"'"))


def _made(
    make: Callable[[Finding, Lookup, int], Card],
    findings: Sequence[Finding],
    found: Lookup,
    start: int = 0,
) -> Iterator[Card]:
    rest = islice(enumerate(findings, 1), start, None)
    return (make(finding, found, order) for order, finding in rest)
