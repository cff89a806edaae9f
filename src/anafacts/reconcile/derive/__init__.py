"""Checks by arithmetic, list length, date algebra and references, each over the whole case."""

from collections.abc import Callable

from anafacts.reconcile.derive.anniversary import anniversaries
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.conversion import conversions
from anafacts.reconcile.derive.enumeration import enumerations
from anafacts.reconcile.derive.growth import growths
from anafacts.reconcile.derive.references import references

CHECKS: tuple[Callable[[Case], list[Check]], ...] = (
    enumerations,
    conversions,
    growths,
    anniversaries,
    references,
)

__all__ = ["CHECKS", "Case", "Check"]
