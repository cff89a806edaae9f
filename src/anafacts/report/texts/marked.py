"""A text cut into paragraphs, and these into pieces that are marked alike."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from anafacts.model import Span
from anafacts.report.texts.notes import Kind, Note
from anafacts.report.words import visible

_LONG_LINE = 120  # nobody breaks lines there by hand: such a line is a paragraph of its own
_BREAK = re.compile(rf"\n[ \t\r]*(?=\n)|(?<=[^\n]{{{_LONG_LINE}}})\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """Visible text of one kind, or the label of the notes on what stands before or after it.

    ``kind`` is None outside of every mark. ``opens`` says that a mark of this kind begins here;
    ``labels`` name the notes of the mark that ends here. Both have its whole ``span`` and no text.
    """

    text: str = ""
    kind: Kind | None = None
    opens: bool = False
    labels: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The pieces of a paragraph, and the notes on the marks that end in it."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: Kind
    labels: tuple[str, ...]


def paragraphs(text: str, notes: Sequence[Note]) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are not blank; the notes must be sorted and lie in the text.

    A mark that runs over the end of a paragraph goes on in the next one.
    """
    marks, shown, at = _marks(notes), [], 0
    open_marks: list[_Mark] = []
    waiting = sorted(notes, key=lambda note: note.end)
    told = 0
    for area in _areas(text):
        while at < len(marks) and marks[at].start < area.end:
            open_marks.append(marks[at])
            at += 1
        last = told
        while last < len(waiting) and waiting[last].end <= area.end:
            last += 1
        pieces = tuple(_pieces(text, area, open_marks))
        shown.append(Paragraph(pieces, tuple(sorted(waiting[told:last]))))
        open_marks = [mark for mark in open_marks if mark.end > area.end]
        told = last
    return tuple(shown)


def _marks(notes: Iterable[Note]) -> list[_Mark]:
    """Return one mark a span and kind, the outer before the inner."""
    labels: defaultdict[tuple[int, int, Kind], list[str]] = defaultdict(list)
    for note in notes:
        labels[note.start, note.end, note.kind].append(note.label)
    marks = [_Mark(*key, tuple(held)) for key, held in labels.items()]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind != Kind.EVENT))


def _areas(text: str) -> Iterator[Span]:
    """Yield the stretches between blank lines, without gaps, each with something to see."""
    start = 0
    for match in _BREAK.finditer(text):
        if text[start : match.start()].strip():
            yield Span(start, match.end())
            start = match.end()
    if text[start:].strip():
        yield Span(start, len(text))


def _pieces(text: str, area: Span, marks: Sequence[_Mark]) -> Iterator[Piece]:
    within = text[area.start : area.end]
    first = area.start + len(within) - len(within.lstrip())
    last = area.start + len(within.rstrip())
    starts, ends = _borders(marks, first, last, area)
    cuts = sorted({first, last, *starts, *ends})
    inside: Counter[Kind] = Counter()
    for cut, after in zip(cuts, (*cuts[1:], last), strict=True):
        for mark in sorted(ends[cut], key=lambda m: (-m.start, m.end, m.kind == Kind.EVENT)):
            inside[mark.kind] -= 1
            if mark.end <= area.end:
                span = Span(mark.start, mark.end)
                yield Piece(kind=mark.kind, labels=mark.labels, span=span)
        for mark in starts[cut]:
            inside[mark.kind] += 1
            if mark.start >= area.start:
                yield Piece(kind=mark.kind, opens=True, span=Span(mark.start, mark.end))
        if cut < after:
            kind = next((kind for kind in Kind if inside[kind]), None)
            yield Piece(visible(text[cut:after]), kind)


def _borders(
    marks: Iterable[_Mark], first: int, last: int, area: Span
) -> tuple[defaultdict[int, list[_Mark]], defaultdict[int, list[_Mark]]]:
    starts: defaultdict[int, list[_Mark]] = defaultdict(list)
    ends: defaultdict[int, list[_Mark]] = defaultdict(list)
    for mark in marks:
        begin = min(max(mark.start, first), last)
        starts[begin].append(mark)
        ends[max(min(mark.end, area.end, last), begin)].append(mark)
    return starts, ends
