"""A user's own tables of trusted figures: each row becomes a claim beside those of the texts."""

from anafacts.sources.tables.columns import COLUMNS, TEMPLATE
from anafacts.sources.tables.files import PREFIX
from anafacts.sources.tables.reading import TableReading, read_tables

__all__ = ["COLUMNS", "PREFIX", "TEMPLATE", "TableReading", "read_tables"]
