"""The facts of the generated world and the ways in which texts tell them."""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from itertools import accumulate
from random import Random

from anafacts.model import Basis, DateInterval, Figure, Modality, Period, UnitKind
from anafacts.normalize.figures import shipped_rates
from benchmarks.scale.figures import exact, hedged, rounded, written
from benchmarks.scale.world import STATISTICS, Measure, company, countries

_FACTS = 0.15  # statistics a claim
_PERIODS = 3  # years of which a series of a company is told
_MANY_YEARS = 18
_LAST_YEAR = 2022
_OF_COUNTRIES = 0.3
_AIM, _MORE = 1.2, 0.1  # times the value: what was planned of it, and what came on top
_WRONG = (0.45, 0.8)  # of the value, which no hedge and no rounding allows


class How(StrEnum):
    """How a text tells a fact."""

    EXACT = "exact"
    ROUNDED = "rounded"
    HEDGED = "hedged"
    CONVERTED = "converted"
    WRONG = "wrong"
    PLANNED = "planned"
    ADDED = "added"


_WAYS = tuple(How)
_WEIGHTS = tuple(accumulate((50, 20, 14, 6, 4, 3, 3)))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is so; ``wrong`` is the other value that some texts give."""

    number: int
    measure: Measure
    subject: str
    value: float
    wrong: float
    counterpart: str | None = None
    period: Period = field(default_factory=Period)
    share: float = 1.0  # of the value that is known on a day: a toll rises


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact as one text tells it."""

    fact: Fact
    how: How
    words: str
    figure: Figure
    modality: Modality = Modality.HAPPENED
    qualifiers: tuple[str, ...] = ()


def make(number: int, measure: Measure, subject: str, random: Random) -> Fact:
    """Return a fact of a random size; the wrong value is well below it."""
    value = exact(measure.low * (measure.high / measure.low) ** random.random(), measure)
    return Fact(number, measure, subject, value, exact(value * random.uniform(*_WRONG), measure))


def statistics(claims: int, random: Random) -> Iterator[tuple[Fact, int]]:
    """Yield statistics for so many claims, each with the number of its claims.

    Few countries have most of what is told, as in the news; companies share the rest.
    """
    wanted, known = int(claims * _FACTS), set[tuple[object, ...]]()
    shares = list(accumulate(1 / (n + 3) for n in range(len(countries()))))
    while len(known) < wanted:
        of_country = random.random() < _OF_COUNTRIES
        at = bisect(shares, random.random() * shares[-1])
        whose = countries()[at] if of_country else company(random.randrange(1 + claims // 150))
        measures = [m for m in STATISTICS if m.of_company is not of_country]
        measure = random.choice(measures)
        for year in random.sample(range(_LAST_YEAR - _MANY_YEARS, _LAST_YEAR + 1), _PERIODS):
            other = random.choice(countries()[:60]) if measure.two_sided else None
            ends = frozenset({whose, other}) - {None}
            if len(ends) <= measure.two_sided or (ends, measure.key, year) in known:
                continue
            fact = make(len(known), measure, whose, random)
            known.add((ends, measure.key, year))
            yield replace(fact, period=_year(year), counterpart=other), _often(random)


def _often(random: Random) -> int:
    """Return how often a fact is told: mostly once or twice, some a hundred times."""
    return min(1 + int(random.paretovariate(1.25) * 1.1), 400)


@cache
def _year(year: int) -> Period:
    return Period(DateInterval.of_years(year, year), Basis.EXPLICIT)


def tell(fact: Fact, random: Random) -> Telling:
    """Return one of the ways in which a text may tell the fact."""
    way = _WAYS[bisect(_WEIGHTS, random.random() * _WEIGHTS[-1])]
    measure, plain = fact.measure, fact.share == 1
    if way is How.CONVERTED and (not measure.other or not plain):
        way = How.EXACT
    if way in {How.WRONG, How.PLANNED, How.ADDED} and not plain:
        way = How.ROUNDED
    if way in {How.PLANNED, How.ADDED} and fact.period.interval is None:
        way = How.EXACT
    return _told(fact, way, random)


def _told(fact: Fact, way: How, random: Random) -> Telling:
    measure, value = fact.measure, exact(fact.value * fact.share, fact.measure)
    if way is How.HEDGED:
        return Telling(fact, way, *hedged(value, measure, random))
    if way is How.CONVERTED:
        other = rounded(value * _rate(fact), 4)
        return Telling(fact, way, *written(other, measure.other, measure.kind))
    given = {
        How.ROUNDED: rounded(value, random.choice((2, 3))),
        How.WRONG: fact.wrong,
        How.PLANNED: exact(value * _AIM, measure),
        How.ADDED: exact(value * _MORE, measure),
    }
    said = written(given.get(way, value), measure.unit, measure.kind)
    return Telling(
        fact,
        way,
        *said,
        modality=Modality.PLANNED if way is How.PLANNED else Modality.HAPPENED,
        qualifiers=("additional",) if way is How.ADDED else (),
    )


def _rate(fact: Fact) -> float:
    """Return how many of the other unit make one; a currency at the middle of its year."""
    if fact.measure.kind is not UnitKind.MONEY:
        return fact.measure.size
    interval = fact.period.interval
    year = interval.start.year if interval else _LAST_YEAR
    return sum(shipped_rates().within(fact.measure.other, year) or (1.0, 1.0)) / 2
