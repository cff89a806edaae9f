"""Measure what the pipeline finds against hand-made annotation: every figure from one command.

    python -m benchmarks.annotation --shared ../shared [--errors 20] [--keep DIR] [--part clusters]

``SHARED/gold/seeds`` annotates the five texts of ``raw/``, ``SHARED/gold/clusters`` five stories of
news, one folder a run. The scorers that lie beside the annotation do the counting; this program
runs the pipeline, calls them and names what they return. The part ``own`` is our own annotation of
the two texts that ``SHARED/gold/seeds`` leaves out, in ``tests/eval/annotation``; the part
``grammar`` is what the grammar of figures reads in the same texts without a model; the part
``keys`` is whether the texts of a story give one fact one measure (``measure_keys`` defines its
figures); the part ``rows`` is what a reader said of a sample of our rows (``precision``); the part
``speakers`` is on whose word figures of other texts stand (``speakers.score`` defines its figures).
``tests/eval`` holds the figures against floors.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "eval" / "annotation"
PARTS = ("seeds", "own", "clusters", "keys", "rows", "speakers", "grammar")
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


@dataclass(frozen=True, slots=True)
class Measurement:
    """All figures by name, what the scorers printed, and how long each run took in seconds."""

    figures: Mapping[str, Measured]
    printed: str
    seconds: Mapping[str, float]


def default_shared() -> Path:
    """Return what ANAFACTS_SHARED names, else the folder ``shared`` beside the project."""
    return Path(os.environ.get("ANAFACTS_SHARED") or ROOT.parent / "shared")


def measure(
    shared: Path, work: Path, *, parts: Sequence[str] = PARTS, errors: int = 0
) -> Measurement:
    """Return every figure of the parts; the warehouses are left in ``work``.

    Raises:
        AnafactsError: the pipeline failed on one of the folders.
        CalledProcessError: a scorer failed.
    """
    figures: dict[str, Measured] = {}
    printed: list[str] = []
    seconds: dict[str, float] = {}
    for part in parts:
        scores, text = _SCORERS[part](shared / "gold" / part, work, errors, seconds)
        figures |= {found.name: found for found in flatten(part, scores)}
        printed.append(text)
    return Measurement(figures, "\n".join(printed), seconds)


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


def _seeds(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    warehouse = _five_texts(work, seconds)
    scores = work / "seeds.json"
    command = [gold / "score_seeds.py", warehouse, "--errors", errors, "--json", scores]
    return _score(command, scores)


def _own(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    """Return the figures on our own annotation, which has claims and events but no findings."""
    warehouse = _five_texts(work, seconds)
    scores = work / "own.json"
    texts = ["--gold", OWN, "--docs", "cari_heine,jacobin"]
    options = ["--errors", errors, "--json", scores]
    scorer = gold.parent / "seeds" / "score_seeds.py"
    content, printed = _score([scorer, warehouse, *texts, *options], scores)
    # The scorer counts the events of all five texts.
    content["events"].pop("rows")
    return {kind: content[kind] for kind in ("claims", "events")}, printed


def _five_texts(work: Path, seconds: dict[str, float]) -> Path:
    """Return the warehouse of ``raw/``, which the parts that measure it share."""
    warehouse = work / "seeds"
    return warehouse if warehouse.exists() else _run_pipeline(ROOT / "raw", warehouse, seconds)


def _clusters(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    warehouses = _stories(gold, work, seconds)
    _call([gold / "warehouse_to_jsonl.py", work / "clusters", *warehouses])
    predicted, figures = work / "clusters" / "pred.jsonl", work / "clusters" / "quant.jsonl"
    scores = work / "clusters.json"
    inputs = ["--discrepancies", predicted, "--quantities", figures]
    options = ["--errors", errors, "--json", scores]
    return _score([gold / "score_discrepancies.py", *inputs, *options], scores)


def _keys(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    from benchmarks.measure_keys import agreement, read_claims

    clusters = gold.with_name("clusters")
    claims = read_claims(_stories(clusters, work, seconds))
    figures, wrong = agreement(clusters / "gold", claims)
    return figures, "\n".join(wrong[:errors])


def _rows(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    from benchmarks.precision import FIVE_TEXTS, precision

    stories = _stories(gold.with_name("clusters"), work, seconds)
    warehouses = {story.name: story for story in stories}
    warehouses[FIVE_TEXTS] = _five_texts(work, seconds)
    figures, faults = precision(warehouses)
    return figures, "\n".join(faults[:errors])


def _stories(gold: Path, work: Path, seconds: dict[str, float]) -> list[Path]:
    """Return the warehouse of each story; those that another part has run are not run again."""
    stories = sorted(path for path in (gold / "corpus").iterdir() if path.is_dir())
    return [
        work / story.name
        if story.name in seconds
        else _run_pipeline(story, work / story.name, seconds)
        for story in stories
    ]


def _grammar(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    from benchmarks.grammar import agreement

    del work
    start = time.perf_counter()
    figures, wrong = agreement(gold.parent)
    seconds["grammar"] = time.perf_counter() - start
    return figures, "\n".join(wrong[:errors])


def _speakers(
    gold: Path, work: Path, errors: int, seconds: dict[str, float]
) -> tuple[dict[str, Any], str]:
    from benchmarks.speakers.score import SAMPLES, agreement

    del work
    start = time.perf_counter()
    found = {name: agreement(gold.parent.parent, name) for name in SAMPLES}
    seconds["speakers"] = time.perf_counter() - start
    wrong = [line for _, lines in found.values() for line in lines]
    return {name: counts for name, (counts, _) in found.items()}, "\n".join(wrong[:errors])


_SCORERS = {
    "seeds": _seeds,
    "own": _own,
    "clusters": _clusters,
    "keys": _keys,
    "rows": _rows,
    "speakers": _speakers,
    "grammar": _grammar,
}


def _run_pipeline(raw: Path, warehouse: Path, seconds: dict[str, float]) -> Path:
    from anafacts.pipeline import run
    from anafacts.settings import Settings

    start = time.perf_counter()
    run(Settings(raw=raw, warehouse=warehouse))
    seconds[warehouse.name] = time.perf_counter() - start
    return warehouse


def _score(command: Sequence[object], scores: Path) -> tuple[dict[str, Any], str]:
    printed = _call(command)
    content: dict[str, Any] = json.loads(scores.read_text(encoding="utf-8"))
    return content, printed


def _call(command: Sequence[object]) -> str:
    words = [sys.executable, *map(str, command)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def render(figures: Mapping[str, Measured], notes: Mapping[str, str] | None = None) -> str:
    """Return one line a figure: its name, its value and the note on it, if any."""
    width = max(map(len, figures), default=0)
    lines = (
        f"{name:{width}}  {figure!s:>12}  {(notes or {}).get(name, '')}".rstrip()
        for name, figure in figures.items()
    )
    return "\n".join(lines)


@contextmanager
def _workplace(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="anafacts-quality-") as folder:
        yield Path(folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared(), help="holds gold/")
    parser.add_argument("--part", choices=PARTS, action="append", help="this part only")
    parser.add_argument(
        "--errors", type=int, default=0, help="print so many of the scorers' errors"
    )
    parser.add_argument("--keep", type=Path, help="leave the warehouses in this folder")
    return parser.parse_args()


def measured_in(
    keep: Path | None, shared: Path, *, parts: Sequence[str], errors: int
) -> Measurement:
    """Return the figures of the parts; the warehouses stay in ``keep``, nowhere if it is None."""
    with _workplace(keep) as work:
        return measure(shared, work, parts=parts, errors=errors)


def main() -> None:
    """Print every figure, what the scorers said if errors were asked for, and the times."""
    given = _arguments()
    parts = given.part or PARTS
    found = measured_in(given.keep, given.shared, parts=parts, errors=given.errors)
    if given.errors:
        print(found.printed)
    print(render(found.figures))
    print("\nseconds:", ", ".join(f"{name} {took:.1f}" for name, took in found.seconds.items()))


if __name__ == "__main__":
    main()
