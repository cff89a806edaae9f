"""Counts of those whom an event befell: they may only rise, and belong to one event."""

from functools import cache

from anafacts.lexicon import Measure, load
from anafacts.model import Claim, StockFlow, UnitKind


@cache
def _caused() -> frozenset[str]:
    return frozenset(m.key for m in load("measures", Measure) if m.cause)


def is_toll(claim: Claim) -> bool:
    """Return whether a claim counts the people or things that an event befell."""
    rises = claim.topic.stock_flow is StockFlow.CUMULATIVE
    caused = not _caused().isdisjoint(claim.topic.measure_key.split("|")[:2])
    return rises and (caused or claim.figure.unit == "person")


def is_of_an_event(claim: Claim) -> bool:
    """Return whether a figure measures one event, so that the event must be the same."""
    at_once = claim.topic.stock_flow is StockFlow.EVENT
    return is_toll(claim) or at_once or claim.figure.unit_kind is UnitKind.MAGNITUDE
