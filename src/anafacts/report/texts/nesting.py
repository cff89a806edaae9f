"""The pieces of a paragraph as elements that open and close in turn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from anafacts.report.texts.marked import Paragraph, Piece
from anafacts.report.texts.notes import Kind
from anafacts.report.view import Link, MarkedPiece, Tag
from anafacts.report.words import place

_WHOLE, _PART = "a", "span"
_LABELLED = frozenset({Kind.CLAIM, Kind.EVENT, Kind.FINDING})


@dataclass(slots=True)
class Nesting:
    """What stays open from one paragraph to the next, and the anchors given so far."""

    doc_id: str
    open: list[tuple[Piece, Tag]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


def nested(
    paragraph: Paragraph, targets: Mapping[str, str], nesting: Nesting
) -> Iterator[MarkedPiece]:
    """Yield the paragraph with its marks as elements; ``nesting`` goes on in the next one.

    ``targets`` is where the label of each note leads. A mark with one such label, and no other mark
    inside, is a link as a whole; of any other the label at its end is one. Where marks cross, the
    inner one closes with the outer and opens again behind it.
    """
    yield from _opened(nesting.open)
    for at, piece in enumerate(paragraph.pieces):
        if piece.opens:
            tag = _tag(paragraph.pieces[at:], targets, nesting)
            nesting.open.append((piece, tag))
            yield MarkedPiece(opens=tag)
        elif piece.span:
            yield from _closing(piece, targets, nesting)
        else:
            yield MarkedPiece(piece.text)
    yield from _closed(nesting.open)


def _tag(pieces: Sequence[Piece], targets: Mapping[str, str], nesting: Nesting) -> Tag:
    """Return the element of the mark that opens first; its anchor, unless it stands already."""
    first = pieces[0]
    assert first.kind
    assert first.span
    anchor, sort = place(nesting.doc_id, first.span), first.kind.value[0]
    name = "" if anchor in nesting.anchors else anchor
    nesting.anchors.add(anchor)
    end = next((p for p in pieces[1:] if p.span), first)
    leads = [targets[label] for label in end.labels if targets.get(label)]
    alone = not end.opens and (end.kind, end.span) == (first.kind, first.span)
    if alone and len(leads) == len(end.labels) == 1:
        return Tag(_WHOLE, sort, name, leads[0])
    return Tag(_PART, sort, name)


def _closing(end: Piece, targets: Mapping[str, str], nesting: Nesting) -> Iterator[MarkedPiece]:
    ends = (end.kind, end.span)
    at = next(n for n, (p, _) in enumerate(nesting.open) if (p.kind, p.span) == ends)
    (_, tag), crossing = nesting.open[at], nesting.open[at + 1 :]
    yield from _closed(crossing)
    if end.kind in _LABELLED:
        leads = (Link("" if tag.target else targets.get(n, ""), n) for n in end.labels)
        yield MarkedPiece(labels=tuple(leads))
    yield MarkedPiece(closes=tag.name)
    del nesting.open[at]
    yield from _opened(crossing)


def _opened(marks: Iterable[tuple[Piece, Tag]]) -> Iterator[MarkedPiece]:
    return (MarkedPiece(opens=replace(tag, anchor="")) for _, tag in marks)


def _closed(marks: Sequence[tuple[Piece, Tag]]) -> Iterator[MarkedPiece]:
    return (MarkedPiece(closes=tag.name) for _, tag in reversed(marks))
