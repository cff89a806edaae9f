"""Who is told of, and what is measured: countries, invented companies, happenings, measures."""

from dataclasses import dataclass
from functools import cache
from random import Random

from anafacts.model import StockFlow, UnitKind
from anafacts.normalize.names.data import country_names


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its words and key, its unit, and the sizes that it may have.

    ``told`` is the sentence; ``other`` is a second unit, of which ``size`` make one of the first.
    ``of_company`` says whose it is, ``two_sided`` that it has a counterpart.
    """

    words: str
    key: str
    kind: UnitKind
    unit: str
    flow: StockFlow
    low: float
    high: float
    told: str = "{subject} had {words} of {quote} in {period}."
    other: str = ""
    size: float = 1.0
    of_company: bool = False
    two_sided: bool = False


_MONEY, _COUNT = UnitKind.MONEY, UnitKind.COUNT
_EUROS = "EUR"  # its size is that of the year
_TRADED = "{subject} had {words} with {counterpart} of {quote} in {period}."

STATISTICS = (
    Measure(
        "gross domestic product", "gdp||", _MONEY, "USD", StockFlow.FLOW, 2e9, 9e12, other=_EUROS
    ),
    Measure("exports", "export||", _MONEY, "USD", StockFlow.FLOW, 2e8, 4e11, other=_EUROS),
    Measure("public debt", "debt||", _MONEY, "USD", StockFlow.STOCK, 2e8, 9e11, other=_EUROS),
    Measure("trade", "trade||", _MONEY, "USD", StockFlow.FLOW, 2e7, 5e11, _TRADED, two_sided=True),
    Measure("spending", "spending||", _MONEY, "USD", StockFlow.FLOW, 2e8, 6e11),
    Measure("a population", "population||", _COUNT, "person", StockFlow.STOCK, 2e5, 9e8),
    Measure("unemployment", "unemployment||", UnitKind.SHARE, "percent", StockFlow.STOCK, 2, 30),
    Measure(
        "a wheat harvest",
        "harvest||wheat",
        UnitKind.MASS,
        "tonne",
        StockFlow.FLOW,
        2e5,
        9e7,
        other="kilogram",
        size=1000.0,
    ),
    Measure(
        "railways",
        "railway||",
        UnitKind.LENGTH,
        "kilometer",
        StockFlow.STOCK,
        2e2,
        9e4,
        other="mile",
        size=0.621371192237334,
    ),
    Measure(
        "revenue",
        "revenue||",
        _MONEY,
        "USD",
        StockFlow.FLOW,
        2e6,
        9e10,
        of_company=True,
        other=_EUROS,
    ),
    Measure("profit", "profit||", _MONEY, "USD", StockFlow.FLOW, 2e5, 9e9, of_company=True),
    Measure("loans", "loan||", _MONEY, "USD", StockFlow.STOCK, 2e5, 9e9, of_company=True),
    Measure(
        "a staff",
        "employee|employ|",
        _COUNT,
        "employee",
        StockFlow.STOCK,
        2e2,
        4e5,
        of_company=True,
    ),
    Measure(
        "patents", "patent|hold|", _COUNT, "patent", StockFlow.STOCK, 2e2, 5e4, of_company=True
    ),
    Measure(
        "an output",
        "output||steel",
        UnitKind.MASS,
        "tonne",
        StockFlow.FLOW,
        2e4,
        9e6,
        other="kilogram",
        size=1000.0,
        of_company=True,
    ),
)

_TOLL = "The {happening} {words} {quote} in {place}, {subject}."
TOLLS = (
    Measure("killed", "person|death|{}", _COUNT, "person", StockFlow.CUMULATIVE, 20, 4e3, _TOLL),
    Measure("injured", "person|injury|{}", _COUNT, "person", StockFlow.CUMULATIVE, 50, 9e3, _TOLL),
    Measure(
        "displaced",
        "person|displacement|{}",
        _COUNT,
        "person",
        StockFlow.CUMULATIVE,
        500,
        9e4,
        _TOLL,
    ),
)
_OF_THE_STORY = "The {happening} in {place}, {subject} meant {words} of {quote}."
LOSSES = (
    Measure("damage", "damage||", _MONEY, "USD", StockFlow.EVENT, 2e6, 9e9, _OF_THE_STORY),
    Measure("aid", "aid||", _MONEY, "USD", StockFlow.EVENT, 2e5, 9e8, _OF_THE_STORY),
    Measure("fines", "fine||", _MONEY, "USD", StockFlow.EVENT, 2e4, 9e7, _OF_THE_STORY),
    Measure(
        "a loss of houses",
        "house|destroy|",
        _COUNT,
        "house",
        StockFlow.EVENT,
        50,
        9e4,
        "The {happening} destroyed {quote} in {place}, {subject}.",
    ),
)
HAPPENINGS = ("earthquake", "flood", "fire", "explosion", "storm", "landslide")
WAR = "war"
OUTLETS = tuple(f"Paper {n:02}" for n in range(60))
AGENCIES = tuple(f"Agency {n:02}" for n in range(25))
STRAYS = tuple(f"Desk {n:03}" for n in range(400))  # who gives a figure that nobody else gives

_FIRST = ("Vel", "Tor", "Mar", "Quen", "Bel", "Zor", "Hal", "Kess", "Lor", "Nym", "Orv", "Pry")
_MIDDLE = ("mo", "di", "ra", "sta", "ne", "lu", "vi", "go", "ta", "xe", "ri", "ba")
_LAST = ("ra", "nt", "x", "dor", "lis", "mar", "ton", "ver", "zin", "quo", "fel", "run")
_SORTS = ("Holdings", "Steel", "Industries", "Motors", "Foods", "Energy", "Systems", "Lines")


@cache
def countries() -> tuple[str, ...]:
    """Return the names of all countries, in one order for all runs."""
    names = sorted(set(country_names().values()))
    Random(1).shuffle(names)  # noqa: S311 - so that the largest are not those with A
    return tuple(names)


def company(number: int) -> str:
    """Return the name of an invented company."""
    name, rest = "", number
    for part in (_FIRST, _MIDDLE, _LAST):
        rest, at = divmod(rest, len(part))
        name += part[at]
    return f"{name} {_SORTS[number % len(_SORTS)]}" + (f" {rest}" if rest else "")


def town(number: int) -> str:
    """Return the name of an invented town."""
    rest, first = divmod(number, len(_FIRST))
    rest, second = divmod(rest, len(_LAST))
    third = _MIDDLE[rest % len(_MIDDLE)]
    return f"{_FIRST[first]}{third}{_LAST[second]}" + ("ville" if rest >= len(_MIDDLE) else "")
