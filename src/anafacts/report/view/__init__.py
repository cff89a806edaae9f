"""What the report shows, ready to print: every text is final, nothing is escaped yet."""

from anafacts.report.view.cards import Badge, Card, Section, Tile
from anafacts.report.view.judging import Choice, Judging
from anafacts.report.view.method import Measured, Method
from anafacts.report.view.pictures import (
    Mark,
    Pictures,
    Plot,
    Series,
    SourceMatrix,
    Spot,
    Stretch,
    Tick,
)
from anafacts.report.view.quotes import Excerpt, Part, Passage, Reading, Source
from anafacts.report.view.rows import (
    DocumentRow,
    DroppedReason,
    EventRow,
    FactRow,
    FactTable,
    JudgementRow,
    Judgements,
    Timeline,
)
from anafacts.report.view.texts import (
    Aside,
    Link,
    MarkedParagraph,
    MarkedPiece,
    SourcePage,
    Sources,
    Tag,
    Unused,
)
from anafacts.report.view.whole import View

__all__ = [
    "Aside",
    "Badge",
    "Card",
    "Choice",
    "DocumentRow",
    "DroppedReason",
    "EventRow",
    "Excerpt",
    "FactRow",
    "FactTable",
    "JudgementRow",
    "Judgements",
    "Judging",
    "Link",
    "Mark",
    "MarkedParagraph",
    "MarkedPiece",
    "Measured",
    "Method",
    "Part",
    "Passage",
    "Pictures",
    "Plot",
    "Reading",
    "Section",
    "Series",
    "Source",
    "SourceMatrix",
    "SourcePage",
    "Sources",
    "Spot",
    "Stretch",
    "Tag",
    "Tick",
    "Tile",
    "Timeline",
    "Unused",
    "View",
]
