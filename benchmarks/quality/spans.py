"""A mention as the span scorer reads it: offsets, one value, a unit."""

from collections.abc import Callable, Iterator, Sequence

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row
from benchmarks.quality.written import written


def measured(text: str, unit: Callable[[Mention], str]) -> Iterator[Row]:
    """Yield every figure of a text with the name that a set gives its unit."""
    for mention in find_figures(text).mentions:
        if made := item(mention, unit(mention)):
            yield made


def item(mention: Mention, unit: str) -> Row | None:
    """Return the mention from its number on; the value of a range is its mean."""
    value = written(mention)
    if value is None:
        return None
    one = sum(value) / len(value) if isinstance(value, list) else value
    return {"start": mention.number_start, "end": mention.end, "value": one, "unit": unit}


def predict(gold: Sequence[Row], unit: Callable[[Mention], str]) -> Iterator[Row]:
    """Yield the measured figures of each sentence."""
    return ({"id": row["id"], "items": list(measured(row["text"], unit))} for row in gold)
