"""Whether a text says that something is so, will be, might be or is not."""

from anafacts.extract.modality.find import modality_of
from anafacts.extract.modality.future import to_come
from anafacts.extract.modality.phrase import held_mood
from anafacts.extract.modality.words import word_of, words

__all__ = ["held_mood", "modality_of", "to_come", "word_of", "words"]
