"""Acronyms that a text explains: "Belt and Road Initiative (BRI)"."""

import re
from collections import Counter
from functools import lru_cache

from anafacts.normalize.names.keys import normal_key
from anafacts.normalize.names.lookup import canonical

_BRACKETED = re.compile(
    r"\((?:the\s|or\s|hereafter\s)?[“\"']?([A-Z][A-Za-z&.-]{1,11}[A-Z+]|[A-Z]{2,12}s?)[”\"']?\)"
)
_EXPLAINED = re.compile(r"(?<![\w.])([A-Z][A-Z&]{1,9})\s\((?:the\s)?([A-Z][^()]{5,90})\)")
_WORD = re.compile(r"[^\W_][\w’'.–-]*")
_HYPHEN = re.compile(r"[-–]")
_SMALL = frozenset(
    {"and", "for", "of", "the", "in", "on", "to", "de", "la", "del", "y", "e", "&", "du", "des"}
)
_INITIALS = 3  # of a name whose acronym is of another language
_MORE = 2  # letters of such an acronym that no word begins with
_REACH = 110  # how far before the bracket the name may begin
_BREAK = re.compile(r"[.!?]\s|[;:()\[\]]|\n\s*\n|,\s(?=[a-z])")


@lru_cache(maxsize=512)
def learn_aliases(text: str) -> dict[str, str]:
    """Return the full name for every acronym that the text itself explains.

    The letters of the acronym must be, in order, first letters of words of the name, the first
    letter that of its first word; small words may be left out. The first explanation stands. The
    name is canonical where it is a known one.
    """
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        before = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        name = _name_for(match.group(1), before)
        if name:
            found.setdefault(match.group(1), _known(name))
    for match in _EXPLAINED.finditer(text):
        name = " ".join(match.group(2).split())
        if _name_for(match.group(1), name) == name:
            found.setdefault(match.group(1), _known(name))
    return found


def _known(name: str) -> str:
    entity = canonical(name)
    return entity.name if entity and normal_key(entity.name) == normal_key(name) else name


def _name_for(acronym: str, before: str) -> str | None:
    """Return the shortest stretch that ends the text before and spells the acronym."""
    letters = [c.casefold() for c in acronym if c.isalnum() and (c.isupper() or acronym.isupper())]
    words = list(_WORD.finditer(before))
    for first in range(len(words) - 1, -1, -1):
        part = words[first:]
        head = part[0].group()
        if head[0].isupper() and head[0].casefold() == letters[0] and _spells(letters, part):
            return " ".join(before[part[0].start() :].split())
    return _translated(letters, words, before)


def _translated(letters: list[str], words: list[re.Match[str]], before: str) -> str | None:
    """Return the capitalised run that ends the text before, for the acronym of another language.

    All its first letters are among those of the acronym, which has at most two more: "National
    Prison Institute (INPEC)".
    """
    start = len(words)
    while start and (words[start - 1].group()[0].isupper() or words[start - 1].group() in _SMALL):
        start -= 1
    while start < len(words) and words[start].group().lower() in _SMALL:
        start += 1
    firsts = [w.group()[0].casefold() for w in words[start:] if w.group()[0].isupper()]
    fits = not Counter(firsts) - Counter(letters)
    enough = len(firsts) >= _INITIALS and len(letters) - len(firsts) <= _MORE
    return " ".join(before[words[start].start() :].split()) if fits and enough else None


def _spells(letters: list[str], words: list[re.Match[str]]) -> bool:
    """Return whether the letters are first letters in order.

    Only small words and what follows a hyphen ("Inter-American") may be left out.
    """
    initials = [
        (piece[0].casefold(), place > 0 or word.group() in _SMALL)
        for word in words
        for place, piece in enumerate(_HYPHEN.split(word.group()))
        if piece
    ]
    reached: set[int] = {0}  # how many letters may be spelled so far
    for initial, small in initials:
        onward = {n + 1 for n in reached if n < len(letters) and letters[n] == initial}
        reached = onward | (reached if small else set())
    return len(letters) in reached
