"""Print what reconciling a million generated claims takes, how it grows, and how right it is.

    python -m benchmarks.scale --claims 100000 --claims 1000000 --workers 4

Claims of a generated world whose truth is known: outlets tell happenings over days, statistics of
countries and companies, wars whose dead thousands of texts count; exact, rounded, hedged, in other
units, planned, added to, for other years, and wrong. Each size has a process of its own. Time is
compared with that of pandas grouping the same keys, and the conflicts with such a tool's alarms.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

_WIDTH = 32
_SHOWN = (
    *("claims", "documents", "events", "facts", "relations", "findings"),
    *("reconcile seconds", "reconcile processor seconds", "reconcile GB"),
    *("write seconds", "read seconds", "all GB", "naive seconds"),
    *("facts precision", "facts recall", "conflicts named", "conflicts precision"),
    *("conflicts recall, by figures", "conflicts recall, by claims"),
    *("naive alarms", "naive precision"),
)


def once(claims: int, workers: int, seed: int) -> dict[str, Any]:
    """Return the measurement of one size, made by a process of its own."""
    options = ("--claims", claims, "--workers", workers, "--seed", seed)
    command = [sys.executable, "-m", "benchmarks.scale.once", *map(str, options)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def table(runs: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each number, then how the time grew and how it compares."""
    for name in _SHOWN:
        yield f"{name:{_WIDTH}}" + "".join(f"{_number(r[name]):>14}" for r in runs)
    ratios = [r["reconcile seconds"] / max(r["naive seconds"], 1e-9) for r in runs]
    yield f"{'times pandas grouping':{_WIDTH}}" + "".join(f"{r:14.1f}" for r in ratios)
    for name in ("reconcile seconds", "reconcile processor seconds"):
        growth = runs[-1][name] / runs[0][name]
        more = runs[-1]["claims"] / runs[0]["claims"]
        yield f"{name} grow {growth:.1f}-fold while claims grow {more:.1f}-fold"


def _number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.3f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, action="append")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sizes = given.claims or [100_000, 1_000_000]
    print("\n".join(table([once(size, given.workers, given.seed) for size in sizes])))


if __name__ == "__main__":
    main()
