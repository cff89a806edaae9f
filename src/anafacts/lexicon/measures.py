"""The lexicon of measures, which reading and comparing share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure under one name, with the nouns and verbs that express it.

    ``unit`` is the counted noun where the words leave it out; ``cause`` says that what brought it
    about belongs to what is measured: the dead of a quake are not those of a tsunami.
    """

    key: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    stock_flow: str
    unit: str = ""
    cause: bool = False
    example: str = ""
