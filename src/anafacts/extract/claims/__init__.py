"""Figures to claims through the parse."""

from anafacts.extract.claims.assemble import claims_of
from anafacts.extract.claims.reading import Reading

__all__ = ["Reading", "claims_of"]
