"""What the chapter on the method says of this run, and the figures that it quotes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured figure in plain words, the words of the document that gives it, and its name."""

    words: str
    given: str
    where: str


@dataclass(frozen=True, slots=True)
class Method:
    """What this run could not see; ``other_model`` is its model if that is not the shipped one."""

    limits: tuple[str, ...] = ()
    measured: tuple[Measured, ...] = ()
    other_model: str = ""
