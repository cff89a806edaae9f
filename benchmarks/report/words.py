"""Invented places, bodies and measures, and the sentences in which they are told."""

from dataclasses import dataclass
from random import Random

from anafacts.model import ClaimKind, UnitKind

_FIRST = ("Nor", "Sal", "Vel", "Ost", "Mar", "Kel", "Bran", "Tor", "Lin", "Har", "Esk", "Dun")
_LAST = ("vik", "mouth", "stad", "bridge", "haven", "berg", "ford", "minster", "holm", "gate")
_SORTS = ("harbour", "district", "province", "valley", "region", "island", "county", "delta")
BODIES = (
    *("statistics office", "port authority", "ministry of transport", "court of auditors"),
    *("chamber of commerce", "water board", "health service", "council of mayors"),
)
OUTLETS = (
    *("The Evening Ledger", "Coast & Country", "Radio North", "Daily Survey", "The Gazette"),
    *("Trade Monitor", "Public Accounts Review", "Morning Wire", "The Quarterly", "Delta Post"),
)
PEOPLE = (
    *("Ada Lindqvist", "Tomas Berger", "Irene Kowal", "Paul Ferrand", "Mei Castellan"),
    *("Jonas Ortiz", "Clara Whitby", "Samuel Adeyemi", "Greta Holm", "Luis Prado"),
)
_CLAUSES = (
    "a figure that the opposition on the council has called into doubt more than once",
    "after two years in which hardly anything had been written down by those in charge",
    "which the auditors put down to the storm of the winter before and to late repairs",
    "as a table at the end of the yearly account shows beside those of the neighbours",
    "and nobody at the meeting in the town hall wanted to say how it had been counted",
    "though the office points out that the way of counting was changed in the spring",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Something that is counted, and the size at which it usually comes."""

    name: str
    unit: str
    kind: UnitKind
    claim: ClaimKind
    size: int


MEASURES = (
    Measured("ferry passengers", "passenger", UnitKind.COUNT, ClaimKind.COUNT, 90_000),
    Measured("the cost of dredging", "USD", UnitKind.MONEY, ClaimKind.LEVEL, 40_000_000),
    Measured("the share of power from wind", "percent", UnitKind.SHARE, ClaimKind.SHARE, 60),
    Measured("new homes", "home", UnitKind.COUNT, ClaimKind.COUNT, 4_000),
    Measured("jobs in fishing", "job", UnitKind.COUNT, ClaimKind.COUNT, 12_000),
    Measured("the length of the new quay", "metre", UnitKind.LENGTH, ClaimKind.LEVEL, 900),
    Measured("days of closure", "day", UnitKind.DURATION, ClaimKind.DURATION, 120),
    Measured("exports of timber", "EUR", UnitKind.MONEY, ClaimKind.LEVEL, 700_000_000),
)


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a finding before it stands in a text."""

    measured: Measured
    where: str
    value: float
    year: int

    @property
    def quote(self) -> str:
        """The figure as a text writes it: "4,012 homes", "$41.3 million", "61 percent"."""
        unit, kind = self.measured.unit, self.measured.kind
        if kind is UnitKind.MONEY:
            return f"{'$' if unit == 'USD' else '€'}{self.value / 1e6:,.1f} million"
        return f"{self.value:,.0f} {unit if kind is UnitKind.SHARE else unit + 's'}"


def place(draw: Random) -> str:
    """Return one of a thousand places: "Norvik harbour"."""
    return f"{draw.choice(_FIRST)}{draw.choice(_LAST)} {draw.choice(_SORTS)}"


def sentence(draw: Random, figure: str, about: str, period: str) -> str:
    """Return a sentence of about 150 letters with the figure and the period, each once."""
    body = draw.choice(BODIES)
    return f"The {body} put {about} at {figure} in {period}, {draw.choice(_CLAUSES)}."
