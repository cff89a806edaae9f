"""Whose property a figure gives, and which: the entity and the property, as they stand."""

from anafacts.extract.about.whose.described import Bounds, Described
from anafacts.extract.about.whose.find import described_by

__all__ = ["Bounds", "Described", "described_by"]
