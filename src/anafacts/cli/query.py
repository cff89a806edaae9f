"""``anafacts query``: SQL over the tables, which it can only read."""

import argparse
import csv
import math
import shutil
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line, settings_of
from anafacts.cli.grid import sheet
from anafacts.errors import QueryError

if TYPE_CHECKING:
    from anafacts.warehouse.query import Answer

DESCRIPTION = """Answer one SELECT in DuckDB's SQL over the tables of the last run (anafacts tables
lists them). It reads nothing else and writes nothing."""
_LIMIT = 100
_SUFFIX = ".sql"


def query(asked: argparse.Namespace) -> int:
    """Print the rows that the query gives."""
    from anafacts.pipeline import no_run
    from anafacts.warehouse.query import query as answered

    settings = settings_of(asked)
    if asked.limit is not None and asked.limit < 0:
        raise QueryError(f"--limit is {asked.limit}; give 0 or more.")
    as_data = asked.json or asked.csv
    limit = _LIMIT if asked.limit is None and not as_data else asked.limit
    answer = answered(settings.warehouse, _sql(asked.sql), limit)
    if answer is None:
        raise no_run(settings)
    if asked.csv:
        _print_csv(answer)
    else:
        for line in _objects(answer) if asked.json else _lines(answer):
            print(line)
    return 0


def _sql(given: str) -> str:
    """Return the query itself, or that of standard input or of a file with the suffix .sql."""
    if given == "-":
        return sys.stdin.read()
    if not given.endswith(_SUFFIX):
        return given
    try:
        return Path(given).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{given} cannot be read: {error}.") from error


def _objects(answer: "Answer") -> Iterator[str]:
    """Yield one JSON object a row; of columns of one name the last is kept, so there must be none.

    Raises:
        QueryError: two columns have one name.
    """
    if twice := sorted({name for name in answer.columns if answer.columns.count(name) > 1}):
        raise QueryError(f"Two columns are called {', '.join(twice)}: name one of them with AS.")
    for row in answer.rows:
        yield json_line(_known(dict(zip(answer.columns, row, strict=True))))


def _known(value: Any) -> Any:
    """Return the value as JSON knows it: no number is infinite or none, decimals are numbers."""
    if isinstance(value, dict):
        return {str(key): _known(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_known(item) for item in value]
    if isinstance(value, float | Decimal):
        return float(value) if math.isfinite(value) else None
    return value


def _print_csv(answer: "Answer") -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(value) for value in row] for row in answer.rows)


def _plain(value: Any) -> Any:
    """Return the value as one field: a list or a struct as JSON, nothing for a null."""
    return json_line(_known(value)) if isinstance(value, list | dict) else value


def _lines(answer: "Answer") -> Iterator[str]:
    width = shutil.get_terminal_size((100, 24)).columns
    yield from sheet(answer.columns, answer.rows, width)
    if answer.more:
        yield f"(more than these {len(answer.rows)} rows: --limit N)"
    elif not answer.rows:
        yield "(no rows)"
