"""Print what each form of the report of a large warehouse takes: seconds, memory, bytes.

    python -m benchmarks.report --findings 10000

Each form is made in a process of its own from the same invented tables. Seconds and memory stand
beside those of two plain tools on the same findings: json.dumps of all their columns, and
pandas.DataFrame.to_html, a bare table without quotes, order or escapes in attributes.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from anafacts.report import RENDERERS
from benchmarks.report.once import PLAIN

_COLUMNS = ("seconds", "MB more", "bytes", "times json", "times to_html")


def once(name: str, findings: int) -> dict[str, Any]:
    """Return the measurement of one form, made by a process of its own."""
    command = [sys.executable, "-m", "benchmarks.report.once", name, str(findings)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def table(runs: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each form, with its time as a multiple of that of the plain tools."""
    plain = [next(r["seconds"] for r in runs if r["name"] == name) for name in PLAIN]
    yield f"{'':24}" + "".join(f"{column:>15}" for column in _COLUMNS)
    for run in runs:
        ratios = [run["seconds"] / seconds for seconds in plain]
        yield (
            f"{run['name']:24}{run['seconds']:15.2f}{run['megabytes']:15,.0f}{run['bytes']:15,}"
            + "".join(f"{ratio:15.1f}" for ratio in ratios)
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--findings", type=int, default=10_000)
    findings = parser.parse_args().findings
    names = (*PLAIN, *(name for name, _ in RENDERERS))
    print(f"{findings:,} findings")
    print("\n".join(table([once(name, findings) for name in names])))


if __name__ == "__main__":
    main()
