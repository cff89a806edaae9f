"""The table of texts."""

from typing import Any

import pyarrow as pa

from anafacts.model import (
    AnalysisText,
    Document,
    DocumentKind,
    DocumentMeta,
    Grain,
    PublishedBasis,
    Removed,
)
from anafacts.warehouse.schemas.column import (
    COUNT,
    DAY,
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

_REMOVED = pa.list_(
    pa.struct([pa.field("start", OFFSET), pa.field("end", OFFSET), pa.field("reason", TEXT)])
)

COLUMNS = (
    Column("doc_id", TEXT, "Path of the text under raw/ without its suffix."),
    Column("path", TEXT, "Path of the file under raw/."),
    Column("sha256", TEXT, "SHA-256 of the file's bytes, hexadecimal."),
    Column("title", TEXT, "Title of the text; null where it is not known."),
    Column("outlet", TEXT, "Who published the text."),
    Column("authors", TEXTS, "Who wrote the text."),
    Column("url", TEXT, "Address from which the text was taken."),
    Column("language", TEXT, "Language of the text, as an ISO 639-1 code."),
    Column("published_from", DAY, "First day on which the text can have been published."),
    Column(
        "published_to", DAY, "Last such day, inclusive; equal to the first if known to the day."
    ),
    Column(
        "published_basis",
        WORD,
        f"Where the publication date comes from: {words(PublishedBasis)}.",
        PublishedBasis,
    ),
    Column("chars", COUNT, "Unicode code points of the raw text."),
    Column(
        "removed",
        _REMOVED,
        "Stretches of the raw text that are not read for claims (half-open code point offsets), "
        "and why.",
    ),
    Column(
        "repeats_of", TEXT, "The doc_id of the text that this one repeats.", key="documents.doc_id"
    ),
    Column("rests_on", TEXTS, "People or bodies on whose word the whole text rests."),
    Column("encoding", TEXT, "Encoding with which the file was decoded."),
    Column("published_note", TEXT, "How the publication date was found, in words."),
    Column("kind", WORD, f"What sort of source it is: {words(DocumentKind)}.", DocumentKind),
    Column("rows", COUNT, "Of a table of the user's own, the rows that were used; 0 for a text."),
    Column(
        "published_grain",
        WORD,
        f"Precision of the publication date as written: {words(Grain)}.",
        Grain,
    ),
)


def to_row(document: Document) -> dict[str, Any]:
    """Return the row of a document; its text stays in raw/ and is not stored again."""
    meta = document.meta
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "sha256": document.sha256,
        "title": meta.title,
        "outlet": meta.outlet,
        "authors": list(meta.authors),
        "url": meta.url,
        "language": meta.language,
        **interval_columns("published", meta.published),
        "published_basis": meta.published_basis,
        "chars": document.chars,
        "removed": [{"start": r.start, "end": r.end, "reason": r.reason} for r in document.removed],
        "repeats_of": document.repeats_of,
        "rests_on": list(meta.rests_on),
        "encoding": document.encoding,
        "published_note": meta.published_note,
        "kind": document.kind,
        "rows": document.rows,
    }


def from_row(row: Row) -> Document:
    """Return the document of a row, with an empty text and an empty analysis.

    Its references are rows of a table of their own.
    """
    return Document(
        doc_id=row["doc_id"],
        path=row["path"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        text="",
        analysis=AnalysisText("", ()),
        meta=_meta(row),
        removed=tuple(Removed(**removed) for removed in row["removed"]),
        repeats_of=row["repeats_of"],
        chars=row["chars"],
        kind=DocumentKind(row["kind"]),
        rows=row["rows"],
    )


def _meta(row: Row) -> DocumentMeta:
    return DocumentMeta(
        title=row["title"],
        outlet=row["outlet"],
        authors=tuple(row["authors"]),
        url=row["url"],
        language=row["language"],
        published=interval_value(row, "published"),
        published_basis=PublishedBasis(row["published_basis"]),
        published_note=row["published_note"],
        rests_on=tuple(row["rests_on"]),
    )


DOCUMENTS = Table(
    name="documents",
    description="One row per text of raw/, and per table of the user's own.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: row["doc_id"],
)
