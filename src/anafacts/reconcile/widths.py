"""The widths on which comparing decides, each under the name that says what it is for."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load


@dataclass(frozen=True, slots=True)
class Width:
    """One number of ``comparison_widths.toml``; ``unit`` says what it counts."""

    key: str
    value: float
    unit: str
    example: str


@cache
def width(key: str) -> float:
    """Return the number of that name.

    Raises:
        KeyError: the lexicon has no width of that name.
    """
    return _widths()[key].value


@cache
def _widths() -> dict[str, Width]:
    return {w.key: w for w in load("comparison_widths", Width)}
