"""Knowledge as data: TOML files under ``data/`` and the loader that checks them."""

from anafacts.lexicon.kinds import words_of_kind
from anafacts.lexicon.load import digest, load
from anafacts.lexicon.measures import Measure, NounVerbs

__all__ = ["Measure", "NounVerbs", "digest", "load", "words_of_kind"]
