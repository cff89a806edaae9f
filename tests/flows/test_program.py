"""The file of the flow as a program of its own, on the embedded server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_it_runs_quietly_on_the_embedded_server(root: Path, tmp_path: Path) -> None:
    """It prints the summary and nothing else, and leaves the tables and Prefect's files."""
    hidden = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT_")}
    done = subprocess.run(
        [sys.executable, root / "flows/consistency.py", "--warehouse", tmp_path / "out"],
        cwd=root,
        env=hidden | {"PREFECT_HOME": str(tmp_path / "prefect"), "HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Read 5 texts.\nFound ")
    assert done.stdout.endswith(f"Tables: {tmp_path / 'out'}\n")
    assert (tmp_path / "out/claims").is_dir()
    assert not (tmp_path / "home").exists()
