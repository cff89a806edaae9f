"""What is measured, as the parts that read it pass it on."""

from dataclasses import dataclass

from spacy.tokens import Token

CHANGE = "change of "
SENTENCE = "sentence"
SHARE = "share of "
AGE = "age"
ANNIVERSARY = "anniversary"
DELAY = "delay"
DURATION = "duration"
GAP = "gap"
MAGNITUDE = "magnitude"
POPULATION = "population"
PRICE = "price"
REVENUE = "revenue"
WINDOW = "time span"


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured: the noun, the verb, and both in normalised words.

    ``counted`` says that the noun is counted, so that a name in it is its kind and no owner
    ("18 Leopard tanks").
    """

    noun: Token | None
    verb: Token | None
    head: str
    predicate: str = ""
    argument: str = ""
    text: str = ""
    counted: bool = False

    @property
    def key(self) -> str:
        """Return the key that pairing uses: ``head|predicate|argument``.

        A bar inside a part, which the cells of a table leave in a text, becomes a blank.
        """
        parts = (self.head, self.predicate, self.argument)
        return "|".join(" ".join(part.replace("|", " ").split()) for part in parts)
