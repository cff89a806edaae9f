"""``anafacts quantities`` and ``anafacts dates``: one text, read without a language model."""

import argparse
import shutil
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line
from anafacts.cli.grid import grid
from anafacts.errors import SettingsError

if TYPE_CHECKING:
    from anafacts.model import Quantity, SetAside, WrittenDate

Row = dict[str, Any]


def quantities(asked: argparse.Namespace) -> int:
    """Print the quantities of the text, or the numbers in it that are none."""
    import anafacts

    text = text_of(asked.text)
    if asked.set_aside:
        aside = anafacts.set_aside(text)
        return _print([asdict(f) if asked.json else _aside(f) for f in aside], asked)
    found = anafacts.quantities(text)
    return _print([asdict(f) if asked.json else _quantity(f) for f in found], asked)


def dates(asked: argparse.Namespace) -> int:
    """Print the dates of the text."""
    import anafacts

    try:
        found = anafacts.dates(text_of(asked.text), base=asked.base)
    except ValueError as error:
        raise SettingsError(f"--{error}") from error
    return _print([asdict(f) if asked.json else _date(f) for f in found], asked)


def text_of(given: str) -> str:
    """Return the text itself, or that of standard input with its newlines as they are.

    Raises:
        SettingsError: standard input is no text, or the argument is not in the terminal's encoding.
    """
    if given != "-":
        return _checked(given)
    from anafacts.sources.decode import decode

    if (read := decode(sys.stdin.buffer.read())) is None:
        raise SettingsError("standard input is no text; pipe in a file that is, best in UTF-8.")
    return read.text


def _checked(given: str) -> str:
    """Return an argument that is text; bytes that are none reach Python as lone surrogates."""
    try:
        given.encode()
    except UnicodeEncodeError as error:
        what = f"character {error.start + 1} of a text on the command line cannot be read"
        encoding = sys.getfilesystemencoding().upper()
        raise SettingsError(f"{what}. Write it in {encoding}, or pipe it in with -.") from error
    return given


def _print(rows: list[Row], asked: argparse.Namespace) -> int:
    width = shutil.get_terminal_size((100, 24)).columns
    for line in map(json_line, rows) if asked.json else grid(rows, width):
        print(line)
    return 0


def _quantity(found: "Quantity") -> Row:
    return {
        "at": f"{found.start}:{found.end}",
        "text": found.text,
        "value": _number(found.value),
        "low": _number(found.low),
        "high": _number(found.high),
        "unit": found.unit,
        "kind": found.unit_kind,
        "hedge": found.hedge,
        "trend": found.trend,
    }


def _aside(found: "SetAside") -> Row:
    return {"at": f"{found.start}:{found.end}", "text": found.text, "reason": found.reason}


def _date(found: "WrittenDate") -> Row:
    return {
        "at": f"{found.start}:{found.end}",
        "text": found.text,
        "first": found.first,
        "last": found.last,
        "grain": found.grain,
        "basis": found.basis,
        "inexact": "yes" if found.inexact else "",
    }


def _number(value: float | None) -> str:
    """Return the number in full, without the noise of binary fractions; "" for no bound."""
    return "" if value is None else f"{value:,.15g}"
