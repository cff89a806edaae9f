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
    plot: Plot | None = None
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
class Tile:
    """One figure of the headline, linked to its section."""

    count: int
    label: str
    detail: str
    target: str
    tone: str
