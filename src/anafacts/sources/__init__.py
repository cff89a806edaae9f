"""From a folder of texts to documents: discovery, decoding, cleaning with offsets, dates."""

from anafacts.sources.readers import READERS
from anafacts.sources.reading import Reading, read_folder

__all__ = ["READERS", "Reading", "read_folder"]
