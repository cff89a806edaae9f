"""The floors of floors.toml and quality_floors.toml, and whether a figure keeps one."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from benchmarks.annotation import Measured


@dataclass(frozen=True, slots=True)
class Floor:
    """A figure's least or greatest admissible value, and why it matters."""

    figure: str
    why: str
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        """Refuse a floor that bounds nothing, or that is a ceiling as well."""
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError(f"{self.figure}: give either at_least or at_most")

    def __str__(self) -> str:
        """Return the bound as a reader would write it."""
        if self.at_least is not None:
            return f"at least {self.at_least:g}"
        return f"at most {self.at_most:g}"


def load_floors(file: Path) -> tuple[Floor, ...]:
    """Return the floors of a file in order; an unknown key is a TypeError."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["floor"]
    return tuple(Floor(**row) for row in rows)


def keeps(floor: Floor, value: float) -> bool:
    """Return whether the value keeps the floor, the bound itself included."""
    if floor.at_least is not None:
        return value >= floor.at_least
    return floor.at_most is not None and value <= floor.at_most


def verdict(floor: Floor, found: Measured) -> str:
    """Return the bound, and a word where the figure does not keep it."""
    return f"{floor}" if keeps(floor, found.value) else f"{floor}  BROKEN"


FLOORS = load_floors(Path(__file__).with_name("floors.toml"))
PUBLIC_FLOORS = load_floors(Path(__file__).with_name("quality_floors.toml"))
