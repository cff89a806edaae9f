"""A work in a text's list of references, and a place where the text cites one."""

from dataclasses import dataclass

from anafacts.model.interval import DateInterval
from anafacts.model.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a list of references, as far as it was understood.

    ``names`` are what a citation calls the authors by: family names, or the whole name of a body.
    ``date`` is as precise as the entry; ``letter`` parts works of one year ("a" in 2022a);
    ``number`` is its number in a numbered list. ``part_of`` is the title of the book that a
    chapter stands in, ``part_of_names`` its editors. What the entry does not say is "", () or None.
    """

    reference_id: str
    doc_id: str
    span: Span
    quote: str
    authors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    editors: bool = False
    date: DateInterval | None = None
    letter: str = ""
    title: str = ""
    container: str = ""
    url: str = ""
    doi: str = ""
    number: int | None = None
    part_of: str = ""
    part_of_names: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The year in which the work appeared."""
        return self.date.start.year if self.date else None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place "(Okafor & Lind, 2021a)" of a text; half-open offsets into that text.

    ``more`` says that the names end in "et al."; ``named`` that the names stand in the sentence,
    and the year alone in brackets.
    """

    start: int
    end: int
    names: tuple[str, ...]
    year: int
    letter: str = ""
    more: bool = False
    named: bool = False
