"""A mention as the span scorer reads it: offsets, one value, a unit."""

from anafacts.model import Mention
from benchmarks.quality.rows import Row
from benchmarks.quality.written import written


def item(mention: Mention, unit: str) -> Row | None:
    """Return the mention from its number on; the value of a range is its mean."""
    value = written(mention)
    if value is None:
        return None
    one = sum(value) / len(value) if isinstance(value, list) else value
    return {"start": mention.number_start, "end": mention.end, "value": one, "unit": unit}
