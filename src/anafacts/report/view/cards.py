"""Findings and relations as the report shows them: cards, and the chapters that hold them."""

from dataclasses import dataclass

from anafacts.report.view.pictures import Plot
from anafacts.report.view.quotes import Excerpt


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word beside a title, and the tone in which it is shown."""

    text: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a line: who says what, and when; ``who`` is empty where it was just named.

    ``verb`` joins the two: says, announces; ``more`` counts what follows beyond the words.
    """

    words: tuple[str, ...]
    who: str = ""
    when: str = ""
    verb: str = "says"
    more: int = 0


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One axis: what each claim says on it, once where all say the same, and how they stand."""

    name: str
    values: tuple[str, ...]
    state: str = ""


@dataclass(frozen=True, slots=True)
class AxisTable:
    """The axes that say something, under the quotes of one to three claims.

    ``stated`` is whether a comparison has said of each axis how the claims stand to each other.
    """

    heads: tuple[str, ...] = ()
    rows: tuple[AxisRow, ...] = ()
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """What a card opens to; ``more_evidence`` counts the quotes not shown.

    ``judged`` is the verdict of a person, ``command`` what to type to give one.
    """

    excerpts: tuple[Excerpt, ...] = ()
    axes: AxisTable = AxisTable()
    explanation: str = ""
    trace: tuple[str, ...] = ()
    settle_by: str = ""
    change: str = ""
    judged: str = ""
    fingerprint: str = ""
    command: str = ""
    more_evidence: int = 0
    plot: Plot | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One finding or one relation: a line that opens to what it rests on.

    ``about`` says in the line what it is about, in the place of the title, where the sides say the
    rest. ``severity``, ``kind``, ``state`` and ``review`` are words of the tables, for the script;
    ``order`` is the place in the report. ``pairs`` counts the relations that say the same. Without
    a body the line is all that the page has room for.
    """

    card_id: str
    title: str
    family: str
    badges: tuple[Badge, ...] = ()
    about: str = ""
    sides: tuple[Said, ...] = ()
    severity: str = ""
    kind: str = ""
    state: str = ""
    review: str = ""
    sources: tuple[str, ...] = ()
    order: int = 0
    pairs: int = 1
    body: Body | None = None
    is_finding: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Cards that stand together under a heading, or under none; ``total`` counts those not listed.

    The cards without a body follow those with one.
    """

    title: str
    cards: tuple[Card, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of cards; ``total`` counts all that belong here, ``hidden`` those not listed.

    ``folded`` are the words under which the cards are folded away, if they are.
    """

    name: str
    title: str
    intro: str
    groups: tuple[Group, ...]
    total: int
    hidden: int = 0
    empty: str = ""
    folded: str = ""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all groups in their order."""
        return tuple(card for group in self.groups for card in group.cards)


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the headline, linked to its section."""

    count: int
    label: str
    detail: str
    target: str
    tone: str


@dataclass(frozen=True, slots=True)
class Count:
    """How much of something was read, and what is to be known of it."""

    label: str
    number: int
    detail: str = ""
