"""Claims to relations, facts and findings."""

from anafacts.reconcile.engine import ALONE, Hands, Reconciliation, reconcile
from anafacts.reconcile.events import join_events
from anafacts.reconcile.history import Difference, between, carry_over, texts_between

__all__ = [
    "ALONE",
    "Difference",
    "Hands",
    "Reconciliation",
    "between",
    "carry_over",
    "join_events",
    "reconcile",
    "texts_between",
]
