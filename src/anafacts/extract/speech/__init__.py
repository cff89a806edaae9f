"""Who speaks: quotations, reporting verbs, sources and citations."""

from anafacts.extract.speech.attribute import attribution_of, quoted_stretches
from anafacts.extract.speech.people import People, name_of, people
from anafacts.extract.speech.quotes import quotations

__all__ = ["People", "attribution_of", "name_of", "people", "quotations", "quoted_stretches"]
