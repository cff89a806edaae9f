"""The tables of numbers left out and of runs."""

from typing import Any

from anafacts.model import Dropped, Run
from anafacts.warehouse.schemas.column import (
    COUNT,
    MOMENT,
    OFFSET,
    SMALL,
    TEXT,
    TEXTS,
    Column,
    Row,
    Table,
)

_DROPPED = (
    Column("doc_id", TEXT, "The text that holds the number.", key="documents.doc_id"),
    Column("start", OFFSET, "Offset of the quote's first code point in the raw text."),
    Column("end", OFFSET, "Offset after the quote's last code point."),
    Column("quote", TEXT, "The number: text[start:end]."),
    Column("reason", TEXT, "Why it became no claim."),
)
_RUNS = (
    Column("run_id", TEXT, "Identifier of the run, derived from input, settings and model."),
    Column("started_at", MOMENT, "When the run began."),
    Column("finished_at", MOMENT, "When the run ended."),
    Column("version", TEXT, "Version of anafacts."),
    Column("model", TEXT, "Name and version of the language model."),
    Column("settings_sha256", TEXT, "SHA-256 of the settings, hexadecimal."),
    Column("documents", COUNT, "Number of texts."),
    Column("claims", COUNT, "Number of claims."),
    Column("events", COUNT, "Number of event mentions."),
    Column("findings", COUNT, "Number of findings."),
    Column("new_findings", COUNT, "Number of findings that the run before did not have."),
    Column("new_documents", COUNT, "Number of texts that have come since the run before."),
    Column(
        "changed_documents",
        COUNT,
        "Number of texts edited since the run before, or otherwise dated, titled or attributed.",
    ),
    Column(
        "renamed_documents", COUNT, "Number of texts with another name or folder in the run before."
    ),
    Column("removed_documents", COUNT, "Number of texts that have gone since the run before."),
    Column("warnings", TEXTS, "What went wrong without stopping the run."),
    Column("exit_code", SMALL, "What the command returned."),
)


def dropped_to_row(dropped: Dropped) -> dict[str, Any]:
    """Return the row of a number left out."""
    return {column.name: getattr(dropped, column.name) for column in _DROPPED}


def dropped_from_row(row: Row) -> Dropped:
    """Return the number left out of a row."""
    return Dropped(**row)


def run_to_row(run: Run) -> dict[str, Any]:
    """Return the row of a run."""
    plain = {column.name: getattr(run, column.name) for column in _RUNS}
    return plain | {"warnings": list(run.warnings)}


def run_from_row(row: Row) -> Run:
    """Return the run of a row."""
    return Run(**(dict(row) | {"warnings": tuple(row["warnings"])}))


DROPPED = Table(
    name="dropped",
    description="Every number in a text that became no claim, and why.",
    columns=_DROPPED,
    to_row=dropped_to_row,
    from_row=dropped_from_row,
    sort_key=lambda row: tuple(row[column.name] for column in _DROPPED),
)

RUNS = Table(
    name="runs",
    description="One row per run, oldest first; the last is the run that wrote the other tables.",
    columns=_RUNS,
    to_row=run_to_row,
    from_row=run_from_row,
    sort_key=None,
)
