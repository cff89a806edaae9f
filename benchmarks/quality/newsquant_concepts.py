"""What a figure is about, as NewsQuant lists it: words of content, what hyphens join as one.

The set takes brackets for the figure that they explain, and leaves quotes and the sign of the
genitive out.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from anafacts.extract.about import Role as Place
from anafacts.extract.about import about
from anafacts.extract.quantities import Counted, tokens_of
from anafacts.model import Role
from benchmarks.quality.newsquant_units import unit_of

_SIGNS = frozenset({'"', "'", ",", "(", ")", "’s", "'s", "’", "“", "”"})


def concept_of(doc: Doc, found: Sequence[Counted], position: int) -> list[str]:
    """Return the words of the concept of a figure, ["-"] for none or without a parse."""
    if not doc.has_annotation("DEP"):
        return ["-"]
    mention = found[position].mention
    if mention.role is Role.EQUIVALENT and mention.parent is not None:
        return concept_of(doc, found, mention.parent)
    spans = [_span(doc, quantity) for quantity in found]
    parts = about(spans[position], [s for i, s in enumerate(spans) if i != position])
    unit = "fraction" if mention.rule == "fraction" else unit_of(doc, found[position])
    words: list[str] = []
    for part in parts:
        if part.role is not Place.WHOLE or not _in_unit(part.head, unit):
            words += [w for w in _written(part.words) if w not in words]
    return words or ["-"]


def _in_unit(whole: Token, unit: str) -> bool:
    """Return whether the set has what a figure is a part of in its unit: "barrel of oil"."""
    return unit == "fraction" or unit.endswith(f" of {whole.lower_}")


def _span(doc: Doc, quantity: Counted) -> Span:
    """Return the words of a figure and of the noun that it counts."""
    span, phrase = tokens_of(doc, quantity.mention), quantity.phrase
    end = phrase.end if phrase is not None and not phrase.elided else span.end
    return doc[span.start : max(span.end, end)]


def _written(words: Sequence[Token]) -> list[str]:
    """Return words as they stand between blanks: "fuel-economy" is one."""
    if not words:
        return []
    doc, kept = words[0].doc, {t.i for t in words}
    found: dict[int, str] = {}
    for token in words:
        start, end = token.i, token.i + 1
        while start > 0 and not doc[start - 1].whitespace_:
            start -= 1
        while end < len(doc) and not doc[end - 1].whitespace_:
            end += 1
        piece = [t for t in doc[start:end] if t.i in kept or t.text not in _SIGNS]
        while piece[-1].is_punct and piece[-1].i not in kept:
            piece.pop()
        while piece[0].is_punct and piece[0].i not in kept:
            piece.pop(0)
        found.setdefault(start, "".join(t.text for t in piece))
    return [part for word in found.values() for part in _apart(word)]


def _apart(word: str) -> list[str]:
    """Return the names on the two sides of a slash: "S&P/TSX" is two words."""
    sides = word.split("/")
    return sides if all(side[:1].isupper() for side in sides) else [word]
