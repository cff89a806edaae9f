"""Split a text into paragraphs, and put divided ones together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from anafacts.model import AnalysisText, glued
from anafacts.sources.mapped import edited, squeezed
from anafacts.sources.seams import Join, Seam, Vocabulary, ends_sentence, join_at

_BULLET = re.compile(r"[•▪‣◦●·*+-]\s+(?=\S)")
_GLUE = {Join.BREAK: "\n\n", Join.SPACE: " ", Join.BARE: "", Join.WORD: ""}
_CLOSES = frozenset({"", "references"})  # other stretches that are not read are bridged
_MAX_WIDTH = 130
_MIN_WIDTH = 40
_FULL = 0.6
_OPEN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its raw offsets; ``reason`` says why it is not read, if so.

    ``adjacent`` is True where a single line break parts it from the paragraph before.
    """

    body: AnalysisText
    adjacent: bool = False
    reason: str = ""

    @property
    def text(self) -> str:
        """The text of the paragraph, without line breaks."""
        return self.body.text


def paragraphs(mapped: AnalysisText, known: Vocabulary) -> tuple[Paragraph, ...]:
    """Return the paragraphs in order, hard-wrapped lines put together, bullets taken off."""
    lines = _lines(mapped)
    merged = merge(lines, known, width=line_width([line.text for line in lines]), inside=True)
    return tuple(replace(p, body=_without_bullet(p.body)) for p in merged)


def line_width(lines: Sequence[str]) -> int:
    """Return the length of a full line if the text is hard-wrapped, else 0.

    It is where nearly no line is longer than a page is wide, and most of the full lines end in
    the middle of a sentence. One-line paragraphs are longer, or end where a sentence ends.
    """
    lengths = sorted(map(len, lines))
    if not lengths:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    inner = [line for line in lines[:-1] if len(line) >= _FULL * width]
    still_open = sum(not ends_sentence(line) for line in inner)
    narrow = _MIN_WIDTH <= width <= _MAX_WIDTH
    return width if narrow and still_open > _OPEN_SHARE * len(inner) else 0


def merge(
    pieces: Iterable[Paragraph], known: Vocabulary, *, width: int, inside: bool
) -> tuple[Paragraph, ...]:
    """Return the pieces with those put together that belong to one paragraph.

    ``inside`` looks only at neighbouring lines; otherwise pieces across a blank line, a page break
    or a stretch that is not read are looked at as well.
    """
    groups: list[list[tuple[Join, Paragraph]]] = []
    read: int | None = None  # where the last paragraph that is read stands
    for piece in pieces:
        join = Join.BREAK
        if read is not None and not piece.reason and (piece.adjacent or not inside):
            near = piece.adjacent and read == len(groups) - 1
            left = groups[read][-1][1].text
            join = join_at(Seam(left, piece.text, near, width, known))
        if read is not None and join is not Join.BREAK:
            groups[read].append((join, piece))
            continue
        groups.append([(Join.BREAK, piece)])
        if piece.reason in _CLOSES:
            read = None if piece.reason else len(groups) - 1
    return tuple(map(_joined, groups))


def _joined(group: Sequence[tuple[Join, Paragraph]]) -> Paragraph:
    """Return one paragraph; before a `Join.WORD` the hyphen at the end of a piece goes."""
    first = group[0][1]
    if len(group) == 1:
        return first
    nexts = [join for join, _ in group[1:]] + [Join.BREAK]
    parts: list[tuple[str, AnalysisText]] = []
    for (join, piece), after in zip(group, nexts, strict=True):
        end = len(piece.text) - (after is Join.WORD)
        parts.append((_GLUE[join] if parts else "", piece.body.part(0, end)))
    return replace(first, body=glued(parts))


def _lines(mapped: AnalysisText) -> tuple[Paragraph, ...]:
    bounds = [0, *(m.end() for m in re.finditer("\n", mapped.text)), len(mapped.text)]
    found: list[Paragraph] = []
    blank = True
    for start, end in pairwise(bounds):
        line = squeezed(mapped.part(start, end))
        if line.text:
            found.append(Paragraph(line, adjacent=not blank))
        blank = not line.text
    return tuple(found)


def _without_bullet(body: AnalysisText) -> AnalysisText:
    bullet = _BULLET.match(body.text)
    return edited(body, ((0, bullet.end(), ""),)) if bullet else body
