"""``anafacts tables``: what lies in the warehouse."""

import argparse
import shutil
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line, settings_of
from anafacts.cli.grid import grid, sheet
from anafacts.errors import SettingsError

if TYPE_CHECKING:
    from anafacts.warehouse import ColumnSummary, TableSummary

_ROWS = 20
_SAMPLE = 5
_TYPE = 12  # cells; longer types push their meaning to the right
_TELLING = {
    "documents": ("doc_id", "outlet", "published_from", "chars", "title"),
    "claims": ("doc_id", "quote", "value", "unit", "measure"),
    "events": ("doc_id", "date_text", "type", "trigger", "quote"),
    "relations": ("family", "relation", "explanation"),
    "facts": ("label", "status", "best", "unit", "n_claims"),
    "findings": ("severity", "type", "state", "title"),
    "dropped": ("doc_id", "start", "quote", "reason"),
    "references": ("doc_id", "authors", "date_from", "title"),
    "judgements": ("fingerprint", "verdict", "by", "standing"),
    "runs": ("run_id", "finished_at", "documents", "claims", "findings"),
}
"""The columns of a sample: those by which a person knows what a row is about."""


def tables(asked: argparse.Namespace) -> int:
    """Print the tables, the columns and a sample of one of them, or rows of it."""
    from anafacts.pipeline import no_run
    from anafacts.warehouse import table_summary

    settings = settings_of(asked)
    held = table_summary(settings.warehouse)
    if not held:
        raise no_run(settings)
    if asked.limit is not None and asked.limit < 0:
        raise SettingsError(f"--limit is {asked.limit}; give 0 or more.")
    chosen = [table for table in held if asked.table in {None, table.name}]
    for line in _lines(asked, chosen, settings.warehouse):
        print(line)
    return 0


def _lines(
    asked: argparse.Namespace, chosen: list["TableSummary"], warehouse: Path
) -> Iterator[str]:
    width = shutil.get_terminal_size((100, 24)).columns
    if asked.json and (asked.schema or not asked.table):
        yield from _as_json(chosen)
    elif asked.schema:
        yield from _schemas(chosen, width)
    elif asked.table and (asked.json or asked.columns):
        yield from _rows(asked, warehouse, width)
    elif asked.table:
        yield from _schemas(chosen, width)
        yield from _sample(asked, warehouse, width)
    else:
        yield from _overview(chosen, width)


def _as_json(chosen: Iterable["TableSummary"]) -> Iterator[str]:
    return (json_line(asdict(table)) for table in chosen)


def _overview(chosen: Iterable["TableSummary"], width: int) -> Iterator[str]:
    for table in chosen:
        head = f"{table.name:<11}{_counted(table.rows, 'row'):>12}  "
        yield from textwrap.wrap(
            f"{head}{table.description}", width, subsequent_indent=" " * len(head)
        )
    yield ""
    yield "anafacts tables TABLE    its columns, what they mean, and its first rows"
    yield 'anafacts query "SELECT"  any question on them'


def _schemas(chosen: Iterable["TableSummary"], width: int) -> Iterator[str]:
    for number, table in enumerate(chosen):
        if number:
            yield ""
        counts = f"{_counted(table.rows, 'row')}, {_counted(len(table.columns), 'column')}"
        yield from textwrap.wrap(f"{table.name}: {counts}. {table.description}", width)
        longest = max(len(column.name) for column in table.columns)
        indent = " " * (longest + _TYPE + 6)
        for column in table.columns:
            kind, about = _kind_and_meaning(column)
            words = f"  {column.name:<{longest}}  {kind:<{_TYPE}}  {about}"
            yield from textwrap.wrap(words, width, subsequent_indent=indent)


def _kind_and_meaning(column: "ColumnSummary") -> tuple[str, str]:
    """Return the type and the meaning of a column; a long type stands behind the meaning."""
    if len(column.type) <= _TYPE:
        return column.type, column.description
    return column.type.partition("<")[0], f"{column.description} Type: {column.type}."


def _sample(asked: argparse.Namespace, warehouse: Path, width: int) -> Iterator[str]:
    from anafacts.warehouse import read_rows

    rows = read_rows(warehouse, asked.table, _SAMPLE if asked.limit is None else asked.limit)
    if rows:
        yield ""
        yield f"The first {_counted(len(rows), 'row')}, in some columns (--columns A,B, --json):"
        names = _TELLING[asked.table]
        yield from sheet(names, [[row[name] for name in names] for row in rows], width)


def _rows(asked: argparse.Namespace, warehouse: Path, width: int) -> Iterator[str]:
    from anafacts.warehouse import read_rows

    rows = read_rows(warehouse, asked.table, _ROWS if asked.limit is None else asked.limit)
    chosen = [_chosen(row, asked.columns, asked.table) for row in rows]
    if asked.json:
        return map(json_line, chosen)
    return grid(chosen, width, remedy="fewer --columns, or --json")


def _chosen(row: dict[str, Any], columns: str | None, table: str) -> dict[str, Any]:
    if columns is None:
        return row
    names = [name.strip() for name in columns.split(",")]
    if unknown := [name for name in names if name not in row]:
        raise SettingsError(
            f"--columns: {table} has no column {', '.join(unknown)}; it has {', '.join(row)}."
        )
    return {name: row[name] for name in names}


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
