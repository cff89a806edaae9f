"""What may account for a count that rose between two texts."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Claim, DateInterval, Event, EventType
from anafacts.normalize.names import entity_key, same_person
from anafacts.reconcile.words import squeeze


@dataclass(frozen=True, slots=True)
class UnitEvent:
    """The type of event by which a counted thing grows by one."""

    unit: str
    event: str
    example: str = ""


@cache
def _event_of_unit() -> dict[str, EventType]:
    return {e.unit: EventType(e.event) for e in load("unit_events", UnitEvent)}


def accounting_events(
    early: Claim, late: Claim, span: DateInterval, events: tuple[Event, ...]
) -> tuple[Event, ...]:
    """Return dated events of the counted kind and the same subject inside ``span``, one a key."""
    unit = (early.figure.unit.split() or [""])[-1]
    wanted = _event_of_unit().get(unit)
    found: dict[str, Event] = {}
    for event in events if wanted else ():
        interval = event.period.interval
        inside = event.type is wanted and interval is not None and interval.overlaps(span)
        if inside and _takes_part(event, late.topic.subject):
            found.setdefault(event.event_key, event)
    return tuple(found.values())


def account(early: Claim, late: Claim, found: tuple[Event, ...]) -> str:
    """Return a sentence that says which events make up the difference, or nothing."""
    rise = (late.figure.value or 0) - (early.figure.value or 0)
    if not found:
        return ""
    names = "; ".join(f'"{squeeze(e.quote)}"' for e in found)
    if len(found) == rise:
        return f" The difference of {rise:g} is accounted for by {names}."
    return f" In between falls {names}."


def _takes_part(event: Event, subject: str | None) -> bool:
    if subject is None:
        return False
    return any(
        same_person(subject, p) or entity_key(p) == entity_key(subject) for p in event.participants
    )
