"""The peers that are installed in environments of their own (``make peers``), run on a set."""

import hashlib
import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.quality.asked import asked
from benchmarks.quality.measure import ROOT, Place
from benchmarks.quality.rows import BenchError, Row, read
from benchmarks.quality.sets import Set

ENVIRONMENTS = ROOT / "build" / "peers"
RUNNERS = ROOT / "benchmarks" / "peers"
TITLES: Mapping[str, str] = {
    "quantulum3": "quantulum3", "recognizers": "Recognizers", "dateparser": "dateparser",
}  # fmt: skip
_SECONDS = 900
_LENIENT = {("quantulum3", "score_newsquant.py"): ("--average-ranges",)}


def interpreter(peer: str) -> Path:
    """Return where the interpreter of a peer's environment is, or would be."""
    return ENVIRONMENTS / peer / "bin" / "python"


def installed(which: Set) -> tuple[str, ...]:
    """Return the peers whose answers to a set can be had here."""
    return tuple(peer for peer in which.peers if interpreter(peer).exists())


def answers(peer: str, which: Set, place: Place) -> list[Row]:
    """Return a peer's answers to a set; they are kept, and made anew when anything changes.

    Raises:
        BenchError: the peer failed; its own last words are in the message.
    """
    items = [asked(row, spans=which.spans) for row in read(place.gold(which))]
    lines = "".join(json.dumps(item) + "\n" for item in items)
    kept = place.out / "peers" / peer / f"{which.name}.{_digest(peer, which, lines)}.jsonl"
    if not kept.exists():
        said = _run(peer, which, lines)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(said, encoding="utf-8")
    return read(kept)


def scored_as(peer: str, which: Set) -> Set:
    """Return the set as a peer is scored on it: quantulum3 gives the mean of a range."""
    return replace(which, args=which.args + _LENIENT.get((peer, which.scorer), ()))


def _digest(peer: str, which: Set, lines: str) -> str:
    """Return what the answers depend on, in few letters: program, pins, form and items."""
    parts = [p.read_bytes() for p in (*sorted(RUNNERS.glob("*.py")), RUNNERS / f"{peer}.txt")]
    return hashlib.sha256(b"\0".join([*parts, which.scorer.encode(), lines.encode()])).hexdigest()[
        :12
    ]


def _run(peer: str, which: Set, lines: str) -> str:
    call = [str(interpreter(peer)), "-W", "ignore", str(RUNNERS / f"run_{peer}.py"), which.scorer]
    try:
        done = subprocess.run(
            call, input=lines, capture_output=True, encoding="utf-8", check=False,
            timeout=_SECONDS, env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise BenchError(f"{peer} took more than {_SECONDS} s on {which.name}.") from error
    if done.returncode:
        raise BenchError(
            f"{peer} failed on {which.name} ({' '.join(call)}):\n{done.stderr[-1500:]}"
        )
    return done.stdout
