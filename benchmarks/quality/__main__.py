"""Write predictions for the public sets, and print what their scorers say.

python -m benchmarks.quality [--data ../shared/bench] [--half dev.jsonl] [--set NAME ...]
    --raw                  what each scorer prints
    --errors N [--on C]    the first N items on which we and the gold disagree (by criterion C)
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.quality.differences import differences
from benchmarks.quality.rows import BenchError, Row, read, write
from benchmarks.quality.scorers import blamed, load
from benchmarks.quality.sets import SETS, Set

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "quality"


def predicted(which: Set, gold: Path) -> tuple[list[Row], list[Row]]:
    """Return the gold items and our predictions, which are left in ``build/quality``."""
    rows = read(gold)
    made = list(which.predict(rows))
    write(OUT / f"{which.name}.jsonl", made)
    return rows, made


def raw(which: Set, data: Path, gold: Path) -> str:
    """Return what the scorer prints for our predictions."""
    predicted(which, gold)
    target = OUT / f"{which.name}.jsonl"
    call = [sys.executable, str(data / which.scorer), str(gold), str(target), *which.args]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{data / which.scorer} failed on {gold}:\n{done.stderr}")
    return done.stdout


def wrong(which: Set, data: Path, gold: Path, criterion: str) -> Iterator[str]:
    """Yield the lines on each item where our prediction and the gold differ."""
    module = load(data, which.scorer)
    rows, made = predicted(which, gold)
    by_id = {row["id"]: row for row in made}
    for row in rows:
        skipped = "--python-only" in which.args and "python" in row.get("not_supported_by", ())
        if not skipped and row["id"] in by_id:
            with blamed(module, row):
                lines = differences(module, row, by_id[row["id"]], criterion or which.shown)
            if lines:
                yield "\n".join(lines)


def arguments() -> argparse.Namespace:
    """Return the options given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--half", default="dev.jsonl")
    parser.add_argument("--set", choices=[s.name for s in SETS], action="append")
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--on", default="", metavar="CRITERION")
    return parser.parse_args()


def main() -> None:
    """Print what was asked for of every set."""
    given = arguments()
    for which in SETS:
        if given.set is not None and which.name not in given.set:
            continue
        gold = given.data / which.gold.format(half=given.half)
        print(f"== {which.name}")
        if not gold.exists():
            print(f"{gold} is absent")
        elif given.errors:
            print(*islice(wrong(which, given.data, gold, given.on), given.errors), sep="\n")
        else:
            print(raw(which, given.data, gold), flush=True)


if __name__ == "__main__":
    try:
        main()
    except BenchError as error:
        sys.exit(str(error))
