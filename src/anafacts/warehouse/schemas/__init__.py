"""The tables of the warehouse, declared once."""

from anafacts.warehouse.schemas.claims import CLAIMS
from anafacts.warehouse.schemas.column import Column, Row, Table, Vocabulary
from anafacts.warehouse.schemas.documents import DOCUMENTS
from anafacts.warehouse.schemas.events import EVENTS
from anafacts.warehouse.schemas.facts import FACTS
from anafacts.warehouse.schemas.findings import FINDINGS
from anafacts.warehouse.schemas.judgements import JUDGEMENTS
from anafacts.warehouse.schemas.references import REFERENCES
from anafacts.warehouse.schemas.relations import RELATIONS
from anafacts.warehouse.schemas.runs import DROPPED, RUNS

SCHEMA_VERSION = "3"
"""Raised whenever a table or a column is added or changes its name, type or meaning."""

TABLES = (
    DOCUMENTS,
    CLAIMS,
    EVENTS,
    RELATIONS,
    FACTS,
    FINDINGS,
    DROPPED,
    REFERENCES,
    JUDGEMENTS,
    RUNS,
)

__all__ = ["CLAIMS", "SCHEMA_VERSION", "TABLES", "Column", "Row", "Table", "Vocabulary"]
