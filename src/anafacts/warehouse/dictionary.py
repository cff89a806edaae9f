"""The data dictionary that lies beside the tables."""

from collections.abc import Iterable, Iterator

import pyarrow as pa

from anafacts.warehouse.schemas import SCHEMA_VERSION, TABLES, Column, Table, Vocabulary
from anafacts.warehouse.schemas.vocabulary import meanings

_HEAD = f"""# The tables of this warehouse

Written by anafacts from its own schemas (version {SCHEMA_VERSION}); do not edit. Each folder is one
table, a Parquet dataset that always holds the last complete run, whole. Offsets are Unicode code
points into the raw file decoded with its newlines kept, half-open: `quote == text[start:end]`. Days
named `..._to` are inclusive. The same descriptions stand in the files, as metadata of each field.

A column of the type dictionary holds words of a closed vocabulary; what each word means stands at
the [end](#the-words). An arrow (→) names the column of another table in which the value is found.
"""
_WORDS = """## The words
Every word that a column of a closed vocabulary can hold.
"""


def render_dictionary(tables: Iterable[Table] = TABLES) -> str:
    """Return the data dictionary as Markdown: tables, columns, keys, and what the words mean."""
    held = tuple(tables)
    return "\n".join([_HEAD, *map(_table, held), _WORDS, *_vocabularies(held)])


def _table(table: Table) -> str:
    head = f"## {table.name}\n{table.description}\n\n| column | type | meaning |\n|---|---|---|\n"
    return head + "".join(map(_line, table.columns))


def _line(column: Column) -> str:
    meaning = column.description.replace("|", "\\|")
    key = f" → {column.key}" if column.key else ""
    return f"| {column.name} | {type_name(column.type)} | {meaning}{key} |\n"


def _vocabularies(tables: Iterable[Table]) -> Iterator[str]:
    where: dict[Vocabulary, list[str]] = {}
    for table in tables:
        for column in table.columns:
            if column.kind is not None:
                where.setdefault(column.kind, []).append(f"{table.name}.{column.name}")
    for kind, columns in where.items():
        rows = "".join(f"| {word} | {meaning} |\n" for word, meaning in meanings(kind).items())
        yield f"### {', '.join(columns)}\n\n| word | meaning |\n|---|---|\n{rows}"


def type_name(kind: pa.DataType) -> str:
    """Return the type as the contract writes it: ``dictionary`` for a column of few words."""
    text = str(kind).replace("item: ", "").replace("element: ", "")
    return "dictionary" if text.startswith("dictionary<") else text
