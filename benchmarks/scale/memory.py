"""The memory of this process and all below it, watched while something runs."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_EVERY = 0.2  # seconds
_PAGE = os.sysconf("SC_PAGE_SIZE") / 2**30


class Watch:
    """The highest sum of resident memory seen so far, in GB."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.peak = 0.0
        self._stop = threading.Event()

    def look(self) -> None:
        """Note the memory in use until told to stop."""
        while not self._stop.wait(_EVERY):
            self.peak = max(self.peak, resident(os.getpid()))

    def stop(self) -> None:
        """Look no more."""
        self._stop.set()


@contextmanager
def watched() -> Iterator[Watch]:
    """Yield what tells the peak of all processes while the block runs (Linux)."""
    watch = Watch()
    thread = threading.Thread(target=watch.look)
    thread.start()
    try:
        yield watch
    finally:
        watch.stop()
        thread.join()


def resident(process: int) -> float:
    """Return the resident memory of a process and its children, in GB; 0 if it is gone."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        below = [c for t in tasks for c in (t / "children").read_text("ascii").split()]
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return pages * _PAGE + sum(resident(int(child)) for child in below)
