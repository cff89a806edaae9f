"""The columns of a claim that say what its figure measures."""

from typing import Any

from anafacts.model import StockFlow, Topic
from anafacts.warehouse.schemas.column import TEXT, TEXTS, WORD, Column, Row, words

COLUMNS = (
    Column("measure", TEXT, "What is measured, as close to the text as possible."),
    Column("measure_key", TEXT, "The normalised key of the measure, by which claims are paired."),
    Column("subject", TEXT, "Canonical name of what the figure is about; null if not stated."),
    Column("subject_text", TEXT, "The subject as written."),
    Column("counterpart", TEXT, "Canonical name of the other side, as in trade between two."),
    Column("counterpart_text", TEXT, "The counterpart as written."),
    Column("place", TEXT, "Canonical name of the place that the figure is for."),
    Column("place_text", TEXT, "The place as written."),
    Column("qualifiers", TEXTS, "What narrows the measure: bilateral, additional, goods, ..."),
    Column("stock_flow", WORD, f"How the measure relates to time: {words(StockFlow)}.", StockFlow),
)


def to_row(topic: Topic) -> dict[str, Any]:
    """Return the columns of a topic."""
    plain = {column.name: getattr(topic, column.name) for column in COLUMNS}
    return plain | {"qualifiers": list(topic.qualifiers)}


def from_row(row: Row) -> Topic:
    """Return the topic of the columns."""
    plain = {column.name: row[column.name] for column in COLUMNS}
    typed = {
        "qualifiers": tuple(row["qualifiers"]),
        "stock_flow": StockFlow(row["stock_flow"]),
    }
    return Topic(**(plain | typed))
