"""The numbers with units of Recognizers-Text: ages, currencies, dimensions, temperatures."""

from collections.abc import Iterator, Sequence

from anafacts.model import Mention
from benchmarks.quality import spans
from benchmarks.quality.rows import Row
from benchmarks.quality.unit_names import recognizers


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the numbers of each sentence with their units as Recognizers-Text names them."""
    return spans.predict(gold, _unit)


def _unit(mention: Mention) -> str:
    return recognizers(mention.figure.unit)
