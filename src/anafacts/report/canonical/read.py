"""report.json back to the tables of which it was made."""

import json
import typing
from dataclasses import dataclass, fields
from typing import Any, NoReturn

from anafacts.errors import ReportError
from anafacts.model import Tables
from anafacts.report.canonical.typed import MisfitError, at, reader, shown
from anafacts.report.canonical.write import FORMAT, SCHEMA

_ANEW = "write it anew from its warehouse with anafacts report --format json --out report.json"


@dataclass(frozen=True, slots=True)
class Stored:
    """What a report.json holds, and how many rows of a list stand in the warehouse alone."""

    tables: Tables
    left_out: dict[str, int]


def read_json(content: bytes, name: str = "report.json") -> Tables:
    """Return the tables that the bytes of a report.json hold.

    Every other form of the report has the same bytes from these as from the tables it was made of,
    unless a list was too long (``read_stored`` tells). Texts that the page does not show are empty.

    Raises:
        ReportError: it is no report.json, another version's, cut off, or a value does not fit.
    """
    return read_stored(content, name).tables


def read_stored(content: bytes, name: str = "report.json") -> Stored:
    """Return the tables, and what the file leaves out of them; ``name`` is for messages.

    Raises:
        ReportError: as for ``read_json``.
    """
    whole = _parsed(content, name)
    _check_version(whole, name)
    hints = typing.get_type_hints(Tables)
    try:
        rows = {f.name: at(whole, f.name, reader(hints[f.name])) for f in fields(Tables)}
        left_out = at(whole, "left_out", _numbers)
    except MisfitError as misfit:
        place = ", ".join(misfit.path)
        raise ReportError(f"{name}, {place}: {misfit}. Mend it there, or {_ANEW}.") from misfit
    return Stored(Tables(**rows), left_out)


def _parsed(content: bytes, name: str) -> dict[str, Any]:
    try:
        whole = json.loads(content, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        if not content.rstrip().endswith(b"}") or not error.doc[error.pos :].strip():
            raise ReportError(
                f"{name}, line {error.lineno}: the file ends in the middle of the report, as if it "
                f"was cut off when it was copied. Copy it again, or {_ANEW}."
            ) from error
        place = f"line {error.lineno}, column {error.colno}"
        raise ReportError(f"{name}, {place}: this is no JSON ({error.msg}); {_ANEW}.") from error
    except (ValueError, RecursionError) as error:  # no text, a number of 5,000 digits, too deep
        raise ReportError(f"{name} is no report.json: {error}. If it was one, {_ANEW}.") from error
    if not isinstance(whole, dict):
        raise ReportError(f"{name} is no report.json: it holds {shown(whole)}. Name another file.")
    return whole


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"JSON knows no {word}")


def _check_version(whole: dict[str, Any], name: str) -> None:
    found = whole.get("schema")
    if found == SCHEMA and whole.get("format") == FORMAT:
        return
    if type(found) is not int or "findings" not in whole:
        raise ReportError(
            f'{name} is no report.json: its keys "format" and "schema" are not "{FORMAT}" and '
            f"{SCHEMA}. Name a report.json that anafacts wrote."
        )
    other = "a newer anafacts: update this one" if found > SCHEMA else f"an older anafacts: {_ANEW}"
    raise ReportError(
        f"{name} has schema {found}, and this anafacts reads {SCHEMA}: it was written by {other}."
    )


def _numbers(value: Any) -> dict[str, int]:
    if not isinstance(value, dict):
        raise MisfitError(f"{shown(value)} is no object")
    return {name: at(value, name, reader(int)) for name in value}
