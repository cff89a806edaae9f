"""A bar on a terminal, and nothing where there is none."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

_WIDTH = 24
_CLEAR = "\r\033[K"


@contextmanager
def progress_bar(
    *, quiet: bool = False, stream: TextIO | None = None
) -> Iterator[Callable[[str, int, int], None]]:
    """Yield what draws the bar of a stage; the bar is gone when the block ends."""
    out = stream or sys.stderr
    if quiet or not out.isatty():
        yield _undrawn
        return
    try:
        yield lambda stage, done, total: _draw(out, stage, done, total)
    finally:
        out.write(_CLEAR)
        out.flush()


def _draw(out: TextIO, stage: str, done: int, total: int) -> None:
    filled = _WIDTH * done // max(total, 1)
    out.write(f"{_CLEAR}{stage:<8} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}")
    out.flush()


def _undrawn(_stage: str, _done: int, _total: int) -> None:
    return
