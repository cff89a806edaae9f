"""findings.csv: a row a finding, for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

from anafacts.model import DateInterval, Figure, Finding, Tables
from anafacts.report.findings import ordered
from anafacts.report.judgements import command
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.sides import Side, sides
from anafacts.report.words import one_line

_SIDE = (
    *("words", "value", "low", "high", "unit", "outlet", "speaker", "published_from"),
    *("published_to", "doc_id", "start", "end", "claim_id"),
)
COLUMNS = (
    *("finding_id", "fingerprint", "severity", "type", "family", "state", "review"),
    *("title", "explanation", "arithmetic", "settle_by"),
    *(f"a_{name}" for name in _SIDE),
    *(f"b_{name}" for name in _SIDE),
    *("claim_ids", "fact_id", "first_run", "last_run", "reviewer", "note", "judge"),
)

# What a spreadsheet takes for a formula, full-width forms too, at the start of a cell or behind a
# semicolon, which begins a cell wherever the comma is the decimal sign (and the quotation marks
# behind it are then lost); and what it takes for a number or a date and then shows otherwise:
# 007, 1e5, 10-15, 1.50, more than fifteen digits.
_FORMULA = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
_AS_NUMBER = r"(?:0\d|\d{16}|[\d.]+[eE/:\-]\d|\d+\.\d*0$)[\d.,eE/:+\- ]*$"
_BEFORE = "^'*|;[\"' ]*"
_RISKY = re.compile(rf"(?:{_BEFORE})(?={_FORMULA})|^'*(?={_AS_NUMBER})")
_MADE_SAFE = re.compile(rf"((?:{_BEFORE})(?='{_FORMULA})|^'*(?='{_AS_NUMBER}))'")
_SUSPECT = frozenset("=+-@\uff1d\uff0b\uff0d\uff20'.0123456789")

Cell = str | int | float | date | None
_NO_SIDE = (None,) * len(_SIDE)


def render_findings_csv(tables: Tables) -> bytes:
    """Return the findings, the gravest first, as RFC 4180 asks, UTF-8 with a byte order mark."""
    found = lookup(tables)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in ordered(tables.findings):
        writer.writerow([_written(cell) for cell in _row(finding, found)])
    return out.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would work out or rewrite."""
    if text[:1] not in _SUSPECT and ";" not in text:
        return text
    return _RISKY.sub(r"\g<0>'", text)


def restored(cell: str) -> str:
    """Return the text of a cell that ``safe`` has made: one apostrophe less where it put one."""
    return _MADE_SAFE.sub(r"\1", cell)


def _row(finding: Finding, found: Lookup) -> Iterator[Cell]:
    yield from (finding.finding_id, finding.fingerprint, finding.severity, finding.type)
    yield from (finding.family, finding.state, finding.review)
    yield from (finding.title, finding.explanation, "; ".join(finding.trace), finding.settle_by)
    told = sides(finding, found)
    for place in range(2):
        yield from _side(told[place], found) if place < len(told) else _NO_SIDE
    yield from (" ".join(finding.claim_ids), finding.fact_id, finding.first_run, finding.last_run)
    yield from (finding.reviewer, finding.note, command(finding))


def _side(side: Side, found: Lookup) -> Iterator[Cell]:
    claim, document = found.claims.get(side.claim_id), found.documents.get(side.doc_id)
    yield side.words
    yield from _figure(claim.figure) if claim else (None,) * 4
    yield from (side.outlet, side.speaker)
    yield from _days(document.meta.published if document else None)
    yield from (side.doc_id, side.start, side.end, side.claim_id)


def _figure(figure: Figure) -> tuple[Cell, ...]:
    return figure.value, figure.low, figure.high, figure.unit


def _days(interval: DateInterval | None) -> tuple[Cell, Cell]:
    """Return the first and the last day; a bare month would be shown as the first of it."""
    return (interval.start, interval.last) if interval else (None, None)


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe(one_line(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    whole = isinstance(cell, int) or cell.is_integer()
    return str(int(cell)) if whole else repr(cell)
