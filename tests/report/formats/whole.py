"""The sample with its texts at hand, as in a run."""

from dataclasses import replace
from hashlib import sha256

from anafacts.model import Tables
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS


def whole() -> Tables:
    """Return the sample, each document with the text of its file and the digest of that."""
    rows = tables()
    documents = tuple(
        replace(
            document,
            path=f"{document.doc_id}.txt",
            text=TEXTS[document.doc_id],
            sha256=sha256(TEXTS[document.doc_id].encode()).hexdigest(),
        )
        for document in rows.documents
    )
    return replace(rows, documents=documents)
