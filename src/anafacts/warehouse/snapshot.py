"""One run on disk, complete and synced before anybody can see it."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from anafacts.errors import WarehouseError
from anafacts.model import Document, Tables
from anafacts.warehouse.arrow import arrow_schema, arrow_tables, write_tables
from anafacts.warehouse.dictionary import render_dictionary
from anafacts.warehouse.history import keep
from anafacts.warehouse.layout import DICTIONARY, REPORTS, RUNS, TEXTS
from anafacts.warehouse.schemas import TABLES, Table
from anafacts.warehouse.shelf import Shelf

_EXTRACTED = ".parquet"  # a format whose offsets are into the text extracted from it


def write_snapshot(
    snapshot: Path, tables: Tables, reports: Mapping[str, bytes], before: Path | None = None
) -> None:
    """Write all tables, the reports and the data dictionary to a new folder, and sync it.

    The extracted text of a source that is no text goes beside them, that of a document without
    one from the snapshot ``before``, and so does what is kept of earlier runs.

    Raises:
        WarehouseError: a value does not fit its column, or a report has a path for a name.
        OSError: something cannot be written.
    """
    snapshot.mkdir(parents=True)
    for table in TABLES:
        _write_table(snapshot / table.name, table, getattr(tables, table.name))
    keep(snapshot, tables.runs, before)
    _write_reports(snapshot / REPORTS, reports)
    _write_texts(snapshot / TEXTS, tables.documents, before)
    (snapshot / DICTIONARY).write_text(render_dictionary(), encoding="utf-8", newline="\n")
    sync_tree(snapshot)
    sync(snapshot.parent)


def _write_table(folder: Path, table: Table, values: Iterable[Any]) -> None:
    folder.mkdir()
    new = folder / ".new"
    rows = values.tables() if isinstance(values, Shelf) else arrow_tables(table, values)
    write_tables(rows, arrow_schema(table), new)
    with new.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    new.rename(folder / f"{table.name}-{digest[:16]}.parquet")


def _write_reports(folder: Path, reports: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in sorted(reports.items()):
        if name in {"", ".."} or Path(name).name != name:
            raise WarehouseError(f"A report cannot be named {name!r}: give a plain file name.")
        (folder / name).write_bytes(content)


def _write_texts(folder: Path, documents: Iterable[Document], before: Path | None) -> None:
    folder.mkdir()
    for document in documents:
        if not document.path.casefold().endswith(_EXTRACTED):
            continue
        name = f"{document.doc_id}.csv"
        old = before / TEXTS / name if before is not None else None
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if document.text:
            (folder / name).write_text(document.text, encoding="utf-8", newline="")
        elif old is not None and old.is_file():
            shutil.copyfile(old, folder / name)


def sync_tree(folder: Path) -> None:
    """Force every file and folder below to the disk, the innermost first."""
    for root, _, names in os.walk(folder, topdown=False):
        for name in names:
            sync(Path(root) / name)
        sync(Path(root))


def sync(path: Path) -> None:
    """Force one file or folder to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def next_snapshot(folder: Path, current: Path | None) -> Path:
    """Return where the next snapshot goes: one number above the current one."""
    return folder / RUNS / str(_number(current) + 1)


def remove_others(folder: Path, newest: Path | None) -> None:
    """Remove every snapshot but the newest and the one before it.

    The one before stays for readers that opened its files; anything above the newest is what a
    killed writer left.
    """
    keep = {str(_number(newest)), str(_number(newest) - 1)}
    runs = folder / RUNS
    for path in sorted(runs.iterdir()) if runs.is_dir() else ():
        if path.name not in keep:
            shutil.rmtree(path)


def _number(snapshot: Path | None) -> int:
    return int(snapshot.name) if snapshot is not None else 0
