"""What comparing two statements gives: each figure of the second, and an overall answer."""

from dataclasses import dataclass, field
from enum import StrEnum

from anafacts.model.finding import Axes, Family, RelationName


class Outcome(StrEnum):
    """Whether the second statement follows from the first."""

    FOLLOWS = "follows"
    CONTRADICTS = "contradicts"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class FigureComparison:
    """One figure of the second statement, and those of the first that it was held against.

    ``trace`` is the arithmetic, written out; ``explanation`` one sentence with the figures in it.
    ``missing`` names what is not stated where the outcome is open; ``dated`` says that the figure
    is a date.
    """

    figure: str
    against: tuple[str, ...]
    outcome: Outcome
    family: Family
    relation: RelationName
    explanation: str
    axes: Axes = field(default_factory=Axes)
    trace: tuple[str, ...] = ()
    missing: str = ""
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the figures of two statements stand to each other, and whether the second follows.

    ``reason`` is one sentence; of an open outcome it says what is missing.
    """

    first: str
    second: str
    outcome: Outcome
    reason: str
    figures: tuple[FigureComparison, ...] = ()
