"""Whatever goes wrong, the last complete run stays whole and the message says what to do."""

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anafacts.errors import WarehouseError
from anafacts.warehouse import read_tables, snapshot, switch, write, write_run
from tests.warehouse.samples import tables

REPORT = {"report.md": b"run-2"}


def _whole(folder: Path) -> bool:
    """Return whether readers see run-1, tables and report, and nothing of run-2 is left."""
    report = (folder / "reports/latest/report.md").read_bytes()
    left = [path.name for path in (folder / ".runs").iterdir()]
    return read_tables(folder) == tables() and report == b"run-1" and left == ["1"]


def _fails(code: int) -> Callable[..., None]:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code), "/somewhere")

    return fail


@pytest.mark.parametrize(
    "place",
    [
        (snapshot, "write_tables"),
        (snapshot, "_write_reports"),
        (snapshot, "sync"),
        (switch, "_link_views"),
        (switch, "_replace_link"),
        (write, "write_snapshot"),
        (write, "switch"),
    ],
)
@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        (errno.ENOSPC, "Free some space"),
        (errno.EACCES, "Give yourself the right"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "Make it writable"),
    ],
)
def test_failed_write_leaves_the_last_run(
    place: tuple[object, str],
    code: int,
    remedy: str,
    folder: Path,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A full disk or a missing right, wherever it strikes, changes nothing that readers see."""
    with monkeypatch.context() as patch:
        patch.setattr(*place, _fails(code))
        with pytest.raises(WarehouseError, match=f"{folder} cannot be written: .*{remedy}"):
            write_run(folder, tables("run-2", 9), REPORT)
    assert _whole(folder)
    write_run(folder, tables("run-2", 9), REPORT)
    assert read_tables(folder) == tables("run-2", 9)


KILL = """
import os, sys
from pathlib import Path
from anafacts.warehouse import {module}, write_run
from tests.warehouse.samples import tables

{module}.{function} = lambda *args, **options: os._exit(9)
write_run(Path(sys.argv[1]), tables("run-2", 9), {{"report.md": b"run-2"}})
"""


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("snapshot", "sync_tree"),
        ("write", "switch"),
        ("switch", "_link_views"),
        ("switch", "_replace_link"),
    ],
)
def test_killed_writer_leaves_the_last_run(module: str, function: str, folder: Path) -> None:
    """A writer killed while writing, or between writing and switching, is as if it had not been."""
    code = KILL.format(module=module, function=function)
    root = Path(__file__).parents[2]
    paths = os.pathsep.join([str(root / "src"), str(root)])
    killed = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        check=False,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert killed.returncode == 9
    assert (folder / ".runs" / "2").is_dir()
    assert read_tables(folder) == tables()
    assert (folder / "reports/latest/report.md").read_bytes() == b"run-1"
    write_run(folder, tables("run-3", 4), REPORT)
    assert read_tables(folder) == tables("run-3", 4)


def test_interrupted_writer_leaves_the_last_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C stays what it is, and leaves nothing behind."""

    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(write, "switch", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_run(folder, tables("run-2"), REPORT)
    assert _whole(folder)


def test_old_runs_that_stay_are_a_warning(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Once readers see the new run, what cannot be removed no longer fails it."""
    write_run(folder, tables("run-2"), REPORT)
    calls = iter([snapshot.remove_others, _fails(errno.EACCES)])

    def remove_once(*args: Path) -> None:
        next(calls)(*args)

    monkeypatch.setattr(write, "remove_others", remove_once)
    write_run(folder, tables("run-3"), REPORT)
    assert read_tables(folder) == tables("run-3")
    assert "cannot be removed" in caplog.text


@pytest.mark.parametrize("name", ["claims", "DICTIONARY.md", "reports/latest", "reports", ".runs"])
def test_file_in_the_way_is_named(name: str, tmp_path: Path) -> None:
    """A file of a person's that bears one of our names is named and kept."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(WarehouseError, match=f"{tmp_path}.*in the way"):
        write_run(tmp_path, tables(), REPORT)
    assert (tmp_path / name).read_text() == "mine"
    assert read_tables(tmp_path) is None


def test_folder_in_the_way_is_named(tmp_path: Path) -> None:
    """A folder with a person's files is kept; an empty one gives way."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "events").mkdir()
    (tmp_path / "claims" / "mine.csv").write_text("mine")
    with pytest.raises(WarehouseError, match=r"claims is in the way"):
        write_run(tmp_path, tables(), REPORT)
    (tmp_path / "claims" / "mine.csv").rename(tmp_path / "mine.csv")
    write_run(tmp_path, tables(), REPORT)
    assert read_tables(tmp_path) == tables()


def test_warehouse_that_is_a_file_is_named(tmp_path: Path) -> None:
    """A file where the folder should be is named."""
    (tmp_path / "warehouse").write_text("mine")
    for folder in (tmp_path / "warehouse", tmp_path / "warehouse" / "below"):
        with pytest.raises(WarehouseError, match=f"{folder} cannot be written.*in the way"):
            write_run(folder, tables(), REPORT)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_unwritable_folder_is_named(folder: Path) -> None:
    """Without the right to write, the message names the folder and the remedy."""
    folder.chmod(0o500)
    with pytest.raises(
        WarehouseError, match=f"{folder} cannot be written.*Give yourself the right"
    ):
        write_run(folder, tables("run-2"), REPORT)
    assert read_tables(folder) == tables()
    folder.chmod(0o700)


def test_second_writer_is_refused(folder: Path) -> None:
    """While one run writes, another is told to wait; nothing of it is written."""
    with (folder / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(WarehouseError, match=f"Another run is writing to {folder}: wait"):
            write_run(folder, tables("run-2"), REPORT)
    assert _whole(folder)


@pytest.mark.parametrize("name", ["", "..", "../escape.html", "a/b.html", "/tmp/x.html"])  # noqa: S108
def test_report_with_a_path_is_refused(name: str, folder: Path) -> None:
    """A report lands in the report folder or nowhere."""
    with pytest.raises(WarehouseError, match="plain file name"):
        write_run(folder, tables("run-2"), {name: b""})
    assert _whole(folder)
