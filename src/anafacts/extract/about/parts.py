"""What a figure is about: noun phrases of its sentence, each with the part that it plays."""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token


class Role(StrEnum):
    """What a noun phrase is to a figure."""

    WHOLE = "whole"
    """What it is a part of: "turnover" in "10 percent of the turnover"."""
    DESCRIBED = "described"
    """What it describes: "tower" in "a 300-metre tower", "rate" in "a rate of 5 percent"."""
    OBJECT = "object"
    """What is priced, changed or moved: "fees" in "raised fees by 5 percent"."""
    SCOPE = "scope"
    """For what alone it holds: "small cars" in "30 mpg for small cars"."""
    SUBJECT = "subject"
    """Who or what has it, does it or is it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A noun phrase that a figure is about.

    ``words`` are the words of content of the phrase in the order of the text, its head among them.
    """

    role: Role
    head: Token
    words: tuple[Token, ...]
