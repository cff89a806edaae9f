"""The peers that read figures, timed where ``make peers`` has installed them."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality.measure import ROOT
from benchmarks.quality.peers import ENVIRONMENTS, TITLES, interpreter

_READ_FIGURES = ("quantulum3", "recognizers")
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def timed(texts: Sequence[str], passes: int) -> dict[str, float]:
    """Return the least seconds that each installed peer took for all texts, by its title."""
    there = (peer for peer in _READ_FIGURES if interpreter(peer).exists())
    return {TITLES[peer]: _seconds(peer, texts, passes) for peer in there}


def absent() -> str:
    """Return the peers that are not installed, and how to have them, or nothing."""
    names = ", ".join(TITLES[peer] for peer in _READ_FIGURES if not interpreter(peer).exists())
    return f"not under {ENVIRONMENTS.relative_to(ROOT)} (make peers): {names}" if names else ""


def _seconds(peer: str, texts: Sequence[str], passes: int) -> float:
    program = Path(__file__).with_name("time_peer.py")
    done = subprocess.run(
        [str(interpreter(peer)), "-W", "ignore", str(program), peer],
        input=json.dumps({"texts": list(texts), "passes": passes}),
        stdout=subprocess.PIPE, encoding="utf-8", check=True, env=os.environ | _ONE_THREAD,
    )  # fmt: skip
    return float(done.stdout.split()[-1])
