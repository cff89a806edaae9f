"""What a table is: columns as data, and pure functions between rows and model values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

import pyarrow as pa

from anafacts.model import DateInterval, Grain

Vocabulary = type[StrEnum]

Row = Mapping[str, Any]
"""One row, column name to plain Python value; lives only between Parquet and the model."""

TEXT = pa.string()
TEXTS = pa.list_(pa.string())
# Indices are int32 because that is what a Parquet reader gives back whatever was written.
WORD = pa.dictionary(pa.int32(), pa.string())
NUMBER = pa.float64()
COUNT = pa.int32()
OFFSET = pa.int32()
SMALL = pa.int8()
FLAG = pa.bool_()
DAY = pa.date32()
MOMENT = pa.timestamp("us", tz="UTC")

SMALL_MAX = 127

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Arrow type and what it means.

    ``kind`` has the words that can stand there, ``key`` names the column of another table whose
    values do, as in ``documents.doc_id``.
    """

    name: str
    type: pa.DataType
    description: str
    kind: Vocabulary | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: columns in order, and how a value becomes a row and a row a value.

    ``name`` is both the folder in the warehouse and the field of ``Tables``. ``sort_key`` orders
    rows; None keeps the order given, for a table whose order has a meaning.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    to_row: Callable[[Any], dict[str, Any]]
    from_row: Callable[[Row], Any]
    sort_key: Callable[[Row], Any] | None


def number(value: float | None) -> float | None:
    """Return the value as a float: Arrow refuses integers that a float cannot hold exactly."""
    return None if value is None else float(value)


def small(value: int) -> int:
    """Return the value, at most what int8 holds: a text may print a number of 200 digits."""
    return min(value, SMALL_MAX)


def interval_columns(prefix: str, interval: DateInterval | None) -> dict[str, Any]:
    """Return the three columns of an interval; ``PREFIX_to`` is the last day, inclusive."""
    days = (interval.start, interval.last, interval.grain) if interval else (None, None, None)
    return dict(zip((f"{prefix}_from", f"{prefix}_to", f"{prefix}_grain"), days, strict=True))


def interval_value(row: Row, prefix: str) -> DateInterval | None:
    """Return the half-open interval of the three columns, None where the first is null."""
    first: date | None = row[f"{prefix}_from"]
    if first is None:
        return None
    end = row[f"{prefix}_to"] + timedelta(days=1)
    return DateInterval(first, end, Grain(row[f"{prefix}_grain"]))


def words(kind: type[_Word]) -> str:
    """Return the words of an enumeration as a description lists them."""
    return ", ".join(member.value for member in kind)
