"""How the places of two claims stand to each other."""

from anafacts.model import AxisState, Claim
from anafacts.reconcile.parties import key_of
from anafacts.reconcile.regions import region_relation


def place_state(a: Claim, b: Claim) -> AxisState:
    """Return whether two claims are for one place; regions that lie in each other are compatible.

    Two claims that both name no place are for the same one, as far as that can be told.
    """
    first, second = a.topic.place, b.topic.place
    if not first or not second:
        return AxisState.SAME if first == second else AxisState.NOT_STATED
    relation = region_relation(first, second)
    if relation == "same" or key_of(first) == key_of(second):
        return AxisState.SAME
    return AxisState.COMPATIBLE if relation in {"nested", "overlap"} else AxisState.DIFFERS
