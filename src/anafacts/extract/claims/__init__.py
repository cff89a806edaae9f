"""Figures to claims through the parse."""

from anafacts.extract.claims.assemble import Claims, claims_of
from anafacts.extract.claims.reading import Reading

__all__ = ["Claims", "Reading", "claims_of"]
