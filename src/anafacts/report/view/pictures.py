"""Pictures as coordinates: places across are in hundredths of the width, words are final."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale and its words; a ``minor`` one goes without them where it is narrow."""

    at: float
    words: str
    minor: bool = False

    @property
    def anchor(self) -> str:
        """On which side of the line the words stand, so that none leaves the picture."""
        if 10 <= self.at <= 90:  # noqa: PLR2004 - in hundredths; words are a fifth of the width
            return "middle"
        return "start" if self.at < 10 else "end"  # noqa: PLR2004 - as above


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
