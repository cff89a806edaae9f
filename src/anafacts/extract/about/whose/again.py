"""What is told of a figure by what was told of one before: "9 kg in May and 7 kg in June"."""

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen, Told
from anafacts.extract.about.whose.owners import inside
from anafacts.extract.about.whose.phrases import bracket
from anafacts.extract.about.whose.words import is_property, words_of

_JOINED = frozenset({"and", "or", "but", "versus", "vs", "vs."})
_BETWEEN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PUNCT", "NUM", "ADV", "SYM"})
_FAR = 12  # words between two figures that share what is told
_LIMITS = 3  # figures back from the limits of a figure to that figure: its "95 %" may be between
_BACK = 400  # words from a property to where it was named before


def bounding(seen: Seen) -> Described | None:
    """Return for the limits of a figure in brackets what that figure has: "3.1 (95% CI 2-4)"."""
    at = seen.start - 1
    while at >= seen.low and seen.doc[at].text in "[]=:,":
        at -= 1
    if at < seen.low or seen.doc[at].lower_.strip(":=,[]") not in words_of("limits"):
        return None
    opening = bracket(seen.start, seen)
    return next((t.described for t in reversed(seen.earlier[-_LIMITS:]) if t.end == opening), None)


def gapped(seen: Seen) -> Described | None:
    """Return what a figure joined to one of its kind has: "9 kg in May and 7 kg in June"."""
    told = seen.earlier[-1] if seen.earlier else None
    if told is None or not _is_gap(told, seen):
        return None
    return told.described if told.described.entity is not None else None


def _is_gap(told: Told, seen: Seen) -> bool:
    between = seen.doc[told.end : seen.left]
    if told.start < seen.low or not 1 < len(between) <= _FAR or told.kind is not seen.kind:
        return False
    ended = between[-1].lower_ in _JOINED
    first = between[0].pos_ == "ADP" or between[0].text == "("
    return ended and first and all(t.pos_ in _BETWEEN for t in between[:-1])


def named_before(named: Bounds, seen: Seen) -> Bounds | None:
    """Return what the text said before has a property, or has another one in the same sentence."""
    noun = seen.doc[named[1] - 1]
    before = [t for t in noun.doc[max(0, noun.i - _BACK) : named[0]] if is_property(t)]
    alike = [t for t in before if tree.lemma(t) == tree.lemma(noun)]
    near = [t for t in before if t.i >= seen.low]
    owners = (inside(token, seen) for token in [*reversed(alike), *reversed(near)])
    return next((o for o in owners if o is not None and o[1] <= named[0]), None)
