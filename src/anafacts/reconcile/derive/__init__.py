"""Checks by arithmetic, list length, date algebra and references, each over the whole case."""

from collections.abc import Callable

from anafacts.reconcile.derive.ages import ages
from anafacts.reconcile.derive.anniversary import anniversaries
from anafacts.reconcile.derive.bundles import bundles
from anafacts.reconcile.derive.changes import changes
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.conversion import conversions
from anafacts.reconcile.derive.credits import credits_told
from anafacts.reconcile.derive.durations import durations
from anafacts.reconcile.derive.editions import editions
from anafacts.reconcile.derive.enumeration import enumerations
from anafacts.reconcile.derive.growth import growths
from anafacts.reconcile.derive.membership import memberships
from anafacts.reconcile.derive.older import older_sources
from anafacts.reconcile.derive.once import once_only
from anafacts.reconcile.derive.outlines import outlines
from anafacts.reconcile.derive.parts import parts
from anafacts.reconcile.derive.plans import plans
from anafacts.reconcile.derive.polarity import polarities
from anafacts.reconcile.derive.references import references
from anafacts.reconcile.derive.shares import shares
from anafacts.reconcile.derive.slugs import slugs
from anafacts.reconcile.derive.stays import stays
from anafacts.reconcile.derive.whole import wholes
from anafacts.reconcile.derive.year_rows import year_rows

CHECKS: tuple[Callable[[Case], list[Check]], ...] = (
    enumerations,
    bundles,
    outlines,
    memberships,
    conversions,
    growths,
    changes,
    anniversaries,
    editions,
    parts,
    shares,
    wholes,
    ages,
    durations,
    stays,
    plans,
    year_rows,
    once_only,
    polarities,
    references,
    slugs,
    older_sources,
    credits_told,
)

__all__ = ["CHECKS", "Case", "Check"]
