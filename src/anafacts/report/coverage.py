"""The numbers that became no claim, with the reasons, and what was used of the user's tables."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from anafacts.model import Document, DocumentKind, Dropped, Span, Tables
from anafacts.normalize.rejections import meanings
from anafacts.report.excerpts import of_document
from anafacts.report.view import DocumentRow, DroppedReason, Link, Unused
from anafacts.report.words import one_line, place, visible

MOST_TABLES = 500
MOST_TEXTS_A_REASON = 40


def dropped(rows: Iterable[Dropped]) -> tuple[DroppedReason, ...]:
    """Return why numbers were not used, the most frequent reason first, and in which texts."""
    by_reason: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        by_reason[row.reason][row.doc_id] += 1
    order = sorted(by_reason, key=lambda r: (-by_reason[r].total(), r))
    return tuple(_reason(f"x{n}", reason, by_reason[reason]) for n, reason in enumerate(order, 1))


def unused(rows: Iterable[Dropped], reasons: Mapping[str, str], most: int) -> tuple[Unused, ...]:
    """Return the numbers of one text by reason, the most frequent first, each with its place.

    ``reasons`` are the anchors at which the reasons are explained. Of one reason so many numbers
    are listed, the rest counted.
    """
    by_reason: defaultdict[str, list[Dropped]] = defaultdict(list)
    for row in sorted(rows):
        by_reason[row.reason].append(row)
    order = sorted(by_reason, key=lambda r: (-len(by_reason[r]), r))
    return tuple(_unused(by_reason[r], reasons.get(r, ""), most) for r in order)


def own_tables(tables: Tables) -> tuple[DocumentRow, ...]:
    """Return the user's own tables in the order of their ids."""
    own = sorted(
        (d for d in tables.documents if d.kind is DocumentKind.TABLE), key=lambda d: d.doc_id
    )
    used = Counter(c.doc_id for c in tables.claims)
    return tuple(_table(d, used[d.doc_id]) for d in own[:MOST_TABLES])


def _table(document: Document, used: int) -> DocumentRow:
    pairs = (
        ("rows", f"{document.rows:,}"),
        ("rows for what a text says", f"{used:,}"),
        ("encoding", "" if document.encoding.lower() == "utf-8" else document.encoding),
    )
    shown = tuple((label, visible(text)) for label, text in pairs if text)
    return DocumentRow(source=of_document(document), facts=shown)


def _reason(anchor: str, reason: str, texts: Counter[str]) -> DroppedReason:
    order = sorted(texts.items(), key=lambda item: (-item[1], item[0]))
    return DroppedReason(
        code=reason,
        anchor=anchor,
        reason=_words(reason),
        meaning=visible(meanings().get(reason, "")),
        total=texts.total(),
        texts=tuple((visible(name), count) for name, count in order[:MOST_TEXTS_A_REASON]),
        hidden=len(order[MOST_TEXTS_A_REASON:]),
    )


def _unused(rows: Sequence[Dropped], anchor: str, most: int) -> Unused:
    return Unused(
        reason=Link(anchor, _words(rows[0].reason)),
        total=len(rows),
        quotes=tuple(
            Link(place(r.doc_id, Span(r.start, r.end)), one_line(r.quote)) for r in rows[:most]
        ),
        hidden=len(rows[most:]),
    )


def _words(reason: str) -> str:
    return visible(reason.replace("_", " "))
