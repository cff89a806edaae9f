"""What was read of each text, and the numbers that became no claim, with the reasons."""

from collections import Counter, defaultdict
from dataclasses import replace

from anafacts.model import Document, DocumentKind, Dropped, PublishedBasis, Tables
from anafacts.normalize.rejections import meanings
from anafacts.report.excerpts import of_document
from anafacts.report.view import DocumentRow, DroppedDocument, DroppedReason
from anafacts.report.words import count_of, listed, visible

MOST_DOCUMENTS = 500
MOST_DOCUMENTS_A_REASON = 100
MOST_QUOTES = 100  # a document and reason

_BASIS = {
    PublishedBasis.SIDECAR: "as the sidecar says",
    PublishedBasis.TEXT: "as the text says",
    PublishedBasis.INFERRED: "inferred from the text",
    PublishedBasis.NONE: "nothing bounds it",
}


def dropped(rows: tuple[Dropped, ...]) -> tuple[DroppedReason, ...]:
    """Return the numbers not used by reason, the most frequent first, each by document."""
    by_reason: dict[str, list[Dropped]] = defaultdict(list)
    for row in sorted(rows):
        by_reason[row.reason].append(row)
    order = sorted(by_reason, key=lambda r: (-len(by_reason[r]), r))
    return tuple(_reason(reason, by_reason[reason]) for reason in order)


def documents(tables: Tables) -> tuple[DocumentRow, ...]:
    """Return the texts in the order of their ids."""
    claims = Counter(c.doc_id for c in tables.claims)
    unused = Counter(d.doc_id for d in tables.dropped)
    rows = sorted(tables.texts, key=lambda d: d.doc_id)[:MOST_DOCUMENTS]
    return tuple(_document(d, claims[d.doc_id], unused[d.doc_id]) for d in rows)


def own_tables(tables: Tables) -> tuple[DocumentRow, ...]:
    """Return the user's own tables in the order of their ids."""
    own = sorted(
        (d for d in tables.documents if d.kind is DocumentKind.TABLE), key=lambda d: d.doc_id
    )
    used = Counter(c.doc_id for c in tables.claims)
    return tuple(_table(d, used[d.doc_id]) for d in own[:MOST_DOCUMENTS])


def _table(document: Document, used: int) -> DocumentRow:
    pairs = (
        ("rows", f"{document.rows:,}"),
        ("rows for what a text says", f"{used:,}"),
        ("encoding", "" if document.encoding.lower() == "utf-8" else document.encoding),
    )
    return DocumentRow(
        source=of_document(document),
        basis="",
        facts=tuple((label, visible(text)) for label, text in pairs if text),
        removed=(),
    )


def _reason(reason: str, rows: list[Dropped]) -> DroppedReason:
    by_document: dict[str, list[Dropped]] = defaultdict(list)
    for row in rows:
        by_document[row.doc_id].append(row)
    names = sorted(by_document)
    return DroppedReason(
        reason=visible(reason.replace("_", " ")),
        meaning=visible(meanings().get(reason, "")),
        total=len(rows),
        documents=tuple(_of_document(n, by_document[n]) for n in names[:MOST_DOCUMENTS_A_REASON]),
        hidden=len(names[MOST_DOCUMENTS_A_REASON:]),
    )


def _of_document(doc_id: str, rows: list[Dropped]) -> DroppedDocument:
    shown = rows[:MOST_QUOTES]
    return DroppedDocument(
        doc_id=visible(doc_id),
        total=len(rows),
        quotes=tuple((visible(r.quote), visible(f"{doc_id}:{r.start}-{r.end}")) for r in shown),
        hidden=len(rows[MOST_QUOTES:]),
    )


def _document(document: Document, claims: int, unused: int) -> DocumentRow:
    meta = document.meta
    pairs = (
        ("length", count_of(document.chars, "character")),
        ("claims", f"{claims:,}"),
        ("numbers not used", f"{unused:,}"),
        ("rests on", listed(meta.rests_on)),
        ("a copy of", document.repeats_of or ""),
        ("language", "" if meta.language == "en" else meta.language),
        ("encoding", "" if document.encoding.lower() in {"utf-8", ""} else document.encoding),
        ("file", document.path),
    )
    return DocumentRow(
        source=replace(of_document(document), inferred=False),  # the basis says it in full
        basis=visible(_BASIS[meta.published_basis] + _note(meta.published_note)),
        facts=tuple((label, visible(text)) for label, text in pairs if text),
        removed=tuple(
            (visible(r.reason.replace("_", " ")), visible(f"{document.doc_id}:{r.start}-{r.end}"))
            for r in sorted(document.removed)
        ),
    )


def _note(note: str) -> str:
    return f" ({note})" if note else ""
