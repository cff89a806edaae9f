"""What the warehouse keeps of earlier runs, so that any two of them can be compared.

    warehouse/.runs/7/history/RUN_ID/claims/claims-HASH.parquet

A run's documents, claims, facts and findings stay as they were written. A file is named by its
content, so that what did not change from run to run is one file under several names (a hard link)
and costs nothing; where the file system knows no such links it is copied. Beyond MOST_RUNS runs, or
MOST_BYTES of files that the current run does not have itself, the oldest are dropped.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from anafacts.model import Run, Tables
from anafacts.warehouse.layout import HISTORY, table_file
from anafacts.warehouse.read import read_snapshot, with_current

MOST_RUNS = 20
MOST_BYTES = 1 << 30
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
KEPT = ("documents", "claims", "facts", "findings", "runs")
"""The tables by which two runs are compared; the last of ``runs`` is the run itself."""


def keep(snapshot: Path, runs: Sequence[Run], before: Path | None) -> None:
    """Put the kept tables of this run and of those before beside the tables of the snapshot."""
    ids = _newest(runs)[:MOST_RUNS]
    (snapshot / HISTORY).mkdir()
    held, used = dict[str, Path](), 0
    for run_id in ids:
        own = run_id == runs[-1].run_id
        files = list(_files(snapshot if own else _source(run_id, runs, before)))
        used += sum(file.stat().st_size for file in files if not own and file.name not in held)
        if not files or used > MOST_BYTES:
            return
        for file in files:
            kept = snapshot / HISTORY / run_id / file.parent.name / file.name
            _link(held.setdefault(file.name, file), kept)


def read_run(folder: Path, run_id: str) -> Tables | None:
    """Return the kept tables of that run, None where they are not kept.

    Raises:
        WarehouseError: a table is damaged, or of another version.
    """
    return with_current(folder, partial(_read, run_id))


def kept_runs(folder: Path) -> tuple[Run, ...]:
    """Return the runs whose tables are kept, oldest first, each as it was last run."""
    return with_current(folder, _kept) or ()


def _newest(runs: Iterable[Run]) -> list[str]:
    """Return the ids of the runs, newest first; one that was run again counts by its last time.

    An id names a folder; one that could name another place is left out.
    """
    ids = dict.fromkeys(run.run_id for run in reversed(list(runs)))
    return [run_id for run_id in ids if _ID.fullmatch(run_id)]


def _source(run_id: str, runs: Sequence[Run], before: Path | None) -> Path | None:
    """Return where the tables of an earlier run lie.

    A warehouse from before there was a history has those of one run, the one before this.
    """
    if before is None:
        return None
    if run_id == runs[-2].run_id and not (before / HISTORY).is_dir():
        return before
    return before / HISTORY / run_id


def _files(folder: Path | None) -> Iterator[Path]:
    if folder is not None and all((folder / name).is_dir() for name in KEPT):
        yield from (table_file(folder, name) for name in KEPT)


def _link(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True)
    try:
        os.link(file, to)
    except (OSError, NotImplementedError):
        shutil.copyfile(file, to)


def _read(run_id: str, snapshot: Path) -> Tables | None:
    if all(run.run_id != run_id for run in _kept(snapshot)):
        return None
    tables = read_snapshot(("runs",), snapshot)
    if tables.runs[-1].run_id == run_id:
        return read_snapshot((*KEPT, "relations"), snapshot)
    return read_snapshot(KEPT, snapshot / HISTORY / run_id)


def _kept(snapshot: Path) -> tuple[Run, ...]:
    runs = read_snapshot(("runs",), snapshot).runs
    last, newest = {run.run_id: run for run in runs}, _newest(runs)
    own = runs[-1].run_id if runs else ""
    kept = [i for i in newest if i == own or (snapshot / HISTORY / i).is_dir()]
    return tuple(last[run_id] for run_id in reversed(kept))
