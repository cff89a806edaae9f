"""What the report shows, ready to print: every text is final, nothing is escaped yet."""

from anafacts.report.view.cards import Badge, Bar, Card, Section, Tile
from anafacts.report.view.judging import Choice, Judging
from anafacts.report.view.quotes import Excerpt, Part, Passage, Reading, Source
from anafacts.report.view.rows import (
    DocumentRow,
    DroppedDocument,
    DroppedReason,
    EventRow,
    FactRow,
    FactTable,
    JudgementRow,
    Judgements,
    Timeline,
)
from anafacts.report.view.texts import Aside, MarkedParagraph, MarkedPiece, MarkedText, MarkedTexts
from anafacts.report.view.whole import View

__all__ = [
    "Aside",
    "Badge",
    "Bar",
    "Card",
    "Choice",
    "DocumentRow",
    "DroppedDocument",
    "DroppedReason",
    "EventRow",
    "Excerpt",
    "FactRow",
    "FactTable",
    "JudgementRow",
    "Judgements",
    "Judging",
    "MarkedParagraph",
    "MarkedPiece",
    "MarkedText",
    "MarkedTexts",
    "Part",
    "Passage",
    "Reading",
    "Section",
    "Source",
    "Tile",
    "Timeline",
    "View",
]
