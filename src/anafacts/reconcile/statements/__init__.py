"""Two statements to the relation between their figures: pure, and without a model."""

from anafacts.reconcile.statements.verdict import compare_statements

__all__ = ["compare_statements"]
