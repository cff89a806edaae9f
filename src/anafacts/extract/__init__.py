"""Documents to claims and events; the only importer of spaCy."""

from anafacts.extract.document import Extraction, extract_document, extract_documents
from anafacts.extract.load import load_pipeline, model_digest
from anafacts.extract.pipes import add_extensions
from anafacts.extract.quantities import quantities_of
from anafacts.extract.statements import read_statements

__all__ = [
    "Extraction",
    "add_extensions",
    "extract_document",
    "extract_documents",
    "load_pipeline",
    "model_digest",
    "quantities_of",
    "read_statements",
]
