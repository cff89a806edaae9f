"""Stretches of the text that is analysed, as evidence in the file as it is."""

from anafacts.model import Document, Evidence


def evidence_in(document: Document, start: int, end: int) -> Evidence:
    """Return the place in the raw text of what stands there in the text that is analysed."""
    span = document.analysis.raw(start, end)
    return Evidence(document.doc_id, span.start, span.end, document.text[span.start : span.end])
