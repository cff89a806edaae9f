"""Who speaks: quotations, reporting verbs, sources and citations."""

from anafacts.extract.speech.attribute import attribution_of
from anafacts.extract.speech.beside import quoted_stretches
from anafacts.extract.speech.people import People, people
from anafacts.extract.speech.quotes import quotations
from anafacts.extract.speech.sources import name_of
from anafacts.extract.speech.tellers import is_reporting

__all__ = [
    "People",
    "attribution_of",
    "is_reporting",
    "name_of",
    "people",
    "quotations",
    "quoted_stretches",
]
