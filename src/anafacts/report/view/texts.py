"""Whole texts with their marks, the notes beside them, and what is known of each text."""

from dataclasses import dataclass

from anafacts.report.view.quotes import Source


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an anchor of the page; ``note`` is what stands behind them."""

    target: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """The element of a mark: its name, what sort of mark it is, its anchor and where it leads."""

    name: str
    kind: str
    anchor: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """One of these: text, an element that opens, the name of one that closes, labels at its end."""

    text: str = ""
    opens: Tag | None = None
    closes: str = ""
    labels: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A note beside a paragraph; ``back`` leads to its mark, ``links`` to what uses it."""

    label: str
    kind: str
    words: str
    anchor: str = ""
    back: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of a text with its marks, and the notes on them."""

    pieces: tuple[MarkedPiece, ...]
    notes: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class Unused:
    """The numbers of one text that were not used for one reason, each with its place."""

    reason: Link
    total: int
    quotes: tuple[Link, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One text: who wrote it and when, what rests on it, and the text with its marks.

    ``absent`` says why the text itself is not shown, where it is not.
    """

    source: Source
    basis: str
    counts: str
    pairs: tuple[tuple[str, str], ...]
    findings: tuple[Link, ...]
    findings_hidden: int
    removed: tuple[Link, ...]
    unused: tuple[Unused, ...]
    unused_total: int
    works: tuple[Link, ...]
    paragraphs: tuple[MarkedParagraph, ...] = ()
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The texts that are shown, and every place in them to link to.

    ``left`` are the ids of texts for which there is no room; ``hidden`` are not even named.
    """

    pages: tuple[SourcePage, ...] = ()
    places: frozenset[str] = frozenset()
    total: int = 0
    left: tuple[str, ...] = ()
    hidden: int = 0
