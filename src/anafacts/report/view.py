"""What the report shows, ready to print: every text is final, nothing is escaped yet."""

from dataclasses import dataclass, field


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


@dataclass(frozen=True, slots=True)
class Reading:
    """How one figure was understood: its quote, and labels with words."""

    quote: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text with the quoted figures marked.

    ``places`` are ``doc_id:start-end`` of the marked pieces; ``left_out`` counts the characters
    cut from a long passage.
    """

    parts: tuple[Part, ...]
    places: tuple[str, ...]
    readings: tuple[Reading, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One or more passages of one text."""

    source: Source
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word beside a title, and the tone in which it is shown."""

    text: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Bar:
    """What one figure allows, from 0 to 100 of the width; an open end is not bounded."""

    words: str
    start: float
    end: float
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One finding or one relation: a line that opens to what it rests on.

    ``pairs`` counts the relations that say the same; ``more_evidence`` the quotes not shown.
    ``judged`` is the verdict of a person, ``command`` what to type to give one.
    """

    card_id: str
    title: str
    badges: tuple[Badge, ...]
    excerpts: tuple[Excerpt, ...]
    explanation: str = ""
    trace: tuple[str, ...] = ()
    settle_by: str = ""
    change: str = ""
    judged: str = ""
    command: str = ""
    more_evidence: int = 0
    pairs: int = 1
    bars: tuple[Bar, ...] = ()
    tone: str = "plain"
    is_finding: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of cards; ``total`` counts all that belong here, ``hidden`` those not listed.

    ``folded`` are the words under which the cards are folded away, if they are.
    """

    name: str
    title: str
    intro: str
    cards: tuple[Card, ...]
    total: int
    hidden: int = 0
    empty: str = ""
    folded: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the table of facts; ``basis`` says in words how the best value was found."""

    fact_id: str
    label: str
    best: str
    basis: str
    spread: str
    unit: str
    period: str
    status: str
    quote: str
    claims: int
    documents: int
    originators: int


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts on which several claims bear, then those that rest on one."""

    compared: tuple[FactRow, ...]
    single: tuple[FactRow, ...]
    total: int
    hidden: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with all its mentions; ``grain`` is the precision of its date, or nothing."""

    key: str
    date: str
    grain: str
    basis: str
    kind: str
    text: str
    details: tuple[str, ...]
    places: tuple[str, ...]
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events in order, then those without a date."""

    dated: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    total: int
    hidden: int


@dataclass(frozen=True, slots=True)
class DroppedDocument:
    """The numbers of one text that were not used for one reason."""

    doc_id: str
    total: int
    quotes: tuple[tuple[str, str], ...]  # the quote and its place
    hidden: int


@dataclass(frozen=True, slots=True)
class DroppedReason:
    """The numbers that were not used for one reason, by text; ``meaning`` explains the reason."""

    reason: str
    meaning: str
    total: int
    documents: tuple[DroppedDocument, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One text and what was read of it."""

    source: Source
    basis: str
    facts: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]


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


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One line of the file of judgements with what it is on; ``lost`` where that is nothing."""

    fingerprint: str
    said: str
    standing: str
    line: int
    findings: tuple[str, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in force; ``told`` says how many are on nothing, where there are such."""

    rows: tuple[JudgementRow, ...] = ()
    total: int = 0
    lost: int = 0
    told: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the headline, linked to its section."""

    count: int
    label: str
    detail: str
    target: str
    tone: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole report."""

    headline: str
    read: str
    changes: str
    tiles: tuple[Tile, ...]
    sections: tuple[Section, ...]
    facts: FactTable
    timeline: Timeline
    dropped: tuple[DroppedReason, ...]
    dropped_total: int
    documents: tuple[DocumentRow, ...]
    documents_hidden: int
    run: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    marked: MarkedTexts = field(default_factory=MarkedTexts)
    judgements: Judgements = field(default_factory=Judgements)
    own_tables: tuple[DocumentRow, ...] = ()
