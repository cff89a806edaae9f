"""A user's own yearly rates of exchange, in the place of those of the package."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from anafacts.errors import SettingsError
from anafacts.normalize.figures import Rate, Rates, shipped_rates

COLUMNS = ("code", "year", "low", "high", "source")
_REMEDY = (
    "Give code (three capitals), year, and low and high in units per US dollar, 0 < low <= high, "
    "each currency and year once; a source may stand beside."
)
_HEADER = "[[entry]]"
_LETTERS = 3
_YEARS = range(1000, 10_000)


def read_rates(file: Path | None) -> Rates:
    """Return the rates of a file, and those of the package where none is named.

    A name that ends in ``.csv`` is read as CSV with a header, any other as TOML with one
    ``[[entry]]`` a year and currency, as ``lexicon/data/rates.toml`` has them.

    Raises:
        SettingsError: the file cannot be read, or a line is no rate.
    """
    if file is None:
        return shipped_rates()
    try:
        rows = list(_csv(file) if file.suffix.lower() == ".csv" else _toml(file))
    except (OSError, UnicodeDecodeError, csv.Error, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: the rates cannot be read: {error}. {_REMEDY}") from error
    found: dict[tuple[str, int], Rate] = {}
    for line, row in rows:
        rate = _rate(file, line, row)
        if (rate.code, rate.year) in found:
            raise SettingsError(f"{file}, line {line}: {rate.code} {rate.year} again. {_REMEDY}")
        found[rate.code, rate.year] = rate
    return Rates.of(found.values())


def _csv(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines, strict=True)
        yield from ((rows.line_num, row) for row in rows)


def _toml(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = file.read_text(encoding="utf-8")
    content = tomllib.loads(text)
    lines = [n for n, line in enumerate(text.splitlines(), start=1) if line.strip() == _HEADER]
    entries = content.get("entry", [])
    if content.keys() - {"entry"} or len(lines) != len(entries):
        raise SettingsError(f"{file}: use one {_HEADER} a year and currency. {_REMEDY}")
    yield from zip(lines, entries, strict=True)


def _rate(file: Path, line: int, row: Mapping[str, Any]) -> Rate:
    try:
        values = (row["code"], int(row["year"]), float(row["low"]), float(row["high"]))
    except (KeyError, TypeError, ValueError):
        values = ("", 0, 0.0, 0.0)
    rate = Rate(*values, source=str(row.get("source") or ""))
    if set(row) - set(COLUMNS) or not _sound(rate):
        raise SettingsError(f"{file}, line {line}: this is no rate. {_REMEDY}")
    return rate


def _sound(rate: Rate) -> bool:
    code = str(rate.code)
    capitals = len(code) == _LETTERS and code.isascii() and code.isalpha() and code.isupper()
    return capitals and rate.year in _YEARS and 0 < rate.low <= rate.high < float("inf")
