"""The runs of the pipeline that the parts measure, each made once however many parts need it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "eval" / "annotation"


def default_shared() -> Path:
    """Return what ANAFACTS_SHARED names, else the folder ``shared`` beside the project."""
    return Path(os.environ.get("ANAFACTS_SHARED") or ROOT.parent / "shared")


@dataclass(frozen=True, slots=True)
class Runs:
    """Where the annotation lies and the warehouses go, and how long each run took in seconds.

    ``errors`` is how many errors of each kind the scorers shall print.
    """

    shared: Path
    work: Path
    errors: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def gold(self) -> Path:
        """The folder of the hand-made annotation."""
        return self.shared / "gold"

    def five_texts(self) -> Path:
        """Return the warehouse of ``raw/``."""
        return self._run(ROOT / "raw", "seeds")

    def stories(self) -> list[Path]:
        """Return the warehouse of each story."""
        folders = (self.gold / "clusters" / "corpus").iterdir()
        return [self._run(path, path.name) for path in sorted(folders) if path.is_dir()]

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Note how long the block took."""
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start

    def _run(self, raw: Path, name: str) -> Path:
        from anafacts.pipeline import run
        from anafacts.settings import Settings

        warehouse = self.work / name
        if name not in self.seconds:
            with self.timed(name):
                run(Settings(raw=raw, warehouse=warehouse))
        return warehouse
