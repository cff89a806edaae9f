"""The table of judgements."""

from typing import Any

import pyarrow as pa

from anafacts.model import Judgement, Ruling, Standing
from anafacts.warehouse.schemas.column import TEXT, TEXTS, WORD, Column, Row, Table, words

COLUMNS = (
    Column("fingerprint", TEXT, "The finding that was judged.", key="findings.fingerprint"),
    Column("verdict", WORD, f"What a person says: {words(Ruling)}.", Ruling),
    Column("note", TEXT, "Why."),
    Column("by", TEXT, "Who says so."),
    Column("at", TEXT, "When, as the file has it: an ISO time as a rule."),
    Column("line", pa.int32(), "Line of the file."),
    Column(
        "standing",
        WORD,
        f"Whether it applies to a finding of this run: {words(Standing)}.",
        Standing,
    ),
    Column(
        "finding_ids",
        TEXTS,
        "The findings of this run on the same claims.",
        key="findings.finding_id",
    ),
)


def to_row(judgement: Judgement) -> dict[str, Any]:
    """Return the row of a judgement."""
    plain = {column.name: getattr(judgement, column.name) for column in COLUMNS}
    return plain | {"finding_ids": list(judgement.finding_ids)}


def from_row(row: Row) -> Judgement:
    """Return the judgement of a row."""
    typed = {
        "verdict": Ruling(row["verdict"]),
        "standing": Standing(row["standing"]),
        "finding_ids": tuple(row["finding_ids"]),
    }
    return Judgement(**(dict(row) | typed))


JUDGEMENTS = Table(
    name="judgements",
    description="One row per judgement in force: the last word of judgements.csv on a finding.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: (row["line"], row["fingerprint"]),
)
