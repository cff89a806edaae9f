"""What is set equal to a figure: "n = 12", "(p < 0.05)"."""

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen
from anafacts.extract.about.whose.owners import of_noun, stood_for
from anafacts.extract.about.whose.phrases import bounds, bracket, full
from anafacts.extract.about.whose.words import is_noun, is_property

_SIGNS = frozenset("=≈∼~<>≥≤⩽⩾≳≲")
_WITHIN = frozenset({"nmod", "obl"})
_SHORT = 2  # letters of a symbol


def is_sign(character: str) -> bool:
    """Return whether a character sets something equal to a number, or compares it."""
    return character in _SIGNS


def symbol(seen: Seen) -> Bounds | None:
    """Return what stands before the sign: "p", and with its brackets "F(3, 9)"."""
    if seen.glued and is_sign(seen.glued[-1]) and any(c.isalpha() for c in seen.glued):
        return seen.start, seen.start + 1
    doc, at = seen.doc, seen.start - 1
    signed = any(t.text in {"=", "≈"} for t in doc[seen.start : seen.end])
    while at >= seen.low and doc[at].text in _SIGNS:
        signed, at = True, at - 1
    if at < seen.low or not (signed or _is_compared(seen, at)):
        return None
    if doc[at].text in {")", "]"}:
        opening = bracket(at, seen)
        if opening is None or opening <= seen.low:
            return None
        return opening - (doc[opening].text in "(["), at + 1
    plain = not (doc[at].is_punct or doc[at].like_num or doc[at].pos_ in {"AUX", "ADP"})
    return (at, at + 1) if plain else None


def equated(seen: Seen) -> Described | None:
    """Return a symbol as the property, of what stands before its bracket or has it."""
    sign = symbol(seen)
    if sign is None:
        return None
    if is_property(seen.doc[sign[0]]):
        return of_noun(seen.doc[sign[0]], seen)
    held = seen.doc[sign[0]].text[0] in "(["  # "(t(39)": the bracket is in the same token
    opening = sign[0] if held else bracket(sign[0], seen)
    if opening is not None and opening > seen.low:
        return Described(_before_bracket(seen, opening), sign)
    entity = _joined(seen, sign) or _holder(seen, sign)
    return Described(sign) if entity is None else Described(entity, sign)


def _joined(seen: Seen, sign: Bounds) -> Bounds | None:
    """Return what has the symbol that stands right before: "with a = 3 mm and b = 4 mm"."""
    told = seen.earlier[-1] if seen.earlier else None
    if told is None or not seen.low <= told.end < sign[0]:
        return None
    joined = all(t.lower_ in {",", "and", ";"} for t in seen.doc[told.end : sign[0]])
    return told.described.entity if joined and told.described.property is not None else None


def _is_compared(seen: Seen, at: int) -> bool:
    """Return whether the sign is part of the figure and a symbol before it: "p < 0.05"."""
    name = seen.doc[at].text
    return is_sign(seen.doc[seen.start].text[0]) and len(name) <= _SHORT and name.isalpha()


def _before_bracket(seen: Seen, opening: int) -> Bounds | None:
    """Return the thing before a bracket; None where it is a figure's."""
    noun = seen.doc[opening - 1]
    if noun.i in seen.figures or noun.text == "%":
        return None
    if is_property(noun):
        found = of_noun(noun, seen)
        return found.entity if found is not None else None
    before = (t for t in reversed(list(seen.doc[seen.low : opening])) if is_noun(t))
    found_noun = next((t for t in before if t.i not in seen.figures), None)
    return full(found_noun, seen) if found_noun is not None else None


def _holder(seen: Seen, sign: Bounds) -> Bounds | None:
    """Return what has a symbol: the beam of "a beam with w = 3 mm", the subject of its clause."""
    node = seen.doc[sign[1] - 1]
    head = node.head
    if node.dep_ == "nmod" and is_noun(head) and head.i < node.i and head.i not in seen.figures:
        found = of_noun(head, seen)
        return found.entity if found is not None and found.entity else bounds(head, seen)
    if node.dep_ not in _WITHIN or not tree.is_predicate(head):
        return None
    subject = stood_for(tree.inherited_subject(head))
    known = subject is None or not is_noun(subject) or subject.i in seen.figures
    return None if known or subject is None else full(subject, seen)
