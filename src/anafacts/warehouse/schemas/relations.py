"""The table of compared pairs."""

from dataclasses import fields
from typing import Any

import pyarrow as pa

from anafacts.model import Axes, AxisState, Family, FindingType, Relation, RelationName
from anafacts.warehouse.schemas.column import (
    FLAG,
    NUMBER,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    number,
    words,
)

AXES = tuple(field.name for field in fields(Axes))

COLUMNS = (
    Column("relation_id", TEXT, "Identifier of the compared pair, a hash of its content."),
    Column("claim_a", TEXT, "The one claim_id.", key="claims.claim_id"),
    Column("claim_b", TEXT, "The other claim_id.", key="claims.claim_id"),
    Column("family", WORD, f"Outcome of the comparison: {words(Family)}.", Family),
    Column("relation", WORD, f"The relation: {words(RelationName)}.", RelationName),
    Column(
        "axes",
        pa.struct([pa.field(axis, TEXT) for axis in AXES]),
        f"How the two stand to each other on every axis: {words(AxisState)}.",
        AxisState,
    ),
    Column("gap_absolute", NUMBER, "Difference of the two values in their common unit."),
    Column("gap_relative", NUMBER, "That difference as a part of the greater value."),
    Column("same_originator", FLAG, "Whether both rest on the word of the same source."),
    Column("rule", TEXT, "The rule that decided."),
    Column("trace", TEXTS, "The arithmetic, written out."),
    Column("explanation", TEXT, "One sentence with both values in it."),
    Column("type", WORD, f"What a finding would be about: {words(FindingType)}.", FindingType),
    Column(
        "pairing",
        TEXTS,
        "Why the two were compared: how far they agree on each axis, and the bits that it adds "
        "where there is a score.",
    ),
    Column(
        "pairing_score",
        NUMBER,
        "Sum of those bits: log2 of the odds that both are of one fact, as fitted on texts of one "
        "story. Null within one text, between different stories, and for a check by arithmetic.",
    ),
)


def to_row(relation: Relation) -> dict[str, Any]:
    """Return the row of a relation."""
    plain = {column.name: getattr(relation, column.name) for column in COLUMNS}
    return plain | {
        "axes": {axis: getattr(relation.axes, axis) for axis in AXES},
        "gap_absolute": number(relation.gap_absolute),
        "gap_relative": number(relation.gap_relative),
        "trace": list(relation.trace),
        "pairing": list(relation.pairing),
        "pairing_score": number(relation.pairing_score),
    }


def from_row(row: Row) -> Relation:
    """Return the relation of a row."""
    plain = {column.name: row[column.name] for column in COLUMNS}
    typed = {
        "family": Family(row["family"]),
        "relation": RelationName(row["relation"]),
        "axes": Axes(**{axis: AxisState(state) for axis, state in row["axes"].items()}),
        "trace": tuple(row["trace"]),
        "pairing": tuple(row["pairing"]),
        "type": None if row["type"] is None else FindingType(row["type"]),
    }
    return Relation(**(plain | typed))


RELATIONS = Table(
    name="relations",
    description="One row per compared pair of claims, within and across documents.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: (row["claim_a"], row["claim_b"], row["relation_id"]),
)
