"""The tables as report.json."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from anafacts.model import Finding, Tables
from anafacts.report.canonical.kept import CUT, kept
from anafacts.report.canonical.plain import plain, row
from anafacts.report.changes import changes
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.sides import sides

FORMAT = "anafacts-report"
SCHEMA = 2

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
LISTS = ("relations", "facts", "events", "claims", "documents", "references", "judgements")
_COUNTED = ("documents", "claims", "events", "relations", "facts", "findings", "dropped")


def render_json(tables: Tables) -> bytes:
    """Return the report as one JSON object, a row a line, the rows in the order of their ids."""
    lines = (f"{_json(name)}: {value}" for name, value in _content(tables, kept(tables)))
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    return text.encode(errors="backslashreplace")  # a lone surrogate becomes its JSON escape


def _content(tables: Tables, held: Tables) -> Iterator[tuple[str, str]]:
    """Yield each key with its value as JSON; ``held`` are the rows that are written."""
    found = lookup(tables)
    yield "format", _json(FORMAT)
    yield "schema", _json(SCHEMA)
    yield "run", _json(plain(tables.runs[-1]) if tables.runs else None)
    yield "changes", _json(changes(tables))
    yield "counts", _json({name: len(getattr(tables, name)) for name in _COUNTED})
    yield "findings", _rows(_finding(f, found) for f in held.findings)
    for name in (*LISTS, "dropped", "runs"):
        yield name, _rows(map(row, getattr(held, name)))
    yield "left_out", _json(_left_out(tables, held))


def _finding(finding: Finding, found: Lookup) -> dict[str, Any]:
    told = [row(side) for side in sides(finding, found, most=len(finding.evidence))]
    return row(finding) | {"sides": told}


def _left_out(tables: Tables, held: Tables) -> dict[str, int]:
    missing = {name: len(getattr(tables, name)) - len(getattr(held, name)) for name in CUT}
    return {name: count for name, count in missing.items() if count}


def _rows(rows: Iterable[dict[str, Any]]) -> str:
    lines = ",\n".join(map(_json, rows))
    return f"[\n{lines}\n]" if lines else "[]"


def _json(value: Any) -> str:
    return _ENCODER.encode(value)
