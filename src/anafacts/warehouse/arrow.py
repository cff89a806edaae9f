"""Rows to Parquet and back, the same bytes for the same rows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from anafacts.errors import WarehouseError
from anafacts.warehouse.schemas import SCHEMA_VERSION, Column, Row, Table

ROWS_PER_GROUP = 131_072
"""Rows that a reader must hold at once; fixed, since the bytes of the file depend on it."""
_AT_ONCE = 4096  # rows that are plain Python values at one time


def arrow_schema(table: Table) -> pa.Schema:
    """Return the Arrow schema of a table, with a description on every field."""
    fields = [
        pa.field(column.name, column.type, metadata={"description": column.description})
        for column in table.columns
    ]
    metadata = {
        "schema_version": SCHEMA_VERSION,
        "table": table.name,
        "description": table.description,
    }
    return pa.schema(fields, metadata=metadata)


def to_arrow(table: Table, values: Iterable[Any]) -> pa.Table:
    """Return the values as an Arrow table, in the order of the table's sort key.

    Raises:
        WarehouseError: a value does not fit its column; the message names both.
    """
    return _joined(list(arrow_tables(table, values)))


def arrow_tables(table: Table, values: Iterable[Any], size: int = _AT_ONCE) -> Iterator[pa.Table]:
    """Yield the values in order, in tables of so many rows: at least one, maybe without rows.

    As plain values a row takes a hundred times the room that it has in Arrow, so that only a few
    thousand are made at a time.

    Raises:
        WarehouseError: a value does not fit its column; the message names both.
    """
    held = list(values)
    if (key := table.sort_key) is not None:
        held.sort(key=lambda value: key(table.to_row(value)))
    for at in range(0, max(len(held), 1), size):
        rows = [table.to_row(value) for value in held[at : at + size]]
        arrays = [_array(table, column, rows) for column in table.columns]
        yield pa.Table.from_arrays(arrays, schema=arrow_schema(table))


def _joined(tables: Sequence[pa.Table]) -> pa.Table:
    """Return the tables as one, like one that was made at once."""
    return pa.concat_tables(tables).unify_dictionaries().combine_chunks()


def _array(table: Table, column: Column, rows: Sequence[Row]) -> pa.Array:
    try:
        return pa.array([row[column.name] for row in rows], type=column.type)
    except (pa.ArrowException, UnicodeError, OverflowError, TypeError) as error:
        raise WarehouseError(
            f"The column {table.name}.{column.name} ({column.type}) cannot hold a value of this "
            f"run: {error}. The last complete run is unchanged; please report this as a bug."
        ) from error


def write_tables(tables: Iterable[pa.Table], schema: pa.Schema, file: Path) -> None:
    """Write the tables one behind the other; the bytes depend on nothing but their content."""
    held: list[pa.Table] = []
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for table in tables:
            held.append(table.cast(schema))
            if sum(map(len, held)) > ROWS_PER_GROUP:
                whole = _joined(held)
                writer.write_table(whole.slice(0, ROWS_PER_GROUP), row_group_size=ROWS_PER_GROUP)
                held = [whole.slice(ROWS_PER_GROUP)]
        if held:
            writer.write_table(_joined(held), row_group_size=ROWS_PER_GROUP)


def read_parquet(table: Table, file: Path) -> Iterator[dict[str, Any]]:
    """Yield all rows of the file as plain Python values, moments in UTC, few at a time in memory.

    Raises:
        WarehouseError: the file is another version's.
        OSError: the file cannot be read.
        pa.ArrowException: the file is damaged.
    """
    content, names = pq.ParquetFile(file), [column.name for column in table.columns]
    check_version(content.schema_arrow, file)
    for batch in content.iter_batches(_AT_ONCE):
        yield from plain(pa.Table.from_batches([batch]).select(names))


def check_version(schema: pa.Schema, file: Path) -> None:
    """Raise WarehouseError unless the file was written with this version of the schema."""
    found = (schema.metadata or {}).get(b"schema_version", b"none").decode()
    if found != SCHEMA_VERSION:
        raise WarehouseError(
            f"{file} has schema version {found}, this anafacts reads {SCHEMA_VERSION}: "
            "move the warehouse away and run again."
        )


def plain(content: pa.Table) -> list[dict[str, Any]]:
    """Return the rows as dictionaries, moments in UTC.

    Moments lose their zone in Arrow and get it back here: Arrow would look it up in a time zone
    database, which a small container does not have.
    """
    naive = [
        pa.field(
            field.name, pa.timestamp("us") if pa.types.is_timestamp(field.type) else field.type
        )
        for field in content.schema
    ]
    rows: list[dict[str, Any]] = content.cast(pa.schema(naive)).to_pylist()
    moments = [field.name for field in content.schema if pa.types.is_timestamp(field.type)]
    for row in rows if moments else ():
        row |= {name: row[name].replace(tzinfo=UTC) for name in moments}
    return rows
