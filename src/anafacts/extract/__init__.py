"""Documents to claims and events; the only importer of spaCy."""

from anafacts.extract.document import Extraction, extract_document, extract_documents
from anafacts.extract.load import load_pipeline, model_digest

__all__ = [
    "Extraction",
    "extract_document",
    "extract_documents",
    "load_pipeline",
    "model_digest",
]
