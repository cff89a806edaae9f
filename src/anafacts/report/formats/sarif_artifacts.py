"""The files of a SARIF log: their addresses, lengths and digests."""

import hashlib
from typing import Any

from anafacts.model import Document
from anafacts.report.formats.places import RAW, REFERENCE, base_of
from anafacts.report.formats.plain import filled
from anafacts.report.words import one_line

BASES = {
    RAW: {"description": {"text": "The folder of texts that was read, raw/ by default."}},
    REFERENCE: {"description": {"text": "The folder of your own tables, reference/ by default."}},
}
"""No addresses: where the folders lie is a matter of the machine, and a log is read elsewhere."""

# As the IANA registry writes them, which SARIF asks for.
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "windows-1252",
    "latin-1": "ISO-8859-1",
}


def artifact(document: Document) -> dict[str, Any]:
    """Return the file; its length in bytes where its text is at hand and is what was read."""
    uri, base = base_of(document)
    return filled(
        {
            "location": {"uri": uri, "uriBaseId": base},
            "length": _length(document),
            "roles": ["analysisTarget"],
            "encoding": _ENCODINGS.get(document.encoding),
            "hashes": {"sha-256": document.sha256},
            "description": {"text": one_line(document.meta.title or document.doc_id)},
        }
    )


def _length(document: Document) -> int | None:
    if not document.text:
        return None
    try:
        content = document.text.encode(document.encoding)
    except (UnicodeEncodeError, LookupError):
        return None
    return len(content) if hashlib.sha256(content).hexdigest() == document.sha256 else None
