"""The files of a folder of tables: CSV as it lies on the disk, Parquet as the CSV that it says."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anafacts.model import SourceProblem
from anafacts.sources.decode import decode, invalid_utf8
from anafacts.sources.tables.columns import Report
from anafacts.sources.tables.parquet import ParquetError, csv_of

PREFIX = "reference/"
CSV, PARQUET = ".csv", ".parquet"
_KINDS = "Save it as CSV (UTF-8), or move it away."


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of a folder of tables: ``path`` begins with ``reference/`` wherever the folder is."""

    path: str
    sha256: str
    encoding: str
    text: str
    is_parquet: bool


def sheets_of(folder: Path, report: Report) -> Iterator[Sheet]:
    """Yield every CSV and Parquet file under a folder by its name, and report all other files."""
    for path in sorted(_files(folder)):
        name = PREFIX + path.relative_to(folder).as_posix()
        kind = path.suffix.casefold()
        if kind not in {CSV, PARQUET}:
            report(SourceProblem(name, "was not read: it is neither CSV nor Parquet.", _KINDS))
            continue
        data = _bytes(path, name, report)
        sheet = _sheet(name, data, report, is_parquet=kind == PARQUET) if data else None
        if sheet is not None:
            yield sheet


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = (n for n in names if not n.startswith(".") and n.casefold() != "readme.md")
        yield from (Path(top) / name for name in shown)


def _bytes(path: Path, name: str, report: Report) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError as error:
        remedy = "Give yourself the right to read it, or move it away."
        report(SourceProblem(name, f"cannot be read: {error.strerror}.", remedy))
        return None
    if not data.strip():
        report(SourceProblem(name, "is empty.", "Put a table into it, or delete it."))
        return None
    return data


def _sheet(name: str, data: bytes, report: Report, *, is_parquet: bool) -> Sheet | None:
    digest = hashlib.sha256(data).hexdigest()
    if is_parquet:
        try:
            return Sheet(name, digest, "utf-8", csv_of(data), is_parquet=True)
        except ParquetError as error:
            remedy = "Write it anew with pandas, Polars or DuckDB, or save the table as CSV."
            report(SourceProblem(name, f"was not read: it is no Parquet file: {error}.", remedy))
            return None
    decoded = decode(data)
    if decoded is None:
        message = f"was not read: it is no text ({invalid_utf8(data) or 'control characters'})."
        report(SourceProblem(name, message, _KINDS))
        return None
    if decoded.encoding != "utf-8":
        message = f"was read as {decoded.encoding}: {invalid_utf8(data)}."
        report(SourceProblem(name, message, "Save it as CSV UTF-8 if letters look wrong."))
    return Sheet(name, digest, decoded.encoding, decoded.text, is_parquet=False)
