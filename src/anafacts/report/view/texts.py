"""Whole texts with their marks and the notes beside them."""

from dataclasses import dataclass, field

from anafacts.report.view.quotes import Source


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Text of one kind, the anchor at which a mark begins, or the labels at which it ends.

    ``labels`` are pairs of a label and its note, which stands beside the paragraph as well.
    """

    text: str = ""
    kind: str = ""
    anchor: str = ""
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A note beside a paragraph; ``target`` is the finding that it names."""

    label: str
    kind: str
    words: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of a text with its marks, and the notes on them."""

    pieces: tuple[MarkedPiece, ...]
    notes: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One text with its marks; ``key`` begins the names of its anchors."""

    key: str
    source: Source
    counts: str
    paragraphs: tuple[MarkedParagraph, ...]


@dataclass(frozen=True, slots=True)
class MarkedTexts:
    """The texts shown, the anchor of each place in them, and how many texts are not shown."""

    texts: tuple[MarkedText, ...] = ()
    links: dict[str, str] = field(default_factory=dict)
    hidden: int = 0
