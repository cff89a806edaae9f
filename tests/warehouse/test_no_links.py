"""Where the file system has no symbolic links, copies stand in for them."""

import errno
import os
from pathlib import Path

import pytest

from anafacts.errors import WarehouseError
from anafacts.warehouse import read_rows, read_tables, switch, write_run
from tests.warehouse.samples import tables


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which no symbolic link can be made."""

    def refuse(*_args: object, **_options: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "symlink_to", refuse)
    return tmp_path


def test_runs_follow_each_other(plain: Path) -> None:
    """Our own reader and a reader of the folders both see the newest run."""
    write_run(plain, tables("run-1", 3), {"report.md": b"run-1", "old.md": b""})
    write_run(plain, tables("run-2", 2), {"report.md": b"run-2"})
    assert read_tables(plain) == tables("run-2", 2)
    assert [path.name for path in (plain / "reports/latest").iterdir()] == ["report.md"]
    (shown,) = (plain / "claims").iterdir()
    (stored,) = (plain / ".runs/2/claims").iterdir()
    assert (shown.name, shown.read_bytes()) == (stored.name, stored.read_bytes())
    assert not (plain / "claims").is_symlink()
    assert (plain / "DICTIONARY.md").read_bytes() == (plain / ".runs/2/DICTIONARY.md").read_bytes()


def test_failed_copy_leaves_the_last_run(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up while copying leaves the folders of the run before."""
    write_run(plain, tables("run-1", 3), {})

    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(switch, "sync_tree", full)
        with pytest.raises(WarehouseError, match="Free some space"):
            write_run(plain, tables("run-2", 2), {})
    assert len(read_rows(plain, "claims", 9)) == 3
    (shown,) = (plain / "claims").iterdir()
    (stored,) = (plain / ".runs/1/claims").iterdir()
    assert shown.read_bytes() == stored.read_bytes()
    write_run(plain, tables("run-3", 1), {})
    assert read_tables(plain) == tables("run-3", 1)


def test_folder_of_a_person_is_kept(plain: Path) -> None:
    """A folder that holds anything but our files is named, not replaced."""
    write_run(plain, tables("run-1"), {})
    (plain / "claims" / "mine.csv").write_text("mine")
    with pytest.raises(WarehouseError, match="claims is in the way"):
        write_run(plain, tables("run-2"), {})
    assert (plain / "claims" / "mine.csv").read_text() == "mine"
