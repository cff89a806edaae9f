"""Words that may say the same: forms of one stem, and families of doings."""

from functools import cache, lru_cache

from anafacts.lexicon import words_of_kind

_STEM = 5  # letters that two forms of one word share at least


@cache
def statement_words(kind: str) -> frozenset[str]:
    """Return the lemmas by which statements say how a figure comes about, of one kind."""
    return words_of_kind("statement_words", kind)


@lru_cache(maxsize=65536)
def akin(a: str, b: str) -> bool:
    """Return whether two lemmas are of one stem or one family of words."""
    return len(a) >= _STEM and len(b) >= _STEM and a[:_STEM] == b[:_STEM]
