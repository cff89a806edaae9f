"""SQL over the tables of the last complete run, and over nothing else.

DuckDB has no files here at all: it is handed the tables as Arrow datasets, by their names, and
what it could read, write, load or attach by itself is off and stays off. So a query can do no more
than read rows, whoever wrote it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.dataset as ds

from anafacts.errors import QueryError, WarehouseError
from anafacts.warehouse.arrow import check_version
from anafacts.warehouse.layout import table_file
from anafacts.warehouse.read import with_current
from anafacts.warehouse.schemas import TABLES

_MEMORY = "1GB"
_THREADS = 2
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": _MEMORY,
    "threads": _THREADS,
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",  # variables of this program are no tables
}
_LOCKS = (
    "SET temp_directory = ''",  # else it makes a folder in the working directory, and writes there
    "SET enable_external_access = false",
    "SET TimeZone = 'UTC'",
    "SET lock_configuration = true",
)
_PLACE = re.compile(r"\n*^LINE \d+: ", re.MULTILINE)
_GUESS = re.compile(r'\nDid you mean "(?:pg_|duckdb_|sqlite_)\w+"\?')  # of DuckDB's own tables


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a query as plain values, with the names of their columns.

    ``more`` tells whether there are rows beyond those asked for.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    more: bool = False


def query(folder: Path, sql: str, limit: int | None = None) -> Answer | None:
    """Return what one SELECT over the tables of the last complete run gives, all of one run.

    None is returned where there has been no run.

    Raises:
        QueryError: it is no single SELECT, DuckDB cannot answer it, or it asks for a file.
        WarehouseError: a table is missing, damaged or of another version.
    """
    return with_current(folder, partial(_asked, sql, limit))


def _asked(sql: str, limit: int | None, snapshot: Path) -> Answer:
    with duckdb.connect(":memory:", config=_CONFIG) as connection:
        for setting in _LOCKS:
            connection.execute(setting)
        for table in TABLES:
            connection.register(table.name, _dataset(table_file(snapshot, table.name)))
        try:
            return _answer(connection, _only_select(connection, sql), limit)
        except (duckdb.Error, OSError) as error:
            if not snapshot.is_dir():  # it went in the meantime: with_current asks again
                raise WarehouseError(f"{snapshot} cannot be read: {error}.") from error
            raise QueryError(_told(error, sql)) from error


def _dataset(file: Path) -> Any:
    try:
        content = ds.dataset(file)
    except (OSError, ValueError) as error:
        raise WarehouseError(f"{file} cannot be read: {error}. Run again.") from error
    check_version(content.schema, file)
    return content


def _only_select(connection: duckdb.DuckDBPyConnection, sql: str) -> Any:
    """Return the one statement; reading is all that is asked for and all that there is to do."""
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise QueryError(f"The query has {len(statements)} statements; give one SELECT.")
    (statement,) = statements
    if statement.type != duckdb.StatementType.SELECT:
        raise QueryError(
            f"{statement.type.name} is not allowed: a query only reads the tables. Begin it with "
            "SELECT, FROM, WITH, DESCRIBE or SUMMARIZE."
        )
    return statement


def _answer(connection: duckdb.DuckDBPyConnection, statement: Any, limit: int | None) -> Answer:
    found = connection.execute(statement)
    columns = tuple(column[0] for column in found.description or ())
    rows = found.fetchall() if limit is None else found.fetchmany(limit + 1)
    return Answer(columns, tuple(rows[:limit]), more=limit is not None and len(rows) > limit)


def _told(error: Exception, sql: str) -> str:
    """Return DuckDB's own words with the place in the query, and what there is to ask for."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return f"The query needs more than {_MEMORY} of memory: narrow it down, or sort less."
    words = _GUESS.sub("", str(error)).strip()
    if isinstance(error, duckdb.PermissionException):
        return (
            f"{_PLACE.split(words)[0]}\nA query reads the tables of the warehouse, and no file, "
            "folder, database or extension."
        )
    return "\n".join([words, *_what_there_is(error, words, sql)])


def _what_there_is(error: Exception, words: str, sql: str) -> Iterator[str]:
    if 'near "references"' in words:
        yield 'REFERENCES is a word of SQL: write the table as "references", with the quotes.'
    if isinstance(error, duckdb.BinderException):
        for table in TABLES:
            if re.search(rf"\b{table.name}\b", sql, re.IGNORECASE):
                yield f"{table.name} has: {', '.join(c.name for c in table.columns)}."
    if isinstance(error, duckdb.CatalogException):
        yield f"The tables are: {', '.join(table.name for table in TABLES)}."
