"""A text and what is known about it."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from anafacts.model.interval import DateInterval
from anafacts.model.reference import Reference
from anafacts.model.span import Span


class PublishedBasis(StrEnum):
    """Where the date of publication comes from."""

    SIDECAR = "sidecar"
    TEXT = "text"
    INFERRED = "inferred"
    NONE = "none"


class DocumentKind(StrEnum):
    """What sort of source a document is."""

    TEXT = "text"
    TABLE = "table"  # a user's own figures: no text, and never counted as one


@dataclass(frozen=True, slots=True, order=True)
class Removed:
    """A stretch of the raw text that is not read for claims, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class AnalysisText:
    """The text that is analysed, and where each of its code points stands in the raw text.

    ``offsets[i]`` is the raw offset of ``text[i]``; offsets never decrease. They may be a tuple,
    a range or an array: a tuple takes 36 bytes a code point, too much for long texts.
    """

    text: str
    offsets: Sequence[int]

    def raw(self, start: int, end: int) -> Span:
        """Return the raw span of ``text[start:end]``, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def part(self, start: int, end: int) -> "AnalysisText":
        """Return ``text[start:end]`` with its offsets."""
        return AnalysisText(self.text[start:end], self.offsets[start:end])

    def joined(self, runs: Iterable[tuple[int, int]], glue: str) -> "AnalysisText":
        """Return the stretches ``text[start:end]`` in order, none empty, with glue between them."""
        return glued((glue if n else "", self.part(*run)) for n, run in enumerate(runs))


def glued(parts: Iterable[tuple[str, AnalysisText]]) -> AnalysisText:
    """Return the parts in order, each after its glue; no part is empty.

    Glue stands at the raw offset just behind the part before it.
    """
    texts: list[str] = []
    offsets = array("L")
    for glue, part in parts:
        texts += (glue, part.text)
        offsets.extend([offsets[-1] + 1 if offsets else 0] * len(glue))
        offsets.extend(part.offsets)
    return AnalysisText("".join(texts), offsets)


@dataclass(frozen=True, slots=True)
class DocumentMeta:
    """What a sidecar or the text itself says about a text."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    published: DateInterval | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    published_note: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One text of ``raw/``: as it stands in the file, and as it is analysed.

    A table of the user's own is a document of a kind of its own, with ``rows`` and no analysis.
    """

    doc_id: str
    path: str
    sha256: str
    encoding: str
    text: str
    analysis: AnalysisText
    meta: DocumentMeta = field(default_factory=DocumentMeta)
    removed: tuple[Removed, ...] = ()
    repeats_of: str | None = None
    chars: int = 0
    references: tuple[Reference, ...] = ()
    kind: DocumentKind = DocumentKind.TEXT
    rows: int = 0


@dataclass(frozen=True, slots=True, order=True)
class SourceProblem:
    """Something wrong with one file, in words that name the file and the remedy."""

    path: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Return one line for a person."""
        return f"{self.path}: {self.message} {self.remedy}"
