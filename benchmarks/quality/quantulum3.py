"""The tests of quantulum3: quantities in hard surface forms."""

from collections.abc import Iterator, Sequence

from anafacts.model import Mention
from benchmarks.quality import spans
from benchmarks.quality.rows import Row
from benchmarks.quality.unit_names import british


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as quantulum3 names them."""
    return spans.predict(gold, _unit)


def _unit(mention: Mention) -> str:
    return british(mention.figure.unit) or "dimensionless"
