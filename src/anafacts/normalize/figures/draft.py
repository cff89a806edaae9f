"""A figure on its way from numeral to mention."""

from dataclasses import dataclass, field

from anafacts.model import ClaimKind, Role, Trend
from anafacts.normalize.figures.currencies import Money
from anafacts.normalize.figures.numeral import Numeral
from anafacts.normalize.figures.units import Unit
from anafacts.normalize.figures.vocabulary import HedgeRule


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit that goes with a number: a currency, a unit of the lexicon, or a noun."""

    money: Money | None = None
    unit: Unit | None = None
    noun: str = ""
    per: str = ""
    age: bool = False

    @property
    def known(self) -> bool:
        """Return whether the unit is one of the lexicon, so that the number cannot be a name."""
        return self.money is not None or self.unit is not None


@dataclass(frozen=True, slots=True)
class Draft:
    """Token positions are half-open; ``upper`` is the second end of a range.

    ``margin`` is what a number may be off either way: the 0.1 of "2.5 ± 0.1".
    """

    numeral: Numeral
    first: int
    stop: int
    measure: Measure = field(default_factory=Measure)
    sign: int = 1
    upper: Numeral | None = None
    margin: float | None = None
    hedge: HedgeRule | None = None
    hedge_first: int = 0
    hedge_stop: int = 0
    trend: Trend = Trend.NONE
    kind: ClaimKind | None = None
    role: Role = Role.NONE
    parent: int | None = None
    rule: str = ""
    flags: tuple[str, ...] = ()
