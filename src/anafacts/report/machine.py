"""The report for programs: report.json.

One object; its keys and those of every row stay, more may be added. Offsets are half-open code
points into the raw text. Dates are ISO, ``from`` and ``to`` both included. A missing value is null.

| key | content |
|---|---|
| schema | 1, raised when a key changes its meaning |
| run | the columns of the table runs: run_id, finished_at, version, model, warnings ... |
| counts | documents, claims, events, relations, facts, findings, dropped: rows in the tables |
| findings | every row: the columns of the table findings, the evidence and trace included |
| relations | claim_a, claim_b, family, relation, type, axes, explanation, trace, gaps, rule |
| facts | the columns of the table facts, period as from and to |
| events | event_id, event_key, where it stands, type, participants, place, period, speaker |
| claims | where it stands, its sentence, figure, topic, period, modality and attribution |
| documents | doc_id, path, sha256, what is known of it, chars, removed |
| judgements | the columns of the table judgements, those that are in force |
| dropped | reason and count, and doc_id and count within it |
| left_out | for each list cut at 50,000 rows, how many stand in the tables alone |
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from heapq import nsmallest
from operator import attrgetter
from typing import Any

from anafacts.model import DateInterval, Document, Dropped, Span, Tables

SCHEMA = 1
MOST_ROWS = 50_000  # findings are never cut

_LISTS = ("relations", "facts", "events", "claims", "documents")
_TEXTS = frozenset({"text", "analysis"})  # of a document: they stand beside the tables


def render_json(tables: Tables) -> bytes:
    """Return the report as one JSON object, a row a line, the rows in the order of their ids."""
    lists = {name: _rows(getattr(tables, name), MOST_ROWS) for name in _LISTS}
    content: dict[str, Any] = {
        "schema": SCHEMA,
        "run": _plain(tables.runs[-1]) if tables.runs else None,
        "counts": _counts(tables),
        "findings": _rows(tables.findings),
        **lists,
        "judgements": _rows(tables.judgements),
        "dropped": _dropped(tables.dropped),
        "left_out": _left_out(tables),
    }
    lines = (f"{_json(name)}: {_value(value)}" for name, value in content.items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    return text.encode(errors="backslashreplace")  # a lone surrogate becomes its JSON escape


def _value(value: Any) -> str:
    if not isinstance(value, list):
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]" if value else "[]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _counts(tables: Tables) -> dict[str, int]:
    names = ("documents", "claims", "events", "relations", "facts", "findings", "dropped")
    return {name: len(getattr(tables, name)) for name in names}


def _left_out(tables: Tables) -> dict[str, int]:
    excess = {name: len(getattr(tables, name)) - MOST_ROWS for name in _LISTS}
    return {name: count for name, count in excess.items() if count > 0}


def _rows(rows: Sequence[Any], most: int | None = None) -> list[Any]:
    """Return the first rows by their ids, which are the first field of each."""
    if not rows:
        return []
    by_id = attrgetter(next(iter(rows[0].__dataclass_fields__)))
    held = sorted(rows, key=by_id) if most is None else nsmallest(most, rows, key=by_id)
    return [_row(row) for row in held]


def _dropped(rows: tuple[Dropped, ...]) -> list[dict[str, Any]]:
    reasons = Counter(row.reason for row in rows)
    places = Counter((row.reason, row.doc_id) for row in rows)
    return [
        {
            "reason": reason,
            "count": reasons[reason],
            "documents": [
                {"doc_id": doc_id, "count": count}
                for (of, doc_id), count in sorted(places.items())
                if of == reason
            ],
        }
        for reason in sorted(reasons)
    ]


def _plain(value: Any) -> Any:
    """Return the value as JSON knows it; spans and intervals as objects of two ends."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, DateInterval):
        return {"from": value.start.isoformat(), "to": value.last.isoformat(), "grain": value.grain}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)).isoformat()
    return _row(value)


def _row(value: Any) -> dict[str, Any]:
    skipped = _TEXTS if isinstance(value, Document) else frozenset()
    row: dict[str, Any] = {}
    for name in value.__dataclass_fields__:
        item = getattr(value, name)
        if isinstance(item, Span) and name == "span":
            row |= {"start": item.start, "end": item.end}
        elif name not in skipped:
            row[name] = _plain(item)
    return row
