"""Numbers that measure nothing: "Fig. 6", "(22)", "line 12", "CO2"."""

from spacy.tokens import Token

from anafacts.extract.about.whose.described import Seen
from anafacts.extract.about.whose.symbols import is_sign, symbol
from anafacts.extract.about.whose.words import is_noun, is_property, words_of
from anafacts.model import UnitKind

_OPENS = frozenset('(["“')
_GLUE = frozenset({"-", "−", "+", ")", "]"})


def is_label(seen: Seen) -> bool:
    """Return whether the numbers only name something, or are part of a formula."""
    if seen.kind is not UnitKind.COUNT or symbol(seen) is not None:
        return False
    if seen.glued and not is_sign(seen.glued[-1]) and seen.glued[-1] not in _OPENS:
        return True
    before = seen.doc[seen.start - 1] if seen.start > 0 else None
    if before is None:
        return False
    return _is_numbered(before) or (before.i >= seen.low and _is_set(before, seen))


def _is_numbered(before: Token) -> bool:
    """Return whether a label stands before the number: a parse may end a sentence at its dot."""
    known = words_of("label")
    dotted = before.text == "." and before.i > 0 and before.nbor(-1).lower_ in known
    return dotted or before.lower_.rstrip(".") in known


def _is_set(before: Token, seen: Seen) -> bool:
    """Return whether a number stands alone in brackets, sticks to a word or follows its noun."""
    after, counted = seen.after(), seen.counts()
    glued = not before.whitespace_ and (before.text in _GLUE or before.text[-1].isalnum())
    if glued or counted is not None:
        return glued
    if before.text in "([" and after is not None and after.text in ")]":
        behind = seen.after(2)
        return behind is None or behind.text != "±"
    plain = not is_sign(seen.doc[seen.start].text[0]) and before.lower_ not in {"ci", "sd", "se"}
    return is_noun(before) and not is_property(before) and plain
