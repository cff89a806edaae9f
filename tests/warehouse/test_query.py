"""SQL reads the tables, all of one run, and can do nothing else."""

from pathlib import Path

import pytest

from anafacts.errors import QueryError, WarehouseError
from anafacts.warehouse import write_run
from anafacts.warehouse.layout import table_file
from anafacts.warehouse.query import query
from anafacts.warehouse.schemas import TABLES
from tests.warehouse.samples import after, tables


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_table_can_be_asked(table: str, folder: Path) -> None:
    """Each stands under its own name with all its columns."""
    answer = query(folder, f'FROM "{table}"')
    assert answer is not None
    (known,) = (t for t in TABLES if t.name == table)
    assert answer.columns == tuple(column.name for column in known.columns)


def test_nothing_where_there_was_no_run(tmp_path: Path) -> None:
    """An empty folder has no tables to ask."""
    assert query(tmp_path, "SELECT 1") is None


def test_moments_are_in_utc(folder: Path) -> None:
    """Whatever the zone of the machine, a moment is that of the table."""
    answer = query(folder, "SELECT started_at::VARCHAR FROM runs")
    assert answer is not None
    assert answer.rows == (("2026-01-02 03:04:05+00",),)


def test_the_limit_tells_of_more(folder: Path) -> None:
    """Of three claims two are given, and that there are more."""
    answer = query(folder, "SELECT quote FROM claims", 2)
    assert answer is not None
    assert (len(answer.rows), answer.more) == (2, True)


HOSTILE = {
    "COPY claims TO '{out}'": "COPY is not allowed",
    "EXPORT DATABASE '{out}'": "is not allowed",
    "ATTACH '{out}'": "ATTACH is not allowed",
    "CREATE TABLE x AS SELECT 1": "CREATE is not allowed",
    "DROP VIEW claims": "DROP is not allowed",
    "INSTALL httpfs": "LOAD is not allowed",
    "LOAD httpfs": "LOAD is not allowed",
    "SET enable_external_access = true": "SET is not allowed",
    "PRAGMA database_list": "PRAGMA is not allowed",
    "EXPLAIN ANALYZE COPY claims TO '{out}'": "EXPLAIN is not allowed",
    "SELECT 1; COPY claims TO '{out}'": "2 statements",
    "SELECT * FROM read_text('{secret}')": "no file",
    "SELECT * FROM read_csv('{secret}')": "no file",
    "SELECT * FROM read_blob('{secret}')": "no file",
    "SELECT * FROM sniff_csv('{secret}')": "no file",
    "SELECT * FROM read_parquet('{table}')": "no file",
    "SELECT * FROM parquet_metadata('{table}')": "no file",
    "SELECT * FROM glob('/*')": "no file",
    "SELECT * FROM '{secret}'": "does not exist",
    "SELECT * FROM '{table}'": "no file",
    "SELECT * FROM 'https://example.org/a.parquet'": "no file",
    "SELECT * FROM read_parquet('https://example.org/a.parquet')": "no file",
    "SELECT getenv('HOME')": "does not exist",
    "SELECT * FROM folder": "does not exist",
    "SELECT * FROM query('COPY claims TO ''{out}''')": "",
    "WITH x AS (INSERT INTO claims SELECT * FROM claims) SELECT * FROM x": "",
}


@pytest.mark.parametrize("sql", HOSTILE)
def test_a_hostile_query_is_refused(sql: str, folder: Path, tmp_path: Path) -> None:
    """It is told so, nothing is written anywhere, and no file is read."""
    secret, out = tmp_path / "secret.txt", tmp_path / "out"
    secret.write_text("hunter2", encoding="utf-8")
    table = table_file(folder / ".current", "claims")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(QueryError) as told:
        query(folder, sql.format(out=out, secret=secret, table=table))
    assert HOSTILE[sql] in str(told.value)
    assert "hunter2" not in str(told.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_memory_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that needs more is ended with a word, and nothing is put aside on the disk."""
    monkeypatch.setitem(vars(_module())["_CONFIG"], "memory_limit", "20MB")
    with pytest.raises(QueryError, match="of memory"):
        query(folder, "SELECT * FROM range(10_000_000) t(i) ORDER BY hash(i)", 1)


def test_a_new_run_is_asked_next(folder: Path) -> None:
    """A query sees the run that was current when it began, and the next one the new run."""
    count = "SELECT count(*) FROM claims"
    first = query(folder, count)
    write_run(folder, after(tables(), "run-2", claims=5), {})
    second = query(folder, count)
    assert first is not None
    assert second is not None
    assert (first.rows, second.rows) == (((3,),), ((5,),))


def test_a_damaged_table_is_named(folder: Path) -> None:
    """A file that is no Parquet is an error of the warehouse, not of the query."""
    table_file(folder / ".current", "claims").write_bytes(b"PAR1")
    with pytest.raises(WarehouseError, match="claims"):
        query(folder, "SELECT 1")


def _module() -> object:
    from anafacts.warehouse import query as module

    return module
