"""How long a pipeline takes to load where nothing but spaCy is loaded yet."""

from __future__ import annotations

import statistics
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

# Two figures: our code and lexicons that the pipeline's config names, and the pipeline itself.
_PROGRAM: Final = """
import sys, time
import spacy
from training.load_time import register_components
start = time.perf_counter()
register_components()
between = time.perf_counter()
spacy.load(sys.argv[1])
print(between - start, time.perf_counter() - between)
"""
_ROOT: Final = Path(__file__).parents[1]


def register_components() -> None:
    """Our own components are known to spaCy by their names, so that a config may name them."""
    import_module("anafacts.extract.pipes")


def load_seconds(model: Path, repeats: int = 3) -> dict[str, float]:
    """Median seconds to load the pipeline, and before it our code, each time in a fresh process.

    The clock starts when spaCy itself is imported. `load` is `spacy.load` alone, `code` the import
    of our own components.
    """
    pairs = [_once(model) for _ in range(repeats)]
    code, load = (round(statistics.median(column), 2) for column in zip(*pairs, strict=True))
    return {"load": load, "code": code}


def _once(model: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", _PROGRAM, str(model.resolve())]
    done = subprocess.run(command, check=True, cwd=_ROOT, stdout=subprocess.PIPE, encoding="utf8")
    code, load = done.stdout.split()
    return float(code), float(load)


def size_mb(model: Path) -> float:
    """The megabytes of all files of the pipeline."""
    return round(sum(file.stat().st_size for file in model.rglob("*") if file.is_file()) / 1e6, 1)
