"""The numbers with units of Recognizers-Text: ages, currencies, dimensions, temperatures."""

from collections.abc import Iterator, Sequence

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from benchmarks.quality import spans
from benchmarks.quality.currency_names import recognized
from benchmarks.quality.rows import Row
from benchmarks.quality.unit_names import recognizers


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the numbers of each sentence with their units as Recognizers-Text names them."""
    for row in gold:
        found = _amounts if row["model"] == "CurrencyModel" else _measures
        yield {"id": row["id"], "items": list(found(row["text"]))}


def _amounts(text: str) -> Iterator[Row]:
    """Yield the amounts of money alone."""
    mentions = find_figures(text).mentions
    return (made for m in mentions if (made := recognized(text, m)))


def _measures(text: str) -> Iterator[Row]:
    return spans.measured(text, _unit)


def _unit(mention: Mention) -> str:
    return recognizers(mention.figure.unit)
