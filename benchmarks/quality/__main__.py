"""Write predictions for the public sets, and print what their scorers say.

python -m benchmarks.quality [--data ../shared/bench] [--half dev.jsonl] [--set NAME ...]
"""

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.quality.rows import read, write
from benchmarks.quality.sets import SETS, Set

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "quality"


def scored(which: Set, data: Path, half: str) -> str:
    """Return what the scorer prints for the predictions, which are left in ``build/quality``."""
    gold, target = data / which.gold.format(half=half), OUT / f"{which.name}.jsonl"
    if not gold.exists():
        return f"{gold} is absent"
    write(target, which.predict(read(gold)))
    call = [sys.executable, str(data / which.scorer), str(gold), str(target), *which.args]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Print the figures of every set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--half", default="dev.jsonl")
    parser.add_argument("--set", choices=[s.name for s in SETS], action="append")
    given = parser.parse_args()
    for which in SETS:
        if given.set is None or which.name in given.set:
            print(f"== {which.name}\n{scored(which, given.data, given.half)}", flush=True)


if __name__ == "__main__":
    main()
