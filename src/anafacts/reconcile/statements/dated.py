"""How one time of a statement stands to one of another: as ranges of days."""

import calendar
import re

from anafacts.model import Family, Outcome, RelationName, Told
from anafacts.reconcile.statements.moments import Moment, Side, moments
from anafacts.reconcile.statements.relate import Related, agrees, breaks, opens, quoted

_WORD = re.compile(r"\d+|[^\W\d_]+")
_MONTHS = frozenset(name.casefold() for name in calendar.month_abbr if name)
_STATES = frozenset({Side.AS_OF})
_SET_OFF = frozenset({Side.BEFORE, Side.AFTER, Side.BY})


def relate_times(a: Told, b: Told, sides: tuple[Side, Side] = (Side.ON, Side.ON)) -> Related:
    """Return how the time ``b`` stands to the time ``a``, each on its side of what is written."""
    x, y = (side if side in _SET_OFF else Side.ON for side in sides)
    if a.quote.casefold() == b.quote.casefold() and x is y:
        return agrees(RelationName.IDENTICAL, f"{quoted(b)} stands in both statements.")
    known = moments(a, b, sides)
    if known is None or (x is y and Side.ON is x and None in (a.days, b.days)):
        return _without_year(a, b)
    return _held(_named(a, sides[0]), _named(b, sides[1]), known)


def _held(a: str, b: str, known: tuple[Moment, Moment]) -> Related:
    given, asked = known
    if asked.holds(given):
        same = (asked.start, asked.end) == (given.start, given.end)
        text = f"{b} is the same time as {a}." if same else f"{a} lies in {b}."
        return agrees(RelationName.EQUIVALENT, text)
    if _STATES & {given.side, asked.side}:
        return _other_day(a, b)
    if asked.apart(given):
        return breaks(f"{b} is another time than {a}.")
    return opens(f"{b} says more than {a}.", "the exact date")


def _other_day(a: str, b: str) -> Related:
    """Return that a figure as of one day does not tell of another."""
    text = f"What holds {a} need not hold {b}."
    family, relation = Family.EXPLAINED, RelationName.EXPLAINED_TIME
    return Related(Outcome.OPEN, family, relation, text, missing="the figure for that time")


def _without_year(a: Told, b: Told) -> Related:
    """Return how dates stand of which one names no year, or no day that is known."""
    x, y = _dated(a), _dated(b)
    if x and y and (x <= y or y <= x):
        return agrees(RelationName.EQUIVALENT, f"{quoted(b)} is {quoted(a)}, as far as both say.")
    if x and y:
        return breaks(f"{quoted(b)} is another time than {quoted(a)}.")
    return opens(f"It is not stated which days {quoted(a)} and {quoted(b)} are.", "the dates")


def _dated(told: Told) -> frozenset[str]:
    """Return the month, by three letters, and the numbers of a date; nothing without a month."""
    words = _WORD.findall(told.quote.casefold())
    months = {w[:3] for w in words if w[:3] in _MONTHS and w.isalpha()}
    return frozenset(months | {w for w in words if w.isdigit()}) if months else frozenset()


def _named(told: Told, side: Side) -> str:
    """Return a time as it is written, with the word that sets it off."""
    return quoted(told) if side is Side.ON else f"{side} {quoted(told)}"
