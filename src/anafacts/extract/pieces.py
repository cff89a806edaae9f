"""Documents of any length, cut into what is parsed at once: sentences that may tell something."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from anafacts.extract.blurred import without_blurred
from anafacts.extract.nobody import nobody_in
from anafacts.extract.telling import telling
from anafacts.model import AnalysisText, DateMention, Document, Mention, Span
from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import find_figures
from anafacts.normalize.names import learn_aliases

_MOST = 100_000  # code points: a parse takes some 1 GB a million
_BREAKS = ("\n\n", "\n", " ")  # where a text may be cut, the best place first


@dataclass(frozen=True, slots=True)
class Piece:
    """What is parsed at once of a document; offsets of dates and figures are into ``text``.

    ``document`` has that text for its analysis; ``rejected`` are the numbers of the piece, those in
    sentences left out among them, that are no figures, with the reason.
    """

    document: Document
    dates: tuple[DateMention, ...]
    mentions: tuple[Mention, ...]
    aliases: Mapping[str, str]
    rejected: tuple[tuple[Span, str], ...]

    @property
    def text(self) -> str:
        """The text to parse."""
        return self.document.analysis.text


def pieces_of(document: Document, most: int = _MOST) -> Iterator[Piece]:
    """Yield the pieces of a document in order, none from more than ``most`` code points.

    Pieces end behind a paragraph, else a line, else a word, so that no sentence of a text with
    paragraphs is cut; nothing is carried over from one to the next but the names that the document
    explains. A document with nothing to read has none.
    """
    analysis = document.analysis
    if not analysis.text.strip():
        return
    aliases = learn_aliases(analysis.text)
    for start, end in cuts(analysis.text, most):
        yield _piece(document, analysis.joined([(start, end)], ""), aliases)


def _piece(document: Document, analysis: AnalysisText, aliases: Mapping[str, str]) -> Piece:
    published = document.meta.published
    dates = without_blurred(find_dates(analysis.text, base=published), published)
    figures = find_figures(analysis.text, dates=[Span(d.start, d.end) for d in dates])
    mentions = _with_nobody(figures.mentions, analysis.text)
    chosen = telling(analysis, dates, mentions)
    return Piece(
        replace(document, analysis=chosen.analysis),
        chosen.dates,
        chosen.mentions,
        aliases,
        tuple((analysis.raw(r.start, r.end), r.reason) for r in figures.rejections),
    )


def whole_piece(document: Document) -> Piece:
    """Return a short document as one piece, with all its sentences, whatever they tell."""
    text, published = document.analysis.text, document.meta.published
    dates = tuple(without_blurred(find_dates(text, base=published), published))
    figures = find_figures(text, dates=[Span(d.start, d.end) for d in dates])
    rejected = tuple((Span(r.start, r.end), r.reason) for r in figures.rejections)
    return Piece(document, dates, tuple(figures.mentions), learn_aliases(text), rejected)


def _with_nobody(mentions: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """Return the figures, and behind them the counts of nought beside which none of them stands.

    They come last, so that what a figure says of its parent by position still holds.
    """
    taken = {at for m in mentions for at in range(m.start, m.end)}
    return (*mentions, *(n for n in nobody_in(text) if taken.isdisjoint(range(n.start, n.end))))


def cuts(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches into which a text is cut, half-open, in order and without a gap."""
    start = 0
    while len(text) - start > most:
        end = _cut(text, start, start + most)
        yield start, end
        start = end
    yield start, len(text)


def _cut(text: str, start: int, end: int) -> int:
    """Return the offset behind the last good break before ``end``, or ``end`` where none is."""
    ends = (text.rfind(mark, start, end) + len(mark) for mark in _BREAKS if mark in text[start:end])
    return next(ends, end)
