"""What is known of a claim before it is compared: worked out once, not once for every pair."""

from collections.abc import Callable
from dataclasses import dataclass

from anafacts.model import AxisState, Claim
from anafacts.reconcile.distances import HEAD, same_end
from anafacts.reconcile.measures import Measured, measured, state_of
from anafacts.reconcile.occasions import UNTOLD, Occasion
from anafacts.reconcile.parties import parties_of
from anafacts.reconcile.tolls import is_of_an_event, is_toll

Told = Callable[[Claim], Occasion]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A claim, what it measures, whose its figure is, and to which happening it belongs."""

    claim: Claim
    measured: Measured
    parties: frozenset[str]
    occasion: Occasion
    is_toll: bool
    is_of_an_event: bool


def profile_of(claim: Claim, occasion: Occasion = UNTOLD) -> Profile:
    """Return what is known of one claim; by default happenings are not told apart."""
    return Profile(
        claim=claim,
        measured=measured(claim),
        parties=parties_of(claim),
        occasion=occasion,
        is_toll=is_toll(claim),
        is_of_an_event=is_of_an_event(claim),
    )


def profiles(told: Told) -> Callable[[Claim], Profile]:
    """Return the function that gives the profile of a claim; it works it out once a claim.

    ``told`` gives the happening to which a claim belongs.
    """
    known: dict[str, Profile] = {}

    def profile(claim: Claim) -> Profile:
        found = known.get(claim.claim_id)
        if found is None:
            found = known[claim.claim_id] = profile_of(claim, told(claim))
        return found

    return profile


def how_measured(a: Profile, b: Profile) -> AxisState:
    """Return how the measures of two claims stand to each other, of distances by the far end."""
    state = state_of(a.measured, b.measured)
    far = a.measured.head == HEAD and state is not AxisState.DIFFERS
    return AxisState.DIFFERS if far and not same_end(a.claim, b.claim) else state
