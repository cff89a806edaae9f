"""The whole report."""

from dataclasses import dataclass, field

from anafacts.report.view.cards import Count, Section, Tile
from anafacts.report.view.choices import Facet
from anafacts.report.view.method import Method
from anafacts.report.view.pictures import Pictures
from anafacts.report.view.rows import DocumentRow, DroppedReason, FactTable, Judgements, Timeline
from anafacts.report.view.texts import Sources


@dataclass(frozen=True, slots=True)
class View:
    """The whole report; ``about`` names the run, ``counts`` say what was read."""

    headline: str
    about: tuple[str, ...]
    counts: tuple[Count, ...]
    changes: str
    tiles: tuple[Tile, ...]
    sections: tuple[Section, ...]
    facts: FactTable
    timeline: Timeline
    dropped: tuple[DroppedReason, ...]
    dropped_total: int
    run: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    sources: Sources = field(default_factory=Sources)
    method: Method = field(default_factory=Method)
    pictures: Pictures = field(default_factory=Pictures)
    judgements: Judgements = field(default_factory=Judgements)
    own_tables: tuple[DocumentRow, ...] = ()
    facets: tuple[Facet, ...] = ()
