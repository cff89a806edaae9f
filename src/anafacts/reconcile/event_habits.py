"""What the type of an event says of whether two mentions tell of one."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import EventType


@dataclass(frozen=True, slots=True)
class _Habit:
    """A habit, as ``event_habits.toml`` explains it, and the types that have it."""

    habit: str
    types: tuple[str, ...]
    example: str


@cache
def types_with(*habits: str) -> frozenset[EventType]:
    """Return the types of events that have one of the habits.

    Raises:
        KeyError: there is no such habit.
    """
    known = {entry.habit: entry.types for entry in load("event_habits", _Habit)}
    return frozenset(EventType(kind) for habit in habits for kind in known[habit])
