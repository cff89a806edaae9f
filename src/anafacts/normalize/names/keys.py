"""Keys under which two spellings of one name are equal."""

import re
import unicodedata
from functools import cache, lru_cache

from anafacts.lexicon.load import load
from anafacts.normalize.names.data import Spelling

KEPT = 1 << 16
"""Names whose key or meaning is kept: texts say the same ones again and again."""

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_NOT_WORD = re.compile(r"[^\w&+]+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=KEPT)
def stripped(name: str) -> str:
    """Return the name without article, possessive ending and spaces around and doubled."""
    text = _SPACES.sub(" ", name.replace("’", "'").strip())
    return _POSSESSIVE.sub("", _ARTICLE.sub("", text)).strip(" ,;:")


@cache
def _spellings() -> dict[str, str]:
    return {s.variant: s.word for s in load("spellings", Spelling)}


@lru_cache(maxsize=KEPT)
def normal_key(name: str) -> str:
    """Return the name in small letters without accents, articles, dots and marks.

    British and American spellings of the words in ``spellings.toml`` fall together.
    """
    plain = unicodedata.normalize("NFKD", stripped(name).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _DOTTED.sub(lambda m: m.group().replace(".", ""), plain)
    words = _NOT_WORD.sub(" ", plain).replace("&", "and").split()
    return " ".join(_spellings().get(w, w) for w in words if w != "the")
