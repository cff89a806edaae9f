"""Claims to relations, facts and findings."""

from anafacts.reconcile.engine import ALONE, Hands, Reconciliation, reconcile
from anafacts.reconcile.events import join_events
from anafacts.reconcile.history import carry_over

__all__ = ["ALONE", "Hands", "Reconciliation", "carry_over", "join_events", "reconcile"]
