"""What is kept of earlier runs."""

from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.model import Tables
from anafacts.warehouse import history, kept_runs, read_run, read_tables, write_run
from anafacts.warehouse.history import KEPT
from anafacts.warehouse.layout import HISTORY, current_snapshot
from tests.warehouse.samples import after, tables


def _written(folder: Path, count: int) -> Tables:
    """Write so many runs, each with one claim more than the one before; return the last."""
    last = tables("run-1", 1)
    write_run(folder, last, {})
    for number in range(2, count + 1):
        last = after(last, f"run-{number}", number)
        write_run(folder, last, {})
    return last


def _ids(folder: Path) -> list[str]:
    return [run.run_id for run in kept_runs(folder)]


def test_every_run_is_read_as_it_was(tmp_path: Path) -> None:
    """The claims of each run are its own, and its own row is the last of its runs."""
    _written(tmp_path, 4)
    assert _ids(tmp_path) == ["run-1", "run-2", "run-3", "run-4"]
    for number in range(1, 5):
        found = read_run(tmp_path, f"run-{number}")
        assert found is not None
        assert len(found.claims) == number
        assert found.runs[-1].run_id == f"run-{number}"


def test_an_unknown_run_is_none(folder: Path, tmp_path: Path) -> None:
    """No run of that id, and no run at all."""
    assert read_run(folder, "run-9") is None
    assert read_run(tmp_path / "nowhere", "run-1") is None
    assert kept_runs(tmp_path / "nowhere") == ()


def test_the_oldest_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the number of runs that are kept the oldest goes; it stays in the table of runs."""
    monkeypatch.setattr(history, "MOST_RUNS", 3)
    last = _written(tmp_path, 5)
    assert _ids(tmp_path) == ["run-3", "run-4", "run-5"]
    assert read_run(tmp_path, "run-1") is None
    assert len(last.runs) == 5


def test_the_room_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the current run does not have itself may take so many bytes; the current one stays."""
    monkeypatch.setattr(history, "MOST_BYTES", 1)
    _written(tmp_path, 3)
    assert _ids(tmp_path) == ["run-3"]


def test_what_did_not_change_is_one_file(tmp_path: Path) -> None:
    """A run with the same claims shares the file with the run before."""
    first = tables("run-1")
    write_run(tmp_path, first, {})
    write_run(tmp_path, after(first, "run-2", 3), {})
    snapshot = current_snapshot(tmp_path)
    assert snapshot is not None
    files = [*snapshot.glob("claims/*"), *(snapshot / HISTORY).glob("*/claims/*")]
    assert len(files) == 3
    assert len({file.stat().st_ino for file in files}) == 1


def test_without_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that knows no hard links holds the same history."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    _written(tmp_path, 3)
    assert _ids(tmp_path) == ["run-1", "run-2", "run-3"]


def test_a_run_that_is_run_again_is_kept_once(tmp_path: Path) -> None:
    """The same id twice is one run, as it was the last time; the others stay."""
    last = _written(tmp_path, 2)
    again = replace(last, claims=last.claims[:1], runs=(*last.runs, last.runs[0]))
    write_run(tmp_path, again, {})
    assert _ids(tmp_path) == ["run-2", "run-1"]
    found = read_run(tmp_path, "run-1")
    assert found is not None
    assert len(found.claims) == 1


def test_a_warehouse_from_before_there_was_a_history(tmp_path: Path) -> None:
    """Its one earlier run is taken into the history by the next run."""
    import shutil

    last = _written(tmp_path, 2)
    snapshot = current_snapshot(tmp_path)
    assert snapshot is not None
    shutil.rmtree(snapshot / HISTORY)
    assert _ids(tmp_path) == ["run-2"]
    write_run(tmp_path, after(last, "run-3", 3), {})
    assert _ids(tmp_path) == ["run-2", "run-3"]


@pytest.mark.parametrize("name", ["", "..", "../out", "/etc", "a\x00b", "a" * 300, "run 1"])
def test_an_id_that_is_no_name_of_a_folder_is_left_out(name: str, tmp_path: Path) -> None:
    """Nothing is written outside, and the run itself is written and read."""
    odd = tables(name)
    write_run(tmp_path / "w", odd, {})
    write_run(tmp_path / "w", after(odd, "run-2", 2), {})
    assert _ids(tmp_path / "w") == ["run-2"]
    write_run(tmp_path / "w", after(after(odd, "run-2", 2), name, 3), {})
    found = read_run(tmp_path / "w", "run-2")
    assert found is not None
    assert len(found.claims) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["w"]


def test_history_changes_no_table(tmp_path: Path) -> None:
    """The same run gives the same bytes with and without a history before it."""
    last = _written(tmp_path / "long", 3)
    write_run(tmp_path / "short", last, {})
    names = [
        sorted(p.name for p in (current_snapshot(tmp_path / w) or Path()).glob("*/*.parquet"))
        for w in ("long", "short")
    ]
    assert names[0] == names[1]
    assert read_tables(tmp_path / "long") == read_tables(tmp_path / "short")


def test_the_kept_tables_are_tables_of_the_warehouse() -> None:
    """What is kept can be read back by name."""
    assert set(KEPT) <= set(Tables.__dataclass_fields__)
