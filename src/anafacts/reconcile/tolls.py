"""Counts of those whom an event befell: they may only rise, and belong to one event."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Claim, StockFlow, UnitKind


@dataclass(frozen=True, slots=True)
class Measure:
    """An entry of the lexicon of measures; ``cause`` says that an event brings it about."""

    key: str
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    unit: str = ""
    stock_flow: str = ""
    cause: bool = False
    example: str = ""


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
