"""``anafacts serve`` as a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import anafacts

_PACKAGE = Path(anafacts.__file__).parents[1]


@contextmanager
def served(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Yield the process, on a free port, and its address; it is stopped by its id in the end."""
    command = [sys.executable, "-m", "anafacts", "serve", "--port", "0", *arguments]
    ours = os.environ | {"PYTHONPATH": str(_PACKAGE)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ours) as process:
        try:
            assert process.stdout is not None
            (address,) = re.findall(r"http://\S+/", process.stdout.readline())
            yield process, address
        finally:
            process.terminate()
