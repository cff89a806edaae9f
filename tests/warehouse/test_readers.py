"""The tables read with the tools that people use, and with our own reader."""

from collections.abc import Callable
from pathlib import Path

import pytest

from anafacts.errors import WarehouseError
from anafacts.warehouse import (
    ColumnSummary,
    read_rows,
    read_tables,
    run_mark,
    table_summary,
    write_run,
)
from anafacts.warehouse.layout import table_file
from anafacts.warehouse.schemas import TABLES
from tests.warehouse.samples import after, run, tables


def _pandas(folder: Path) -> list[str]:
    import pandas as pd

    return list(pd.read_parquet(folder / "claims")["claim_id"])


def _arrow(folder: Path) -> list[str]:
    import pyarrow.dataset as ds

    found: list[str] = ds.dataset(folder / "claims").to_table()["claim_id"].to_pylist()
    return found


def _duckdb(folder: Path) -> list[str]:
    import duckdb

    query = f"SELECT claim_id FROM '{folder}/claims/*.parquet'"  # noqa: S608 - as a user types it
    return [row[0] for row in duckdb.connect().execute(query).fetchall()]


def _polars(folder: Path) -> list[str]:
    import polars as pl

    return list(pl.read_parquet(f"{folder}/claims/*.parquet")["claim_id"])


@pytest.mark.parametrize("read", [_pandas, _arrow, _duckdb, _polars])
def test_tool_reads_the_current_table(read: Callable[[Path], list[str]], folder: Path) -> None:
    """Each tool sees exactly the last run, by the path that the documentation gives."""
    assert read(folder) == ["claim-0", "claim-1", "claim-2"]
    write_run(folder, after(tables(), "run-2", 1), {})
    assert read(folder) == ["claim-0"]


def test_no_run_is_none(tmp_path: Path) -> None:
    """A folder without a run, or no folder, holds no tables."""
    assert read_tables(tmp_path) is None
    assert read_tables(tmp_path / "absent") is None
    assert table_summary(tmp_path) == ()


def test_summary_names_every_table(folder: Path) -> None:
    """The summary counts rows and names columns, table by table."""
    found = {summary.name: summary for summary in table_summary(folder)}
    assert list(found) == [table.name for table in TABLES]
    dropped = found["dropped"]
    assert [c.name for c in dropped.columns] == ["doc_id", "start", "end", "quote", "reason"]
    assert dropped.columns[4] == ColumnSummary("reason", "string", "Why it became no claim.")
    assert (dropped.rows, found["claims"].rows) == (0, 3)
    assert dropped.description == "Every number in a text that became no claim, and why."


@pytest.mark.parametrize(
    ("limit", "ids"), [(0, []), (2, ["claim-0", "claim-1"]), (9, ["claim-0", "claim-1", "claim-2"])]
)
def test_rows_are_limited(limit: int, ids: list[str], folder: Path) -> None:
    """The first rows come back, at most so many."""
    assert [row["claim_id"] for row in read_rows(folder, "claims", limit)] == ids


def test_moments_are_in_utc(folder: Path) -> None:
    """A moment comes back with its zone."""
    assert read_rows(folder, "runs", 1)[0]["started_at"] == run().started_at


def test_unknown_table_names_the_known(folder: Path) -> None:
    """A wrong name is answered with the right ones."""
    with pytest.raises(WarehouseError, match="no table 'claim'; there are documents, claims"):
        read_rows(folder, "claim", 1)


def test_rows_without_a_run_say_what_to_do(tmp_path: Path) -> None:
    """Where nothing has run, the message says how to start."""
    with pytest.raises(WarehouseError, match="no complete run yet: start one with anafacts run"):
        read_rows(tmp_path, "claims", 1)


def _damage(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


def _scramble(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4:400] = b"\xff" * 396
    file.write_bytes(content)


def _other_version(file: Path) -> None:
    import pyarrow.parquet as pq

    content = pq.read_table(file)
    pq.write_table(content.replace_schema_metadata({"schema_version": "0"}), file)


def _twice(file: Path) -> None:
    file.with_name("claims-copy.parquet").write_bytes(file.read_bytes())


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (_damage, r"claims-.*\.parquet cannot be read.* run again"),
        (_scramble, r"claims-.*\.parquet cannot be read.* run again"),
        (Path.unlink, r"claims must hold one Parquet file, but holds: none.* run again"),
        (_twice, r"claims must hold one Parquet file, but holds: claims-.*, claims-copy"),
        (_other_version, r"claims-.*\.parquet has schema version 0, .* run again"),
    ],
)
def test_damaged_table_is_named(harm: Callable[[Path], None], message: str, folder: Path) -> None:
    """Whatever is wrong with a file, the message names it and what to do."""
    harm(table_file(folder / ".current", "claims"))
    with pytest.raises(WarehouseError, match=message):
        read_tables(folder)


@pytest.mark.parametrize("target", [".runs/99", ".runs", "claims"])
def test_pointer_to_no_run_is_named(target: str, folder: Path) -> None:
    """A current run that is not there is an error with a remedy, never an empty warehouse."""
    (folder / ".current").unlink()
    (folder / ".current").symlink_to(target)
    with pytest.raises(WarehouseError, match=r"\.current .*run again"):
        read_tables(folder)


def test_every_run_has_a_mark_of_its_own(folder: Path) -> None:
    """The same until another run is written, also one of the same rows; none before the first."""
    marks = {run_mark(folder), run_mark(folder)}
    assert len(marks) == 1
    tables = read_tables(folder)
    assert tables is not None
    write_run(folder, tables, {})
    assert run_mark(folder) not in {*marks, None}
    assert run_mark(folder / "elsewhere") is None
