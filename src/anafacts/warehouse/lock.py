"""One writer at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anafacts.errors import WarehouseError
from anafacts.warehouse.layout import LOCK


@contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """Hold the warehouse's lock file; the system frees it even if the process is killed.

    The file itself stays: removing it would let two writers each lock a file of their own.

    Raises:
        WarehouseError: another process is writing.
        OSError: the file cannot be made.
    """
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise WarehouseError(
                f"Another run is writing to {folder}: wait until it has ended, or name another "
                "warehouse."
            ) from error
        yield
    finally:
        os.close(handle)
