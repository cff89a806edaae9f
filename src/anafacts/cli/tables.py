"""``anafacts tables``: what lies in the warehouse."""

import argparse
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line, settings_of
from anafacts.errors import SettingsError

if TYPE_CHECKING:
    from anafacts.warehouse import TableSummary

_CELL = 32
_GAP = "  "
_NARROWEST = 20


def tables(asked: argparse.Namespace) -> int:
    """Print the tables with their rows and columns, or the first rows of one of them."""
    from anafacts.pipeline import no_run
    from anafacts.warehouse import table_summary

    settings = settings_of(asked)
    summaries = table_summary(settings.warehouse)
    if not summaries:
        raise no_run(settings)
    for line in _rows(asked, settings.warehouse) if asked.table else _overview(summaries):
        print(line)
    return 0


def _overview(summaries: Iterable["TableSummary"]) -> Iterator[str]:
    for table in summaries:
        yield f"{table.name}: {table.rows:,} {'row' if table.rows == 1 else 'rows'}"
        yield f"  {', '.join(table.columns)}"


def _rows(asked: argparse.Namespace, warehouse: Path) -> Iterator[str]:
    from anafacts.warehouse import read_rows

    if asked.limit < 0:
        raise SettingsError(f"--limit is {asked.limit}; give 0 or more.")
    rows = read_rows(warehouse, asked.table, asked.limit)
    chosen = [_chosen(row, asked.columns, asked.table) for row in rows]
    if asked.json:
        return map(json_line, chosen)
    width = shutil.get_terminal_size((100, 24)).columns
    return grid(chosen, width, remedy="--columns NAME,NAME or --json")


def _chosen(row: dict[str, Any], columns: str | None, table: str) -> dict[str, Any]:
    if columns is None:
        return row
    names = [name.strip() for name in columns.split(",")]
    if unknown := [name for name in names if name not in row]:
        raise SettingsError(
            f"--columns: {table} has no column {', '.join(unknown)}; it has {', '.join(row)}."
        )
    return {name: row[name] for name in names}


def grid(rows: Sequence[Mapping[str, Any]], width: int, *, remedy: str = "--json") -> Iterator[str]:
    """Yield a heading and the rows, as many columns from the left as the width holds.

    A last line counts the others and names with ``remedy`` the option that shows them.
    """
    if not rows:
        return
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    count = _fitting(widths, max(width, _NARROWEST))
    for line in cells:
        pairs = zip(line[:count], widths[:count], strict=True)
        yield _GAP.join(cell.ljust(size) for cell, size in pairs).rstrip()
    if count < len(widths):
        yield f"({len(widths) - count} more columns: {remedy})"


def _fitting(widths: Sequence[int], width: int) -> int:
    used, count = 0, 0
    for size in widths:
        used += size + len(_GAP)
        if count and used - len(_GAP) > width:
            break
        count += 1
    return count


def _cell(value: Any) -> str:
    """Return the value in one short line; nothing for a null or an empty list."""
    text = "" if value is None or value == [] else " ".join(str(value).split())
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"
