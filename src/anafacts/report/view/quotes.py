"""Passages of the texts as the report quotes them."""

from dataclasses import dataclass

from anafacts.report.days import dated


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a passage; the marked pieces are the figures that it is shown for."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a passage and when; ``inferred`` where the text only bounds the date."""

    doc_id: str
    title: str
    outlet: str = ""
    authors: str = ""
    published: str = ""
    url: str = ""
    inferred: bool = False

    @property
    def name(self) -> str:
        """The outlet, or the title of the text where no outlet is known."""
        return self.outlet or self.title

    @property
    def when(self) -> str:
        """When it was published, and whether that is only inferred from the text."""
        return dated(self.published, inferred=self.inferred)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text with the quoted figures marked.

    ``places`` are ``doc_id:start-end`` of the marked pieces; ``left_out`` counts the characters
    cut from a long passage.
    """

    parts: tuple[Part, ...]
    places: tuple[str, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One or more passages of one text."""

    source: Source
    passages: tuple[Passage, ...]
