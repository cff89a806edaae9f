"""Counts of those whom an event befell: they may only rise, and belong to one event."""

from functools import cache, lru_cache

from anafacts.lexicon import Measure, load
from anafacts.model import Claim, StockFlow, UnitKind
from anafacts.reconcile.measure_keys import measure_key


@cache
def _caused() -> frozenset[str]:
    return frozenset(m.key for m in load("measures", Measure) if m.cause)


@lru_cache(maxsize=4096)
def _is_caused(key: str) -> bool:
    return not _caused().isdisjoint(measure_key(key)[:2])


def is_toll(claim: Claim) -> bool:
    """Return whether a claim counts the people or things that an event befell."""
    if claim.topic.stock_flow is not StockFlow.CUMULATIVE:
        return False
    return claim.figure.unit == "person" or _is_caused(claim.topic.measure_key)


def is_of_an_event(claim: Claim) -> bool:
    """Return whether a figure measures one event, so that the event must be the same."""
    at_once = claim.topic.stock_flow is StockFlow.EVENT
    return is_toll(claim) or at_once or claim.figure.unit_kind is UnitKind.MAGNITUDE
