"""Where things lie in a warehouse, and which snapshot is the current one.

    warehouse/.runs/7/claims/claims-HASH.parquet    one snapshot a run: tables, reports, dictionary
    warehouse/.runs/7/history/RUN_ID/claims         what is kept of the runs before: see ``history``
    warehouse/.current -> .runs/7                   switched in one rename
    warehouse/claims -> .current/claims             what readers name
    warehouse/reports/latest -> ../.current/reports
    warehouse/texts -> .current/texts               texts of sources that are no text: Parquet

A file is named by its content, since readers open a file several times (its footer, then its
pages): under one name for all runs, DuckDB and Polars mixed two runs where a switch came between,
which was measured. Now a reader that lists a folder in the instant of a switch finds its file gone
and reads again. One that resolves ``.current`` first is not disturbed: a snapshot outlives one run.

Where the file system has no symbolic links, ``.current`` is a file that holds ``.runs/7`` and the
names that readers use are copies (see ``switch``).
"""

from pathlib import Path

from anafacts.errors import WarehouseError
from anafacts.warehouse.schemas import TABLES

RUNS = ".runs"
CURRENT = ".current"
LOCK = ".lock"
HISTORY = "history"
REPORTS = "reports"
TEXTS = "texts"
DICTIONARY = "DICTIONARY.md"

_REMEDY = f"Restore it, or remove {CURRENT} and {RUNS} from the warehouse and run again."

VIEWS = {
    **{table.name: table.name for table in TABLES},
    f"{REPORTS}/latest": REPORTS,
    TEXTS: TEXTS,
    DICTIONARY: DICTIONARY,
}
"""What readers name, and what it shows of the current snapshot."""


def table_file(snapshot: Path, name: str) -> Path:
    """Return the one Parquet file of a table.

    Raises:
        WarehouseError: there is not exactly one.
    """
    files = list((snapshot / name).glob("*.parquet"))
    if len(files) != 1:
        found = ", ".join(sorted(file.name for file in files)) or "none"
        raise WarehouseError(
            f"{snapshot / name} must hold one Parquet file, but holds: {found}. {_REMEDY}"
        )
    return files[0]


def current_snapshot(folder: Path) -> Path | None:
    """Return the snapshot of the last complete run, None where there has been none.

    Raises:
        WarehouseError: the warehouse cannot be read, or names a snapshot that is not there.
    """
    pointer = folder / CURRENT
    try:
        snapshot = _target(folder, pointer)
    except (OSError, UnicodeDecodeError) as error:
        raise WarehouseError(f"{pointer} cannot be read: {error}. {_REMEDY}") from error
    if snapshot is not None and not (snapshot.name.isdecimal() and snapshot.is_dir()):
        raise WarehouseError(f"{pointer} names {snapshot}, which is no run. {_REMEDY}")
    return snapshot


def _target(folder: Path, pointer: Path) -> Path | None:
    if pointer.is_symlink():
        return folder / pointer.readlink()
    try:
        return folder / pointer.read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
