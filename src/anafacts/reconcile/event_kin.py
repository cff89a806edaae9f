"""Whether two mentions use words for one kind of happening: "quake" and "earthquake struck"."""

from anafacts.lexicon.event_kin import event_families
from anafacts.model import Event, EventType
from anafacts.reconcile.kin import happenings_in

_CARRIER = "carrier"
_STEM = 4  # letters that "invade" and "invasion" share
_OWN = "stem "
_FORCE = frozenset({EventType.CONFLICT, EventType.DISASTER, EventType.OTHER})


def same_kind(a: Event, b: Event) -> bool:
    """Return whether the types fit and the triggers are of one family.

    What is conflict to one text may be a disaster or a crime to another.
    """
    types = a.type is b.type or {a.type, b.type} <= _FORCE
    return types and bool(families_of(a) & families_of(b))


def families_of(event: Event) -> frozenset[str]:
    """Return the families of a mention's trigger, its own stem where the lexicon has none.

    A verb that leaves to its subject what happened ("struck") has the family of the words beside.
    """
    found = event_families(event.trigger)
    if _CARRIER in found:
        beside = {f"happening {family}" for _, family in happenings_in(event.quote)}
        found = (found - {_CARRIER}) | beside
    if event.type is EventType.DISASTER:
        own = {f"happening {family}" for _, family in happenings_in(event.trigger)}
        found |= own
    return found or frozenset({f"{_OWN}{event.trigger.split()[-1][:_STEM]}"})


def is_known(event: Event) -> bool:
    """Return whether the lexicon knows what other words tell of the same happening."""
    return not any(family.startswith(_OWN) for family in families_of(event))
