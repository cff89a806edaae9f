"""What a reader can choose among the lines of the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a head, as the lines carry it, and the words for it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A head under which lines are chosen: any of a few values, or one of many."""

    name: str
    title: str
    choices: tuple[Option, ...]
    one_of: bool = False
