"""The columns of a claim that hold its figure."""

from typing import Any

from anafacts.model import Figure, Hedge, Trend, UnitKind
from anafacts.warehouse.schemas.column import (
    FLAG,
    NUMBER,
    SMALL,
    TEXT,
    WORD,
    Column,
    Row,
    number,
    small,
    words,
)

COLUMNS = (
    Column(
        "value",
        NUMBER,
        "The figure, fully scaled (519 billion is 519e9) and signed (fell 3 percent is -3); null "
        "for a pure range, whose low and high are set.",
    ),
    Column("low", NUMBER, "Least value that the words allow; null is unbounded."),
    Column("high", NUMBER, "Greatest value that the words allow; null is unbounded."),
    Column("low_open", FLAG, "Whether low itself is excluded, as in 'more than 100'."),
    Column("high_open", FLAG, "Whether high itself is excluded, as in 'under 100'."),
    Column("likely_low", NUMBER, "Least value that a reader expects of the words."),
    Column("likely_high", NUMBER, "Greatest value that a reader expects of the words."),
    Column("digits_min", SMALL, "Significant digits as written, at the fewest (500 has 1)."),
    Column("digits_max", SMALL, "Significant digits as written, at the most (500 has 3)."),
    Column("hedge", WORD, f"How the words bind the figure: {words(Hedge)}.", Hedge),
    Column("hedge_text", TEXT, "The hedge as written; empty where there is none."),
    Column("trend", WORD, f"Which way a verb says that the figure went: {words(Trend)}.", Trend),
    Column(
        "unit",
        TEXT,
        "ISO 4217 code, percent, percentage_point, a name of a measure (km), or the counted noun "
        "in the singular (book).",
    ),
    Column(
        "unit_kind",
        WORD,
        f"Dimension of the unit; different kinds are never compared: {words(UnitKind)}.",
        UnitKind,
    ),
    Column("base_unit", TEXT, "The base unit of the kind, into which base_low and base_high are."),
    Column("base_low", NUMBER, "low in the base unit, with the uncertainty of the rate for money."),
    Column(
        "base_high", NUMBER, "high in the base unit, with the uncertainty of the rate for money."
    ),
)


def to_row(figure: Figure) -> dict[str, Any]:
    """Return the columns of a figure."""
    return {
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "low_open": figure.low_open,
        "high_open": figure.high_open,
        "likely_low": number(figure.likely_low),
        "likely_high": number(figure.likely_high),
        "digits_min": small(figure.digits_min),
        "digits_max": small(figure.digits_max),
        "hedge": figure.hedge,
        "hedge_text": figure.hedge_text,
        "trend": figure.trend,
        "unit": figure.unit,
        "unit_kind": figure.unit_kind,
        "base_unit": figure.base_unit,
        "base_low": number(figure.base_low),
        "base_high": number(figure.base_high),
    }


def from_row(row: Row) -> Figure:
    """Return the figure of the columns."""
    plain = {column.name: row[column.name] for column in COLUMNS}
    kinds = {
        "hedge": Hedge(row["hedge"]),
        "trend": Trend(row["trend"]),
        "unit_kind": UnitKind(row["unit_kind"]),
    }
    return Figure(**(plain | kinds))
