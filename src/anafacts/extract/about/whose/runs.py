"""Figures side by side, which tell the same: "1, 5 and 10 ppm", "from 20 to 30 °C"."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span

from anafacts.extract.quantities import Counted, tokens_of
from anafacts.model import UnitKind

_JOINS = frozenset(
    {",", "and", "or", "to", "–", "-", "−", "—", "±", "(", ")", "×", "x", "by", "versus", "vs",
     "vs.", "from", "between", "over", "respectively", "both", "and/or", "&", "+", "/", "[", "]",
     "approximately", "about", "∼", "~", "<", ">", "≥", "≤", "then", "even", "°", "’", "”", "'",
     '"', "′", "″"}
)  # fmt: skip
_WIDEST = 4  # words between two


def runs(doc: Doc, found: Sequence[Counted]) -> list[list[int]]:
    """Return the positions of figures, those together that tell the same."""
    made = [[0]] if found else []
    for at, (before, figure) in enumerate(pairwise(found), start=1):
        if _joined(doc, before, figure):
            made[-1].append(at)
        else:
            made.append([at])
    return made


def _joined(doc: Doc, before: Counted, figure: Counted) -> bool:
    """Return whether nothing stands between two figures but what joins numbers."""
    first, second = tokens_of(doc, before.mention), tokens_of(doc, figure.mention)
    between = doc[first.end : second.start]
    if first.sent != second.sent or len(between) > _WIDEST:
        return False
    if not all(t.lower_ in _JOINS for t in between) or _counts(before, first, second):
        return False
    kinds = before.mention.figure.unit_kind, figure.mention.figure.unit_kind
    if any(t.text in "([" for t in between):
        return kinds[0] is kinds[1] and _is_other_unit(doc, kinds[0], second)
    return kinds[0] is kinds[1] or kinds[0] is UnitKind.COUNT


def _counts(counted: Counted, span: Span, until: Span) -> bool:
    """Return whether a figure counts a noun of its own, before the next one."""
    phrase = counted.phrase
    if phrase is None or phrase.head is None or phrase.elided:
        return False
    return span.end <= phrase.head.i < until.start and any(c.isalpha() for c in phrase.head.text)


def _is_other_unit(doc: Doc, kind: UnitKind, span: Span) -> bool:
    """Return whether a figure in brackets is the one before it in another unit."""
    closed = span.end < len(doc) and doc[span.end].text == ")"
    return closed and kind not in {UnitKind.COUNT, UnitKind.SHARE}
