"""A quantity as the words give it: value, what they allow, what a reader expects."""

from dataclasses import dataclass, field
from enum import StrEnum

from anafacts.model.claim_kinds import ClaimKind, Role


class Hedge(StrEnum):
    """How the words bind the figure."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    UP_TO = "up_to"
    BETWEEN = "between"
    VAGUE = "vague"


class Trend(StrEnum):
    """Which way a verb says the figure went."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class UnitKind(StrEnum):
    """The dimension of a unit; figures of different kinds are never compared."""

    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    DURATION = "duration"
    AGE = "age"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    POWER = "power"
    FORCE = "force"
    TORQUE = "torque"
    PRESSURE = "pressure"
    ACCELERATION = "acceleration"
    ANGLE = "angle"
    FREQUENCY = "frequency"
    DENSITY = "density"
    AMOUNT = "amount"
    CONCENTRATION = "concentration"
    ELECTRICITY = "electricity"
    MAGNETISM = "magnetism"
    LIGHT = "light"
    RADIATION = "radiation"
    MAGNITUDE = "magnitude"
    DATA = "data"
    RATE = "rate"
    RATIO = "ratio"
    RANK = "rank"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, fully scaled.

    ``low`` and ``high`` are what the words allow, ``likely_low`` and ``likely_high`` what a reader
    expects of them; None is unbounded. ``digits_min`` and ``digits_max`` are the significant digits
    as written (500 has 1 to 3). ``value`` is None for a pure range.
    """

    value: float | None
    low: float | None
    high: float | None
    unit: str
    unit_kind: UnitKind
    low_open: bool = False
    high_open: bool = False
    likely_low: float | None = None
    likely_high: float | None = None
    digits_min: int = 1
    digits_max: int = 1
    hedge: Hedge = Hedge.EXACT
    hedge_text: str = ""
    trend: Trend = Trend.NONE
    base_unit: str = ""
    base_low: float | None = None
    base_high: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure found in a text, before it is known what it measures.

    Offsets are half-open into the text read. ``number`` is the numeral alone. ``parent`` is the
    position, in the same list of mentions, of the figure that this one belongs to. ``other`` is the
    second reading, where the words leave two and a flag says which was taken.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    figure: Figure
    kind: ClaimKind
    rule: str
    role: Role = Role.NONE
    parent: int | None = None
    flags: tuple[str, ...] = field(default=())
    other: Figure | None = None


@dataclass(frozen=True, slots=True, order=True)
class Rejection:
    """A number that is no quantity, and why; half-open offsets into the text read."""

    start: int
    end: int
    reason: str
