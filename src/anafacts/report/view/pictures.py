"""Pictures as coordinates: places across are in hundredths of the width, words are final."""

from dataclasses import dataclass, field

FULL = 100


_EDGE = 12  # hundredths of the width; words are about a fifth of it


def anchor(at: float) -> str:
    """Return on which side of a place its words stand, so that none leaves the picture."""
    if _EDGE <= at <= FULL - _EDGE:
        return "middle"
    return "start" if at < _EDGE else "end"


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale and its words; a ``minor`` one goes without them where it is narrow."""

    at: float
    words: str
    minor: bool = False

    @property
    def anchor(self) -> str:
        """On which side of the line the words stand, so that none leaves the picture."""
        return anchor(self.at)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the scale; an open end is not bounded, and runs to the edge."""

    start: float
    end: float
    open_start: bool = False
    open_end: bool = False

    @property
    def width(self) -> float:
        """How far it runs, to the precision of a place."""
        return round(self.end - self.start, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure on the scale, and the words that say the same.

    ``at`` is the value itself, ``allowed`` what its words allow where that is more than the value,
    ``likely`` what a reader expects of them; ``hollow`` is what has not happened yet.
    """

    words: str
    about: tuple[str, ...]
    at: float | None = None
    allowed: Stretch | None = None
    likely: Stretch | None = None
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """Figures of one thing on one scale; ``apart`` are those that cannot be put on it.

    ``broken`` says that the scale does not begin at nought, as the caption tells.
    """

    caption: str
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    best: float | None = None
    shared: Stretch | None = None
    broken: bool = False
    apart: tuple[str, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How often two sources stand so to each other; ``target`` is a finding or a pair of them."""

    family: str
    words: str
    count: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source against each of those shown, itself among them."""

    doc_id: str
    name: str
    cells: tuple[tuple[Tally, ...], ...]


@dataclass(frozen=True, slots=True)
class SourceMatrix:
    """Sources against sources; ``legend`` names the families that occur, the gravest first."""

    rows: tuple[SourceRow, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure at its time: ``across`` is the period; upward places count from the top.

    ``label`` stands above it or ``below`` where there is room, if narrow too unless ``minor``;
    ``hollow`` is what has not happened yet, ``past`` what a later figure took the place of.
    """

    across: Stretch
    words: str
    about: tuple[str, ...]
    at: float | None = None
    allowed: Stretch | None = None
    likely: Stretch | None = None
    label: str = ""
    below: bool = False
    minor: bool = False
    hollow: bool = False
    past: bool = False

    @property
    def middle(self) -> float:
        """The middle of the period."""
        return round((self.across.start + self.across.end) / 2, 1)

    @property
    def height(self) -> float:
        """Where the value stands, or else the end of what its words allow."""
        if self.at is not None or self.allowed is None:
            return self.at or 0.0
        return self.allowed.end if self.allowed.open_start else self.allowed.start

    @property
    def anchor(self) -> str:
        """On which side of the middle the label stands."""
        return anchor(self.middle)


@dataclass(frozen=True, slots=True)
class Step:
    """From one figure to another, and the words that say so; ``target`` is the finding of it."""

    start: tuple[float, float]
    end: tuple[float, float]
    words: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A figure over time."""

    title: str
    caption: str
    spots: tuple[Spot, ...]
    steps: tuple[Step, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    gutter: int
    broken: bool = False


@dataclass(frozen=True, slots=True)
class EventMark:
    """One event on the line of time: ``hollow`` where it has not happened, as far as is told.

    ``thin`` is a date that is not stated as such, but inferred or relative to another.
    """

    key: str
    words: str
    start: float
    end: float
    hollow: bool = False
    thin: bool = False


@dataclass(frozen=True, slots=True)
class EventLane:
    """One event by name; it has several marks where the texts give dates that differ."""

    key: str
    words: str
    note: str
    marks: tuple[EventMark, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """Events of which the texts say the same: that they happened, or are planned.

    ``lanes`` hold marks that do not touch; ``hidden`` found no lane.
    """

    words: str
    total: int
    lanes: tuple[tuple[EventMark, ...], ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """Events on one line of time; ``left_out`` says in words which lie far outside.

    ``named`` are those whose dates differ, and the few of one sort; the many are in strands.
    """

    named: tuple[EventLane, ...]
    strands: tuple[Strand, ...]
    ticks: tuple[Tick, ...]
    left_out: tuple[str, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that stand by themselves; ``hidden`` counts the series not drawn."""

    series: tuple[Series, ...] = ()
    hidden: int = 0
    sources: SourceMatrix = field(default_factory=SourceMatrix)
