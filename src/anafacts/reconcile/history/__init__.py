"""Findings against those of the run before: new, unchanged, updated or absent, and why."""

from anafacts.reconcile.history.between import Difference, Moved, between
from anafacts.reconcile.history.carry import carry_over
from anafacts.reconcile.history.runs import texts_between

__all__ = ["Difference", "Moved", "between", "carry_over", "texts_between"]
