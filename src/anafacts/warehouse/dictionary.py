"""The data dictionary that lies beside the tables."""

from collections.abc import Iterable

import pyarrow as pa

from anafacts.warehouse.schemas import SCHEMA_VERSION, TABLES, Column, Table

_HEAD = f"""# The tables of this warehouse

Written by anafacts from its own schemas (version {SCHEMA_VERSION}); do not edit. Each folder is one
table, a Parquet dataset that always holds the last complete run, whole. Offsets are Unicode code
points into the raw file decoded with its newlines kept, half-open: `quote == text[start:end]`. Days
named `..._to` are inclusive. The same descriptions stand in the files, as metadata of each field.
"""


def render_dictionary(tables: Iterable[Table] = TABLES) -> str:
    """Return the data dictionary as Markdown: every table, column, type and description."""
    return "\n".join([_HEAD, *map(_table, tables)])


def _table(table: Table) -> str:
    head = f"## {table.name}\n{table.description}\n\n| column | type | meaning |\n|---|---|---|\n"
    return head + "".join(map(_line, table.columns))


def _line(column: Column) -> str:
    meaning = column.description.replace("|", "\\|")
    return f"| {column.name} | {type_name(column.type)} | {meaning} |\n"


def type_name(kind: pa.DataType) -> str:
    """Return the type as the contract writes it: ``dictionary`` for a column of few words."""
    text = str(kind).replace("item: ", "").replace("element: ", "")
    return "dictionary" if text.startswith("dictionary<") else text
