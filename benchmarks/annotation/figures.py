"""Figures by name: taken from what a scorer returns, and written for a reader."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# Lists and notes among the scorers' figures, and break-downs too fine to hold a floor.
_LEFT_OUT = {"docs", "report", "errors", "missed", "missed_conflicts", "note", "counts"}
_LEFT_OUT |= {"per_label", "confusion", "false_conflicts_by_kind", "reported"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure: a count out of ``of``, or a number that stands alone."""

    name: str
    value: float
    of: int | None = None

    def __str__(self) -> str:
        """Return the figure as a reader would write it."""
        return f"{self.value:g}" if self.of is None else f"{self.value:g} of {self.of}"


def flatten(name: str, scores: Any) -> Iterator[Measured]:
    """Yield every number below ``scores``, named by its path: ``seeds.claims.core_recall``."""
    if isinstance(scores, Mapping):
        for key, value in scores.items():
            if key not in _LEFT_OUT:
                yield from flatten(f"{name}.{key}", value)
    elif isinstance(scores, str):
        count, of = scores.split("/")
        yield Measured(name, int(count), int(of))
    elif isinstance(scores, int | float):
        yield Measured(name, scores)


def render(figures: Mapping[str, Measured], notes: Mapping[str, str] | None = None) -> str:
    """Return one line a figure: its name, its value and the note on it, if any."""
    width = max(map(len, figures), default=0)
    lines = (
        f"{name:{width}}  {figure!s:>12}  {(notes or {}).get(name, '')}".rstrip()
        for name, figure in figures.items()
    )
    return "\n".join(lines)
