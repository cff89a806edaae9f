"""A run is written whole, the same bytes for the same values."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.model import Tables
from anafacts.warehouse import read_tables, write_run
from anafacts.warehouse.arrow import arrow_schema, arrow_tables, write_tables
from anafacts.warehouse.schemas import TABLES, Row, Table
from tests.warehouse.samples import EXAMPLES, after, row_type, tables, values

SORTED = [table for table in TABLES if table.sort_key is not None]


def _files(folder: Path) -> dict[str, bytes]:
    """Return the content of all files below, by their path."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_run_comes_back(folder: Path) -> None:
    """What was written is what is read."""
    assert read_tables(folder) == tables()


def test_tables_that_are_not_named_stay_unread(folder: Path) -> None:
    """Who asks for two tables has them, and nothing of the others is in memory."""
    whole, some = tables(), read_tables(folder, ("claims", "runs"))
    assert some == Tables(claims=whole.claims, runs=whole.runs)


@EXAMPLES
@given(run=values(Tables))
def test_any_run_comes_back(run: Tables, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Rows of every table survive the files; only their order is the warehouse's own."""
    folder = tmp_path_factory.mktemp("warehouse")
    write_run(folder, run, {})
    found = read_tables(folder)
    assert found is not None
    assert found.runs == run.runs
    for table in SORTED:
        assert table.sort_key is not None
        rows: list[Row] = [table.to_row(value) for value in getattr(run, table.name)]
        expected = [table.from_row(row) for row in sorted(rows, key=table.sort_key)]
        assert list(getattr(found, table.name)) == expected


def test_order_of_input_changes_no_byte(tmp_path: Path) -> None:
    """Shuffled rows give byte-identical files under identical names."""
    run = tables(claims=50)
    claims = list(run.claims)
    random.Random(1).shuffle(claims)  # noqa: S311 - any order but the first will do
    assert tuple(claims) != run.claims
    write_run(tmp_path / "one", run, {})
    write_run(tmp_path / "two", replace(run, claims=tuple(claims)), {})
    assert _files(tmp_path / "one" / ".runs") == _files(tmp_path / "two" / ".runs")


@pytest.mark.parametrize("table", SORTED, ids=lambda table: table.name)
@EXAMPLES
@given(data=st.data())
def test_every_table_is_sorted(
    table: Table, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The order in which rows arrive does not reach the file, for any table with its own order."""
    key = table.sort_key
    assert key is not None
    rows = data.draw(
        st.lists(values(row_type(table.name)), max_size=5, unique_by=lambda v: key(table.to_row(v)))
    )
    folder = tmp_path_factory.mktemp("files")
    for name, held in (("one", rows), ("two", data.draw(st.permutations(rows)))):
        write_tables(arrow_tables(table, held, 3), arrow_schema(table), folder / name)
    assert (folder / "one").read_bytes() == (folder / "two").read_bytes()


def test_next_run_takes_the_place_of_the_last(folder: Path) -> None:
    """Tables, history and report switch together; no file of the old run is left in sight."""
    later = after(tables(), "run-2", 5)
    write_run(folder, later, {"report.html": b"run-2"})
    assert read_tables(folder) == later
    assert _files(folder / "reports" / "latest") == {"report.html": b"run-2"}
    assert len(list((folder / "claims").iterdir())) == 1


def test_one_run_before_is_kept(folder: Path) -> None:
    """A reader that resolved the current run still finds its files after one more, not two."""
    old = (folder / "claims").resolve()
    write_run(folder, tables("run-2", 4), {})
    assert list(old.glob("*.parquet"))
    write_run(folder, tables("run-3", 5), {})
    assert not old.exists()
    assert len(list((folder / ".runs").iterdir())) == 2


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """A folder that already holds files of a person's is a good place for a warehouse."""
    mine = {".gitignore": "*\n", "README.md": "mine", "reports/old.html": "kept"}
    for name, text in mine.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    write_run(tmp_path, tables(), {"report.md": b"new"})
    assert {name: (tmp_path / name).read_text() for name in mine} == mine
    assert (tmp_path / "reports/latest/report.md").read_bytes() == b"new"


def test_warehouse_can_be_moved(folder: Path) -> None:
    """Links are relative: the folder means the same under another name."""
    moved = folder.rename(folder.with_name("elsewhere"))
    assert read_tables(moved) == tables()
    assert (moved / "reports/latest/report.md").read_bytes() == b"run-1"
