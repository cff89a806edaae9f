"""What the README and the tour show of the five texts is what is printed.

After a change on purpose: python scripts/make_tour.py.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.cli import main
from anafacts.settings import Settings
from tests.conftest import ROOT

_PROGRAM = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```", re.DOTALL | re.MULTILINE)
_CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ anafacts (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_PAGES = ("README.md", "docs/tour.md")


def _programs() -> Iterator[tuple[str, str]]:
    for page in _PAGES:
        yield from _PROGRAM.findall((ROOT / page).read_text(encoding="utf-8"))


def _commands() -> Iterator[tuple[str, str]]:
    for page in _PAGES:
        for block in _CONSOLE.findall((ROOT / page).read_text(encoding="utf-8")):
            yield from _COMMAND.findall(block)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Return a folder with the five texts and their warehouse."""
    folder = tmp_path_factory.mktemp("tour")
    shutil.copytree(root / "raw", folder / "raw")
    pipeline.run(Settings(raw=folder / "raw", warehouse=folder / "warehouse"))
    return folder


@pytest.fixture(autouse=True)
def _there(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(run)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize(("program", "shown"), [*_programs()])
def test_a_program_prints_what_is_shown(
    program: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The block below a program is its output."""
    exec(compile(program, "tour", "exec"), {})  # noqa: S102 - our own text
    assert _trimmed(capsys.readouterr().out) == _trimmed(shown)


@pytest.mark.parametrize(("command", "shown"), [*_commands()])
def test_a_command_prints_what_is_shown(
    command: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines below a command are its output at 80 cells, errors included."""
    main(shlex.split(command))
    out, err = capsys.readouterr()
    assert _trimmed(out + err) == _trimmed(shown)


def test_every_library_answers() -> None:
    """pandas, Polars, DuckDB and the command itself have a question each."""
    programs = "\n".join(program for program, _ in _programs())
    assert all(f"import {name}" in programs for name in ("pandas", "polars", "duckdb"))
    assert {command.split()[0] for command, _ in _commands()} >= {"tables", "query", "show"}


def _trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
