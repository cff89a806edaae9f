"""From the text of a file to the text that is analysed."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from anafacts.model import AnalysisText, Reference, Removed, glued
from anafacts.sources.characters import plain_characters
from anafacts.sources.entries import entries
from anafacts.sources.furniture import banners, captions, page_numbers
from anafacts.sources.mapped import identity, squeezed
from anafacts.sources.markdown import without_markdown
from anafacts.sources.paragraphs import Paragraph, merge, paragraphs
from anafacts.sources.references import references, repeats
from anafacts.sources.seams import vocabulary

# Which paragraphs are not read for claims; the first reason that holds is recorded.
MARKERS: tuple[tuple[str, Callable[[Sequence[str]], Collection[int]]], ...] = (
    ("references", references),
    ("caption", captions),
    ("banner", banners),
    ("page_number", page_numbers),
    ("repeat", repeats),
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text to analyse, its paragraphs in order, and what was taken out of it.

    ``references`` are the entries of a list of references, which is taken out.
    """

    analysis: AnalysisText
    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]
    references: tuple[Reference, ...] = ()


def clean(text: str, *, markdown: bool) -> Cleaned:
    """Return the text to analyse with its offsets into ``text``.

    Its paragraphs are parted by exactly two line breaks, and hold no break and no double space.
    """
    mapped, cut = plain_characters(identity(text)), tuple[Removed, ...]()
    if markdown:
        mapped, cut = without_markdown(mapped)
    known = vocabulary(mapped.text)
    marked = mark(paragraphs(mapped, known))
    removed = (*cut, *_removed(marked))
    merged = merge(marked, known, width=0, inside=False)
    read = [squeezed(p.body) for p in merged if not p.reason]
    analysis = glued(("\n\n" if i else "", body) for i, body in enumerate(read))
    listed = entries((p.body for p in marked if p.reason == "references"), text)
    return Cleaned(analysis, tuple(body.text for body in read), tuple(sorted(removed)), listed)


def mark(found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs, those that are not read for claims with the reason."""
    texts = [p.text for p in found]
    reasons: dict[int, str] = {}
    for reason, marker in reversed(MARKERS):
        reasons |= dict.fromkeys(marker(texts), reason)
    return tuple(replace(p, reason=reasons.get(i, "")) for i, p in enumerate(found))


def _removed(marked: Sequence[Paragraph]) -> Iterator[Removed]:
    """Yield one stretch for each run of neighbouring paragraphs with the same reason."""
    for reason, group in groupby(marked, key=lambda p: p.reason):
        run = list(group)
        if reason:
            yield Removed(run[0].body.offsets[0], run[-1].body.offsets[-1] + 1, reason)
