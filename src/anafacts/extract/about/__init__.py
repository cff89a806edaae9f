"""What a figure of a parsed sentence is about, in the words of the sentence."""

from anafacts.extract.about.find import about
from anafacts.extract.about.parts import Part, Role

__all__ = ["Part", "Role", "about"]
