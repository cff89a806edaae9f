"""The table of facts."""

from typing import Any

from anafacts.model import BestBasis, Fact, FactStatus, Grain
from anafacts.warehouse.schemas.column import (
    COUNT,
    DAY,
    NUMBER,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    interval_columns,
    interval_value,
    number,
    words,
)

COLUMNS = (
    Column("fact_id", TEXT, "Identifier of the fact, a hash of its content."),
    Column("label", TEXT, "What the claims are about, in words."),
    Column("measure_key", TEXT, "The normalised key of the measure."),
    Column("subject", TEXT, "Canonical name of what the fact is about."),
    Column("counterpart", TEXT, "Canonical name of the other side."),
    Column("place", TEXT, "Canonical name of the place."),
    Column("unit", TEXT, "The unit of all the figures of this row."),
    Column("period_from", DAY, "First day of the time that the fact is about."),
    Column("period_to", DAY, "Last day of that time, inclusive."),
    Column("status", WORD, f"Where the claims leave a reader: {words(FactStatus)}.", FactStatus),
    Column("best", NUMBER, "The most precise value in what all allow; else see best_basis."),
    Column("best_low", NUMBER, "Least value that all standing claims allow; null if none."),
    Column("best_high", NUMBER, "Greatest value that all standing claims allow; null if none."),
    Column("low", NUMBER, "Least value of all standing claims; null if unbounded."),
    Column("high", NUMBER, "Greatest value of all standing claims; null if unbounded."),
    Column("best_claim_id", TEXT, "The claim that gives the best value.", key="claims.claim_id"),
    Column("n_claims", COUNT, "Number of claims."),
    Column("n_documents", COUNT, "Number of texts that make them."),
    Column("n_originators", COUNT, "Number of sources on whose word they rest."),
    Column("claim_ids", TEXTS, "The claims.", key="claims.claim_id"),
    Column("period_grain", WORD, f"Precision of the time: {words(Grain)}.", Grain),
    Column("best_basis", WORD, f"How the best value was found: {words(BestBasis)}.", BestBasis),
    Column("n_supporting", COUNT, "Number of sources with a standing claim that allows best."),
)
_NUMBERS = ("best", "best_low", "best_high", "low", "high")
_PERIOD = ("period_from", "period_to", "period_grain")


def to_row(fact: Fact) -> dict[str, Any]:
    """Return the row of a fact."""
    plain = {c.name: getattr(fact, c.name) for c in COLUMNS if c.name not in _PERIOD}
    return (
        plain
        | {name: number(getattr(fact, name)) for name in _NUMBERS}
        | interval_columns("period", fact.period)
        | {"claim_ids": list(fact.claim_ids)}
    )


def from_row(row: Row) -> Fact:
    """Return the fact of a row."""
    plain = {c.name: row[c.name] for c in COLUMNS if c.name not in _PERIOD}
    typed = {
        "status": FactStatus(row["status"]),
        "best_basis": BestBasis(row["best_basis"]),
        "period": interval_value(row, "period"),
        "claim_ids": tuple(row["claim_ids"]),
    }
    return Fact(**(plain | typed))


FACTS = Table(
    name="facts",
    description="One row per group of claims about one thing.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: row["fact_id"],
)
