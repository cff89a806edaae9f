"""JSON Lines, as all the sets and their scorers use them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class BenchError(Exception):
    """A file of the sets, a scorer or a peer is broken; the message names it and the place."""


def read(path: Path) -> list[Row]:
    """Return the objects of a JSON Lines file, each with an ``id``.

    Raises:
        BenchError: the file is not there, or a line of it is no such object.
    """
    rows = read_lines(path)
    for n, row in enumerate(rows, 1):
        if "id" not in row:
            raise BenchError(f"{path}: item {n} has no id.")
    return rows


def read_lines(path: Path) -> list[Row]:
    """Return the objects of a JSON Lines file.

    Raises:
        BenchError: the file is not there, or a line of it is no object.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BenchError(f"{path}: cannot be read: {error}") from error
    return [_row(line, f"{path}:{n}") for n, line in enumerate(lines, 1) if line.strip()]


def _row(line: str, place: str) -> Row:
    try:
        row: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise BenchError(f"{place}: not JSON ({error}); each line must hold one object.") from error
    if not isinstance(row, dict):
        raise BenchError(f"{place}: no object; each line must hold one.")
    return row


def write(path: Path, rows: Iterable[Row]) -> None:
    """Write one object a line, in the order given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
