"""The texts of a run that is over, as far as their files are still there."""

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from anafacts.errors import SourceError
from anafacts.model import Document, Reference, Tables


def with_texts(tables: Tables, raw: Path) -> Tables:
    """Return the tables with the text of every document whose file has not changed since.

    The tables hold no texts. What is known of a document besides stays as the run left it.
    """
    found = _read(raw)
    listed: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in tables.references:
        listed[reference.doc_id].append(reference)
    documents = (replace(d, references=tuple(listed[d.doc_id])) for d in tables.documents)
    return replace(tables, documents=tuple(_restored(d, found) for d in documents))


def _read(raw: Path) -> dict[str, Document]:
    from anafacts.sources import read_folder

    try:
        return {d.doc_id: d for d in read_folder(raw).documents}
    except SourceError:
        return {}  # the folder is gone; the tables are enough


def _restored(document: Document, found: dict[str, Document]) -> Document:
    now = found.get(document.doc_id)
    if now is None or now.sha256 != document.sha256:
        return document
    return replace(document, text=now.text, analysis=now.analysis)
