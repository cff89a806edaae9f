"""Which figures NewsQuant counts, and their values as it writes them."""

from spacy.tokens import Doc

from anafacts.model import Hedge, Mention
from anafacts.normalize.figures.vocabulary import growth, vague
from benchmarks.quality.written import written

_PLACE = 10  # "thousands" is written as 1,000 to 10,000


def value_of(doc: Doc, mention: Mention) -> float | list[float] | None:
    """Return the value of a figure that the set counts, else None.

    "A decade", "doubled" and "tenth anniversary" are words to it, "several" and "most of" no
    quantities.
    """
    words = doc.text[mention.number_start : mention.number_end].lower()
    ordinal = mention.rule == "anniversary" and "year" not in doc.text[mention.start : mention.end]
    if mention.rule == "article" or ordinal or words in growth("factor"):
        return None
    figure = mention.figure
    if figure.hedge is Hedge.VAGUE:
        low = figure.low or 0.0
        return [low / 2, low / 2 * _PLACE] if words.split()[0] in vague("plural") else None
    return written(mention)
