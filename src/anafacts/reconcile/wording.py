"""What stands around a figure: two texts that tell one fact do so in part in the same words.

Verbs and nouns differ between outlets, "13 shots were fired" and "she let off 13 shots". Where most
words around two figures are the same, the figures are looked at together though the verbs differ.
The figures themselves are no words.
"""

import re
from functools import cache, lru_cache

from anafacts.lexicon import words_of_kind
from anafacts.model import Claim, UnitKind
from anafacts.reconcile.kin import head_family
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.widths import width

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = ("function", "telling", "number")
_LETTERS = 3  # that a word has at least which says something
_STEM = 5  # letters that two forms of one word share


def in_like_words(a: Claim, b: Claim) -> bool:
    """Return whether two figures of one kind of thing stand among largely the same words.

    Two tolls, of dead and of hurt, are told in one breath: of them the verb decides.
    """
    if is_toll(a) or is_toll(b) or not _of_one_kind(a, b):
        return False
    return likeness_of_words(a, b) >= width("like words")


def in_same_words(a: Claim, b: Claim) -> bool:
    """Return whether so many words are the same that both say the same of their figure."""
    return likeness_of_words(a, b) >= width("same words")


def likeness_of_words(a: Claim, b: Claim) -> float:
    """Return the share of the words around two figures that both have (Jaccard's index).

    Too few common words are none: nought.
    """
    x, y = words_around(a), words_around(b)
    shared = x & y
    return len(shared) / len(x | y) if len(shared) >= width("words in common") else 0.0


def nearness_of_words(a: Claim, b: Claim) -> float:
    """Return the likeness of the words around two figures, those right beside them twice.

    By it the figure of a text that fits another best is told from the rest of its sentence.
    """
    reach = int(width("words beside"))
    x, y = words_around(a, reach), words_around(b, reach)
    return likeness_of_words(a, b) + len(x & y) / max(1, len(x | y))


def words_around(claim: Claim, reach: int = 0) -> frozenset[str]:
    """Return the beginnings of the words that say something, ``reach`` words before and behind."""
    start = claim.span.start - claim.sentence.start
    reach = reach or int(width("words around"))
    return _around(claim.sentence_text, start, claim.span.end - claim.sentence.start, reach)


def stem_of(word: str) -> str:
    """Return the beginning that two forms of one word share."""
    return word[:_STEM]


@lru_cache(maxsize=1 << 16)
def _around(sentence: str, start: int, end: int, reach: int) -> frozenset[str]:
    before = _WORD.findall(sentence[:start])[-reach:]
    behind = _WORD.findall(sentence[end:])[:reach]
    words = (w.casefold() for w in (*before, *_WORD.findall(sentence[start:end]), *behind))
    return frozenset(stem_of(w) for w in words if len(w) >= _LETTERS and w not in _plain())


def _of_one_kind(a: Claim, b: Claim) -> bool:
    """Return whether two figures may be of one thing: things counted by one noun, or amounts."""
    if a.figure.unit_kind is not b.figure.unit_kind:
        return False
    heads = {head_family(c.topic.measure_key) for c in (a, b)}
    return len(heads) == 1 or a.figure.unit_kind is UnitKind.DURATION


@cache
def _plain() -> frozenset[str]:
    return frozenset[str]().union(*(words_of_kind("plain_words", kind) for kind in _PLAIN))
