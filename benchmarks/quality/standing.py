"""What peers reach and what we are to reach, from peers.toml and targets.toml."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.quality.rows import BenchError

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Peer:
    """Figures of a peer on a set, in percent; ``basis`` is published or measured, and by whom."""

    name: str
    set: str
    of: str
    basis: str
    source: str
    figures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure must reach and what it should."""

    figure: str
    at_least: float
    aim: float

    def reached(self, value: float) -> str:
        """Return aim, yes or short, to the tenth that is printed."""
        shown = round(value, 1)
        if shown >= self.aim:
            return "aim"
        return "yes" if shown >= self.at_least else "short"


def recorded(file: Path = HERE / "peers.toml") -> tuple[Peer, ...]:
    """Return the figures of peers in the order of the file.

    Raises:
        BenchError: an entry of the file lacks a key or has one that is unknown.
    """
    with _named(file):
        return tuple(Peer(**row) for row in _rows(file, "peer"))


def targets(file: Path = HERE / "targets.toml") -> dict[str, Target]:
    """Return the targets by figure.

    Raises:
        BenchError: an entry of the file lacks a key or has one that is unknown.
    """
    with _named(file):
        return {row["figure"]: Target(**row) for row in _rows(file, "target")}


@contextmanager
def _named(file: Path) -> Iterator[None]:
    try:
        yield
    except (TypeError, KeyError, ValueError) as error:
        raise BenchError(f"{file}: {error}") from error


def _rows(file: Path, key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))[key]
    return found
