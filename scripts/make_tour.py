"""Write docs/tables.md, and what the programs of the README and of docs/tour.md print, anew.

    python scripts/make_tour.py

The five texts are read first, in a folder of their own; a test holds the pages to what is printed.
Programs that no block of text stands below are left alone.
"""

import io
import os
import re
import shlex
import shutil
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from anafacts import pipeline
from anafacts.cli import main as command
from anafacts.settings import Settings
from anafacts.warehouse.dictionary import render_dictionary

ROOT = Path(__file__).resolve().parents[1]
BOTH = re.DOTALL | re.MULTILINE
PROGRAM = re.compile(r"^```python\n((?:(?!```).*\n)*)```\n\n```text\n.*?^```", BOTH)
CONSOLE = re.compile(r"^```console\n(.*?)^```", BOTH)


def main() -> None:
    """Write the three pages."""
    os.environ["COLUMNS"] = "80"
    (ROOT / "docs/tables.md").write_text(render_dictionary(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "raw", "raw")
        pipeline.run(Settings())
        for name in ("README.md", "docs/tour.md"):
            page = ROOT / name
            text = PROGRAM.sub(_program, page.read_text(encoding="utf-8"))
            page.write_text(CONSOLE.sub(_console, text), encoding="utf-8")


def _program(match: re.Match[str]) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(match[1], "tour", "exec"), {})  # noqa: S102 - our own text
    return f"```python\n{match[1]}```\n\n```text\n{_trimmed(out)}\n```"


def _console(match: re.Match[str]) -> str:
    return "```console\n" + "\n".join(map(_answered, _commands(match[1]))) + "\n```"


def _commands(block: str) -> list[str]:
    return [line for line in block.splitlines() if line.startswith("$ ")]


def _answered(line: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        command(shlex.split(line)[2:])
    return f"{line}\n{_trimmed(out)}"


def _trimmed(out: io.StringIO) -> str:
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip().splitlines())


if __name__ == "__main__":
    main()
