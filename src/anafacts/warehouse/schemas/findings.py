"""The table of findings."""

from dataclasses import asdict
from typing import Any

import pyarrow as pa

from anafacts.model import (
    Change,
    Evidence,
    Family,
    Finding,
    FindingState,
    FindingType,
    Review,
    Ruling,
    Severity,
)
from anafacts.warehouse.schemas.column import (
    FLAG,
    OFFSET,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    words,
)

_EVIDENCE = pa.list_(
    pa.struct(
        [
            pa.field("doc_id", TEXT),
            pa.field("start", OFFSET),
            pa.field("end", OFFSET),
            pa.field("quote", TEXT),
        ]
    )
)

COLUMNS = (
    Column("finding_id", TEXT, "Identifier of the finding, a hash of its content."),
    Column("fingerprint", TEXT, "Identifier by which the next run knows the finding again."),
    Column("family", WORD, f"Outcome of the comparison: {words(Family)}.", Family),
    Column("type", WORD, f"What the finding is about: {words(FindingType)}.", FindingType),
    Column("severity", WORD, f"How much it asks of a reader: {words(Severity)}.", Severity),
    Column("title", TEXT, "The finding in one line."),
    Column("explanation", TEXT, "The finding with its reasons."),
    Column("settle_by", TEXT, "The cheapest check that would settle it; empty where it holds."),
    Column("fact_id", TEXT, "The fact that it concerns.", key="facts.fact_id"),
    Column("claim_ids", TEXTS, "The claims that it concerns.", key="claims.claim_id"),
    Column("event_ids", TEXTS, "The events that it concerns.", key="events.event_id"),
    Column(
        "evidence",
        _EVIDENCE,
        "Every span on which it rests: half-open code point offsets into the raw text.",
    ),
    Column(
        "state", WORD, f"The finding against the run before: {words(FindingState)}.", FindingState
    ),
    Column("review", WORD, f"A person's verdict: {words(Review)}.", Review),
    Column("reviewer", TEXT, "Who gave the verdict."),
    Column("note", TEXT, "What the reviewer wrote."),
    Column("first_run", TEXT, "The first run_id that found it.", key="runs.run_id"),
    Column("last_run", TEXT, "The last run_id that found it.", key="runs.run_id"),
    Column("trace", TEXTS, "The arithmetic, written out."),
    Column("verdict", WORD, f"The verdict as judgements.csv has it: {words(Ruling)}.", Ruling),
    Column("judged_at", TEXT, "When the verdict was given, as the file has it."),
    Column(
        "outdated",
        FLAG,
        "Whether the verdict was given on other words, or on another type of finding.",
    ),
    Column("change", TEXT, "What is otherwise than in the run before, in words."),
    Column("change_reason", WORD, f"Why the finding has its state: {words(Change)}.", Change),
)
_LISTS = ("claim_ids", "event_ids", "trace")


def to_row(finding: Finding) -> dict[str, Any]:
    """Return the row of a finding."""
    plain = {column.name: getattr(finding, column.name) for column in COLUMNS}
    lists = {name: list(getattr(finding, name)) for name in _LISTS}
    return plain | lists | {"evidence": [asdict(span) for span in finding.evidence]}


def from_row(row: Row) -> Finding:
    """Return the finding of a row."""
    plain = {column.name: row[column.name] for column in COLUMNS}
    lists = {name: tuple(row[name]) for name in _LISTS}
    typed = {
        "family": Family(row["family"]),
        "type": FindingType(row["type"]),
        "severity": Severity(row["severity"]),
        "evidence": tuple(Evidence(**span) for span in row["evidence"]),
        "state": FindingState(row["state"]),
        "review": Review(row["review"]),
        "verdict": Ruling(row["verdict"]) if row["verdict"] else None,
        "change_reason": Change(row["change_reason"]),
    }
    return Finding(**(plain | lists | typed))


def sort_key(row: Row) -> tuple[int, str]:
    """Return the place of a finding: the most severe first."""
    return list(Severity).index(Severity(row["severity"])), row["finding_id"]


FINDINGS = Table(
    name="findings",
    description="What the report shows.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=sort_key,
)
