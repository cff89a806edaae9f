"""Figures that are ratios of sums over items, with bootstrap intervals."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES, SEED = 1000, 13


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """What a count goes into: a figure, one of the ``subsets`` of whose figures it is the mean.

    ``side`` tells precision from recall where a figure is their harmonic mean and no one fraction.
    """

    figure: str
    subset: str = ""
    side: str = ""


Counts = Mapping[Part, tuple[float, float]]
"""Of one item: what each figure gets from it above and below the line of its fraction."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A share in percent, and the ends of its 95 % interval; None where nothing was counted."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None


def figures(items: Sequence[Counts], resamples: int = RESAMPLES) -> tuple[Figure, ...]:
    """Return every figure of the items in the order in which they first occur.

    A figure is the mean over its subsets of sum / sum. The interval is from the 2.5th to the 97.5th
    percentile over ``resamples`` draws of as many items with replacement (Efron, The Jackknife, the
    Bootstrap and Other Resampling Plans, 1982), the same in every run; without draws there is none.
    """
    names = dict.fromkeys(part.figure for part in _parts(items))
    draws = _draws(len(items), resamples)
    return tuple(_figure(name, items, draws) for name in names)


def _parts(items: Iterable[Counts]) -> Iterator[Part]:
    for counts in items:
        yield from counts


def _draws(items: int, resamples: int) -> NDArray[np.float64]:
    """Return how often each item (column) is drawn in each resample (row)."""
    if not items or not resamples:
        return np.zeros((0, items))
    chance = np.full(items, 1.0 / items)
    return np.random.default_rng(SEED).multinomial(items, chance, size=resamples).astype(float)


def _figure(name: str, items: Sequence[Counts], draws: NDArray[np.float64]) -> Figure:
    parts = [p for p in dict.fromkeys(_parts(items)) if p.figure == name]
    columns = {p: np.array([c.get(p, (0.0, 0.0)) for c in items]) for p in parts}
    (value,) = _combined({p: column.sum(axis=0, keepdims=True) for p, column in columns.items()})
    if np.isnan(value) or not len(draws):
        return Figure(name, None if np.isnan(value) else float(value))
    drawn = _combined({p: draws @ column for p, column in columns.items()})
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return Figure(name, float(value), float(low), float(high))


def _combined(sums: Mapping[Part, NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return in percent the mean over subsets of the harmonic mean over sides of sum over sum.

    It is NaN where nothing was counted, and zero where a side is.
    """
    sides: dict[str, list[NDArray[np.float64]]] = {}
    with np.errstate(invalid="ignore", divide="ignore"):
        for part, pair in sums.items():
            sides.setdefault(part.subset, []).append(pair[:, 0] / pair[:, 1])
        means = [len(ratios) / np.sum([1 / r for r in ratios], axis=0) for ratios in sides.values()]
    return np.asarray(100 * np.mean(means, axis=0))
