"""Which texts there is room for: all forms of the report are made of these and of no other."""

from collections import Counter
from dataclasses import replace

from anafacts.model import Tables
from anafacts.report.findings import is_to_look_at

MOST_CHARACTERS = 2_000_000  # of all texts: report.json holds them


def with_room(tables: Tables) -> Tables:
    """Return the tables without the texts that are too much, those with findings kept first.

    Tables that have been through it come back as they are.
    """
    grave, left, kept = _grave(tables), MOST_CHARACTERS, set()
    for document in sorted(tables.documents, key=lambda d: (-grave[d.doc_id], d.doc_id)):
        if len(document.text) <= left:
            left -= len(document.text)
            kept.add(document.doc_id)
    if len(kept) == len(tables.documents):
        return tables
    held = (d if d.doc_id in kept else replace(d, text="") for d in tables.documents)
    return replace(tables, documents=tuple(held))


def _grave(tables: Tables) -> Counter[str]:
    look = [f for f in tables.findings if is_to_look_at(f)]
    return Counter(doc_id for f in look for doc_id in {e.doc_id for e in f.evidence})
