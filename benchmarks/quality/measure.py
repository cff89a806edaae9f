"""A set predicted and counted: by us, or by a peer."""

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import ModuleType

from benchmarks.quality import coreference, own_counts
from benchmarks.quality.asked import asked
from benchmarks.quality.counts import counts
from benchmarks.quality.differences import differences, labels
from benchmarks.quality.rows import BenchError, Row, read, write
from benchmarks.quality.scorers import blamed, load
from benchmarks.quality.sets import Set
from benchmarks.quality.tally import RESAMPLES, Counts, Figure, figures

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "quality"
_EACH: Mapping[str, Callable[[Row, Row], Counts]] = {
    "labels": own_counts.labels,
    "authors": own_counts.authors,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the sets lie, which half of them is meant, and where answers are left."""

    data: Path
    half: str = "dev.jsonl"
    out: Path = OUT

    def gold(self, which: Set) -> Path:
        """Return the file of a set."""
        return self.data / which.gold.format(half=self.half)

    def answers(self, which: Set) -> Path:
        """Return the file of our answers to a set."""
        return self.out / f"{which.name}.jsonl"


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one set, over so many items."""

    set: str
    items: int
    figures: tuple[Figure, ...]

    def named(self) -> Iterator[tuple[str, Figure]]:
        """Yield each figure with its full name: ``newsquant.value+unit``."""
        return ((f"{self.set}.{figure.name}", figure) for figure in self.figures)


def predicted(which: Set, place: Place, gold: Sequence[Row]) -> list[Row]:
    """Return our answers, which are left on disk in the scorer's format.

    The adapter of the set is told the items without what the gold says of them.

    Raises:
        BenchError: an item is not as the adapter of the set expects it; the traceback is told.
    """
    try:
        made = list(which.predict([asked(row, spans=which.spans) for row in gold]))
    except (LookupError, TypeError, ValueError) as error:
        where = traceback.format_exc()
        raise BenchError(f"{place.gold(which)}: its adapter failed.\n{where}") from error
    write(place.answers(which), made)
    return made


def measure(
    which: Set, place: Place, answers: Sequence[Row] | None = None, *, resamples: int = RESAMPLES
) -> Measured:
    """Return the figures of a set for ``answers``, or for our own where there are none.

    Raises:
        BenchError: the gold, the scorer or an answer is broken.
    """
    gold = read(place.gold(which))
    made = predicted(which, place, gold) if answers is None else answers
    items = _counted(which, place, gold, {row["id"]: row for row in made})
    return Measured(which.name, len(items), figures(items, resamples))


def _counted(
    which: Set, place: Place, gold: Sequence[Row], made: Mapping[str, Row]
) -> list[Counts]:
    if which.scorer == "coreference":
        return coreference.by_topic(gold, made)
    if not which.brings_scorer:
        return [_EACH[which.scorer](row, made.get(row["id"], {})) for row in gold]
    return counts(load(place.data, which.scorer), gold, made, which.args)


def wrong(which: Set, place: Place, most: int, criterion: str = "") -> list[str]:
    """Return the lines on the first ``most`` items where our answer and the gold differ."""
    gold = read(place.gold(which))
    made = {row["id"]: row for row in predicted(which, place, gold)}
    if not which.brings_scorer or which.scorer == "score_truth.py":
        found = (labels(row, made.get(row["id"], {})) for row in gold)
    else:
        module, named = load(place.data, which.scorer), criterion or which.shown
        kept = [row for row in gold if row["id"] in made and not _left_out(which, row)]
        found = (_differing(module, row, made[row["id"]], named) for row in kept)
    return ["\n".join(lines) for lines in islice(filter(None, found), most)]


def _left_out(which: Set, row: Row) -> bool:
    return "--python-only" in which.args and "python" in row.get("not_supported_by", ())


def _differing(module: ModuleType, gold: Row, ours: Row, criterion: str) -> list[str]:
    with blamed(module, gold):
        return differences(module, gold, ours, criterion)
