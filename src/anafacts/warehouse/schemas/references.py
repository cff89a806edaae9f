"""The table of references."""

from typing import Any

import pyarrow as pa

from anafacts.model import Grain, Reference, Span
from anafacts.warehouse.schemas.column import (
    DAY,
    FLAG,
    OFFSET,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    interval_columns,
    interval_value,
    words,
)

COLUMNS = (
    Column("reference_id", TEXT, "Identifier of the entry, a hash of its place and words."),
    Column(
        "doc_id", TEXT, "The text in whose list of references it stands.", key="documents.doc_id"
    ),
    Column("start", OFFSET, "Offset of the quote's first code point in the raw text."),
    Column("end", OFFSET, "Offset after the quote's last code point."),
    Column("quote", TEXT, "The entry: text[start:end]."),
    Column("authors", TEXTS, "Authors or editors as written."),
    Column("names", TEXTS, "Names by which citations call them: family names, names of bodies."),
    Column("editors", FLAG, "Whether they are editors."),
    Column("date_from", DAY, "First day on which the work can have appeared; null for n.d."),
    Column("date_to", DAY, "Last such day, inclusive."),
    Column("title", TEXT, "Title of the work."),
    Column("container", TEXT, "Journal, outlet, book or publisher, as far as the entry says."),
    Column("url", TEXT, "Address in the entry."),
    Column("doi", TEXT, "Digital object identifier, without the address of a resolver."),
    Column("letter", TEXT, "Letter that parts works of one year: a in 2022a."),
    Column("number", pa.int32(), "Number of the entry in a numbered list."),
    Column("part_of", TEXT, "Title of the book whose chapter the work is."),
    Column("part_of_names", TEXTS, "Editors of that book."),
    Column("date_grain", WORD, f"Precision of the date as written: {words(Grain)}.", Grain),
)
_PLAIN = (
    *("reference_id", "doc_id", "quote", "editors", "title", "container", "url", "doi", "letter"),
    *("number", "part_of"),
)
_LISTS = ("authors", "names", "part_of_names")


def to_row(reference: Reference) -> dict[str, Any]:
    """Return the row of an entry."""
    return {
        **{name: getattr(reference, name) for name in _PLAIN},
        **{name: list(getattr(reference, name)) for name in _LISTS},
        **interval_columns("date", reference.date),
        "start": reference.span.start,
        "end": reference.span.end,
    }


def from_row(row: Row) -> Reference:
    """Return the entry of a row."""
    plain = {name: row[name] for name in _PLAIN}
    lists = {name: tuple(row[name]) for name in _LISTS}
    span = Span(row["start"], row["end"])
    return Reference(**(plain | lists | {"span": span, "date": interval_value(row, "date")}))


REFERENCES = Table(
    name="references",
    description="One row per entry of a list of references.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: (row["doc_id"], row["start"], row["reference_id"]),
)
