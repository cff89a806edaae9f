"""Read the last complete run."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from anafacts.errors import WarehouseError
from anafacts.model import Tables, sharing
from anafacts.warehouse.arrow import plain, read_parquet
from anafacts.warehouse.dictionary import type_name
from anafacts.warehouse.layout import CURRENT, RUNS, current_snapshot, table_file
from anafacts.warehouse.schemas import CLAIMS, TABLES, Table

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """A column as its file has it: name, type in one word or few, and what it means."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class TableSummary:
    """A table as its file has it: how many rows it has, what they are, its columns in order."""

    name: str
    rows: int
    description: str
    columns: tuple[ColumnSummary, ...]


def read_tables(folder: Path, names: Collection[str] | None = None) -> Tables | None:
    """Return the last complete run, None where there has been none.

    Of a million claims not every table fits in memory: ``names`` are those to read, the others are
    then empty. Everything comes back as it was written, in the order of the tables, but for the
    ``text`` and ``analysis`` of documents, which are empty: the texts themselves stay in ``raw/``.

    Raises:
        WarehouseError: a table is missing, damaged or of another version.
    """
    return with_current(folder, partial(read_snapshot, names))


def run_mark(folder: Path) -> str | None:
    """Return what tells the last complete run from any other, None where there has been none.

    Two runs have different marks also where they have the same ``run_id``.
    """
    return with_current(folder, _mark)


def table_summary(folder: Path) -> tuple[TableSummary, ...]:
    """Return every table of the last complete run, nothing where there has been none.

    Raises:
        WarehouseError: a table is missing or damaged.
    """
    return with_current(folder, _summaries) or ()


def read_rows(folder: Path, table: str, limit: int) -> list[dict[str, Any]]:
    """Return the first ``limit`` rows of a table as plain values, moments in UTC.

    Raises:
        WarehouseError: there is no such table, there has been no run, or the table is damaged.
    """
    names = [known.name for known in TABLES]
    if table not in names:
        raise WarehouseError(f"There is no table {table!r}; there are {', '.join(names)}.")
    rows = with_current(folder, lambda snapshot: _head(table_file(snapshot, table), limit))
    if rows is None:
        raise WarehouseError(f"{folder} holds no complete run yet: start one with anafacts run.")
    return rows


def with_current(folder: Path, read: Callable[[Path], _T]) -> _T | None:
    """Return what ``read`` makes of the current snapshot, None without one.

    Reading is tried again where the snapshot was replaced, and removed, in the meantime.
    """
    while (snapshot := current_snapshot(folder)) is not None:
        try:
            return read(snapshot)
        except WarehouseError:
            if current_snapshot(folder) == snapshot:
                raise
    return None


def _mark(snapshot: Path) -> str:
    found = _guarded(snapshot, Path.stat)
    return f"{snapshot.name}-{found.st_ino}-{found.st_mtime_ns}"


def read_snapshot(names: Collection[str] | None, snapshot: Path) -> Tables:
    """Return the named tables of one snapshot, or all; the others are empty."""
    wanted = [table for table in TABLES if names is None or table.name in names]
    return Tables(**{table.name: _values(table, snapshot) for table in wanted})


def _values(table: Table, snapshot: Path) -> tuple[Any, ...]:
    def read(file: Path) -> tuple[Any, ...]:
        values = map(table.from_row, read_parquet(table, file))
        return tuple(sharing()(values) if table is CLAIMS else values)

    return _guarded(table_file(snapshot, table.name), read)


def _summaries(snapshot: Path) -> tuple[TableSummary, ...]:
    return tuple(_summary(table.name, snapshot) for table in TABLES)


def _summary(name: str, snapshot: Path) -> TableSummary:
    def read(file: Path) -> TableSummary:
        content = pq.ParquetFile(file)
        schema = content.schema_arrow
        about = (schema.metadata or {}).get(b"description", b"").decode()
        columns = tuple(map(_column, schema))
        return TableSummary(name, content.metadata.num_rows, about, columns)

    return _guarded(table_file(snapshot, name), read)


def _column(field: pa.Field) -> ColumnSummary:
    about = (field.metadata or {}).get(b"description", b"").decode()
    return ColumnSummary(field.name, type_name(field.type), about)


def _head(file: Path, limit: int) -> list[dict[str, Any]]:
    def read(file: Path) -> list[dict[str, Any]]:
        content = pq.ParquetFile(file)
        first = next(content.iter_batches(batch_size=max(limit, 1)), None)
        return [] if first is None else plain(pa.Table.from_batches([first]))[:limit]

    return _guarded(file, read)


def _guarded(file: Path, read: Callable[[Path], _T]) -> _T:
    """Return what ``read`` makes of the file; whatever is wrong with it names the file."""
    try:
        return read(file)
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError) as error:
        reason = " ".join(str(error).split()).rstrip(".")  # thrift's messages run over lines
        raise WarehouseError(
            f"{file} cannot be read: {reason}. Restore it, or remove {CURRENT} and {RUNS} from the "
            "warehouse and run again (the history of runs starts anew)."
        ) from error
