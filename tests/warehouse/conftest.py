"""A warehouse with one complete run."""

from pathlib import Path

import pytest

from anafacts.warehouse import write_run
from tests.warehouse.samples import tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a warehouse that holds run-1 and its report."""
    folder = tmp_path / "warehouse"
    write_run(folder, tables(), {"report.md": b"run-1"})
    return folder
