"""Write a run, whole or not at all."""

import errno
import logging
import shutil
from collections.abc import Mapping
from pathlib import Path

from anafacts.errors import WarehouseError
from anafacts.model import Tables
from anafacts.warehouse.layout import current_snapshot
from anafacts.warehouse.lock import writer_lock
from anafacts.warehouse.snapshot import next_snapshot, remove_others, write_snapshot
from anafacts.warehouse.switch import check_views, has_links, switch

_log = logging.getLogger(__name__)

_REMEDIES = {
    errno.ENOSPC: "Free some space and run again.",
    errno.EDQUOT: "Free some space and run again.",
    errno.EACCES: "Give yourself the right to write there, or name another warehouse.",
    errno.EPERM: "Give yourself the right to write there, or name another warehouse.",
    errno.EROFS: "The file system is read-only; name another warehouse.",
    errno.ENOTDIR: "A file is in the way; move it or name another warehouse.",
    errno.EEXIST: "A file is in the way; move it or name another warehouse.",
    errno.EISDIR: "A folder is in the way; move it or name another warehouse.",
}


def write_run(folder: Path, tables: Tables, reports: Mapping[str, bytes]) -> None:
    """Make the tables and reports the warehouse's current run, all in one step.

    ``tables.runs`` is the whole history, oldest first; its last row is the run that is written.
    ``reports`` gives the content of each file of ``reports/latest`` by its name. Rows are sorted,
    so that the same values give the same bytes in any order. Readers see the run before until the
    very end, and for good if anything fails.

    Raises:
        WarehouseError: the folder cannot be written, something is in the way, another run is
            writing, or a value does not fit its column; the run before stays readable.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with writer_lock(folder):
            _write(folder, tables, reports)
    except OSError as error:
        remedy = _REMEDIES.get(error.errno or 0, "Make it writable or name another warehouse.")
        place = f" ({error.filename})" if error.filename else ""
        raise WarehouseError(
            f"The warehouse {folder} cannot be written: {error.strerror or error}{place}. {remedy} "
            "The last complete run, if any, is unchanged."
        ) from error


def _write(folder: Path, tables: Tables, reports: Mapping[str, bytes]) -> None:
    links = has_links(folder)
    current = current_snapshot(folder)
    check_views(folder, current, links=links)
    remove_others(folder, current)
    snapshot = next_snapshot(folder, current)
    try:
        write_snapshot(snapshot, tables, reports, current)
        switch(folder, snapshot, links=links)
    except BaseException:
        if current_snapshot(folder) != snapshot:
            shutil.rmtree(snapshot, ignore_errors=True)
        raise
    _tidy(folder, snapshot)


def _tidy(folder: Path, snapshot: Path) -> None:
    """Remove old snapshots; what cannot be removed costs space and nothing else."""
    try:
        remove_others(folder, snapshot)
    except OSError as error:
        _log.warning("Old runs under %s cannot be removed: %s.", folder, error)
