"""A Parquet file as the CSV that says the same: the text in which the quotes of its rows stand."""

import csv
import io
import math
from datetime import date
from typing import Any


class ParquetError(Exception):
    """Why a file is no Parquet file, as a clause."""


def csv_of(data: bytes) -> str:
    """Return the columns and rows as CSV; whole numbers without a fraction, days in ISO 8601.

    Raises:
        ParquetError: it cannot be read.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(pa.BufferReader(data))
        columns = [[_text(value) for value in column.to_pylist()] for column in table.columns]
    except (pa.ArrowException, OSError, ValueError) as error:
        raise ParquetError(str(error).splitlines()[0].rstrip(".")) from error
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows(zip(*columns, strict=True))
    return written.getvalue()


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
