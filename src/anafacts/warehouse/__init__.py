"""The tables on disk: written whole, read whole; the only importer of pyarrow."""

from anafacts.warehouse.history import kept_runs, read_run
from anafacts.warehouse.read import (
    ColumnSummary,
    TableSummary,
    read_rows,
    read_tables,
    run_mark,
    table_summary,
)
from anafacts.warehouse.write import write_run

__all__ = [
    "ColumnSummary",
    "TableSummary",
    "kept_runs",
    "read_rows",
    "read_run",
    "read_tables",
    "run_mark",
    "table_summary",
    "write_run",
]
