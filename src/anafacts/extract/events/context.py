"""What event extraction knows of a document beside its parse, and what passes between its steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from anafacts.model import DateInterval, DateMention, Document, EventType


@dataclass(frozen=True, slots=True)
class EventContext:
    """A document, its dates (offsets into the text read), and the short forms it introduces."""

    document: Document
    dates: tuple[DateMention, ...] = ()
    published: DateInterval | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention: half-open token range, trigger, and the heads of its arguments.

    ``own`` is the half-open token range of the words that name the event itself. ``arguments`` are
    the heads that may name the same event ("attended the forum"). ``light``: the verb is nothing
    without them. ``definite``: it tells of one event even without a date. ``sharp``: even where
    nobody and nothing is named. ``back``: only what was told before makes it one ("the attack").
    """

    trigger: Token
    lemma: str
    type: EventType
    start: int
    end: int
    own: tuple[int, int]
    participants: tuple[Token, ...] = ()
    arguments: tuple[Token, ...] = ()
    places: tuple[Token, ...] = ()
    name: str | None = None
    edition: int | None = None
    title: str | None = None
    light: bool = False
    definite: bool = True
    sharp: bool = False
    back: bool = False
    rule: str = ""
