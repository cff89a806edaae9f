"""What stands before a figure: "a depth of 3 m", "the mast (9 m)", "temperatures above 80 °C"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Described, Seen
from anafacts.extract.about.whose.owners import of_noun, of_whole
from anafacts.extract.about.whose.words import is_noun, is_property, words_of

_MARKS = frozenset("([,;:")


def property_of(seen: Seen) -> Described | None:
    """Return the property whose size stands behind its "of": "a depth of 3 m"."""
    noun, preposition = _ahead(seen)
    if noun is None or preposition != "of" or not is_property(noun):
        return None
    ranged = _ranged(noun) if tree.lemma(noun) == "range" else None
    return of_noun(ranged or noun, seen)


def set_off(seen: Seen) -> Described | None:
    """Return what the noun before a bracket, a comma or a colon has: "the mast (9 m)"."""
    mark, preposition = _ahead(seen)
    if mark is None or preposition or mark.text not in _MARKS:
        return None
    before = (t for t in reversed(list(seen.doc[seen.low : mark.i])) if not t.is_punct)
    noun = next(before, None)
    if noun is None or not is_noun(noun) or noun.i in seen.figures:
        return None
    return of_whole(noun, seen)


def beside(seen: Seen) -> Described | None:
    """Return what the noun right before a figure has: "age 54", "temperatures above 80 °C"."""
    noun, preposition = _ahead(seen)
    if noun is None or not is_noun(noun) or noun.i in seen.figures:
        return None
    if not preposition:
        return of_whole(noun, seen)
    return of_noun(noun, seen) if preposition == "of" or is_property(noun) else None


def _ahead(seen: Seen) -> tuple[Token | None, str]:
    """Return the word before a figure and the preposition between the two, "" for none."""
    at, preposition = seen.left - 1, ""
    if at >= seen.low and seen.doc[at].lower_ in words_of("preposition"):
        preposition, at = seen.doc[at].lower_, at - 1
    return (seen.doc[at] if at >= seen.low else None), preposition


def _ranged(noun: Token) -> Token | None:
    """Return what lies "in the range of" a figure."""
    words = noun.doc[max(noun.i - 3, 0) : noun.i]
    lies = [t.lower_ for t in words[1:]] in (["in", "the"], ["in", "a"])
    return words[0] if lies and is_noun(words[0]) else None
