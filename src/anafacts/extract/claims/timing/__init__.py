"""For when a figure holds: the date that the sentence ties to it, else one that is carried over."""

from anafacts.extract.claims.timing.find import period_of
from anafacts.extract.claims.timing.scene import Scene

__all__ = ["Scene", "period_of"]
