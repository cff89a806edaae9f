"""A user's own tables beside the texts: which rows a claim is held against, and on which axes."""

from anafacts.reconcile.tables.pairs import sorted_out, table_pairs

__all__ = ["sorted_out", "table_pairs"]
