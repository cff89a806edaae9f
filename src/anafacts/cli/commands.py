"""The commands that read texts or write a run."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from anafacts.cli.progress import progress_bar
from anafacts.errors import SettingsError

if TYPE_CHECKING:
    from anafacts.pipeline import Rows, RunResult
    from anafacts.settings import Settings

_OPTIONS = ("raw", "warehouse", "reference", "model", "workers", "fail_on", "judgements")


def run(asked: argparse.Namespace) -> int:
    """Run everything, print what was found, return the exit code."""
    from anafacts import pipeline

    settings = settings_of(asked)
    with progress_bar(quiet=asked.quiet) as bar:
        result = pipeline.run(settings, progress=bar)
    return told(result, settings, quiet=asked.quiet)


def reconcile(asked: argparse.Namespace) -> int:
    """Compare the stored claims anew, print what was found, return the exit code."""
    from anafacts import pipeline

    settings = settings_of(asked)
    return told(pipeline.recompare(settings), settings, quiet=asked.quiet)


def extract(asked: argparse.Namespace) -> int:
    """Print the rows of one table, one JSON object a line; the warehouse stays as it is."""
    from anafacts import pipeline

    settings = settings_of(asked)
    reading = pipeline.read_sources(settings)
    warn(str(problem) for problem in reading.problems)
    with progress_bar(quiet=asked.quiet or asked.out is None) as bar:
        rows = pipeline.extract(settings, reading.documents, progress=bar)
    with _target(asked) as target:
        target.writelines(f"{line}\n" for line in _lines(asked.table, rows))
    return 0


def told(result: "RunResult", settings: "Settings", *, quiet: bool) -> int:
    """Print the warnings and what was found; return the exit code of the run."""
    from anafacts.summary import summary

    warn(result.run.warnings)
    if not quiet:
        print(summary(result.tables, settings.warehouse))
    return result.exit_code


def settings_of(asked: argparse.Namespace) -> "Settings":
    """Return the settings that the file and the options give together."""
    from anafacts.settings import load_settings

    return load_settings(asked.settings, **{key: getattr(asked, key, None) for key in _OPTIONS})


def warn(problems: Iterable[str]) -> None:
    """Tell on standard error what is wrong with single files."""
    for problem in problems:
        print(f"warning: {problem}", file=sys.stderr)


def json_line(row: dict[str, Any]) -> str:
    """Return the row as one line of JSON; dates are written in ISO 8601."""
    return json.dumps(row, ensure_ascii=False, default=str)


def _lines(name: str, rows: "Rows") -> Iterator[str]:
    from anafacts.warehouse import schemas

    table = next(table for table in schemas.TABLES if table.name == name)
    return (json_line(table.to_row(value)) for value in getattr(rows, name))


@contextmanager
def _target(asked: argparse.Namespace) -> Iterator[TextIO]:
    if asked.out is None:
        yield sys.stdout
        return
    try:
        with asked.out.open("w", encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise SettingsError(f"--out {asked.out}: {error.strerror}. Name another file.") from error
