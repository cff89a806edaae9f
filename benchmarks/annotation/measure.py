"""All figures of the parts that are asked for, from one run of the pipeline a folder."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.annotation.figures import Measured, flatten
from benchmarks.annotation.parts import PARTS, SCORERS
from benchmarks.annotation.runs import Runs


@dataclass(frozen=True, slots=True)
class Measurement:
    """All figures by name, what the scorers printed, and how long each run took in seconds."""

    figures: Mapping[str, Measured]
    printed: str
    seconds: Mapping[str, float]


def measure(
    shared: Path, work: Path, *, parts: Sequence[str] = PARTS, errors: int = 0
) -> Measurement:
    """Return every figure of the parts; the warehouses are left in ``work``.

    Raises:
        AnafactsError: the pipeline failed on one of the folders.
        CalledProcessError: a scorer failed.
    """
    runs = Runs(shared, work, errors)
    figures: dict[str, Measured] = {}
    printed: list[str] = []
    for part in parts:
        scores, text = SCORERS[part](runs)
        figures |= {found.name: found for found in flatten(part, scores)}
        printed.append(text)
    return Measurement(figures, "\n".join(printed), runs.seconds)


def measured_in(
    keep: Path | None, shared: Path, *, parts: Sequence[str], errors: int
) -> Measurement:
    """Return the figures of the parts; the warehouses stay in ``keep``, nowhere if it is None."""
    with _workplace(keep) as work:
        return measure(shared, work, parts=parts, errors=errors)


@contextmanager
def _workplace(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="anafacts-quality-") as folder:
        yield Path(folder)
