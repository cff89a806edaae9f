"""Seconds and memory of one hostile megabyte, in a process of its own.

    python -m benchmarks.speed.hostile figures '"1,"'

prints the seconds and the megabytes by which the peak of the process rose; the piece is JSON.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Mapping

from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import find_figures
from benchmarks.speed.timing import Read

MEGABYTE = 1_000_000
PIECES = ("1", "a", "1,", "one hundred and ", "$", "-", "(", '"', "½", "5 x ", "from 5 to ", "1/2",
          "million ", "e\u0301", "\u200b", "1 ", "1\n", "in 2014 ")  # fmt: skip
READERS: Mapping[str, Read] = {"figures": find_figures, "dates": find_dates}


def measured(reader: str, piece: str) -> tuple[float, float]:
    """Return seconds and megabytes for a megabyte of a piece, measured in a new process."""
    call = [sys.executable, "-m", "benchmarks.speed.hostile", reader, json.dumps(piece)]
    done = subprocess.run(call, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def main() -> None:
    """Print the seconds and the megabytes of one piece."""
    read, piece = READERS[sys.argv[1]], json.loads(sys.argv[2])
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    read("In May 2014 it weighed 5 kilograms.")  # loads the lexicon
    before, start = _peak(), time.process_time()
    read(text)
    print(f"{time.process_time() - start:.3f} {_peak() - before:.1f}")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
