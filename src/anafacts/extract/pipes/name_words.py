"""Words in and beside names, in small letters, by what they do there."""

from functools import partial

from anafacts.lexicon import words_of_kind

name_words = partial(words_of_kind, "name_words")
