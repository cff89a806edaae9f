"""The specification files of Recognizers-Text and the tests of quantulum3: spans with values."""

from collections.abc import Iterator, Sequence

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from benchmarks.quality.newsquant import UNITS
from benchmarks.quality.rows import Row
from benchmarks.quality.written import written


def predict_numbers(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the bare numbers of each sentence."""
    for row in gold:
        items = [_item(m) for m in find_figures(row["text"]).mentions]
        ends = [m.number_end for m in find_figures(row["text"]).mentions]
        kept = [{**i, "end": end} for i, end in zip(items, ends, strict=True) if i]
        yield {"id": row["id"], "items": kept}


def predict_measured(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the numbers of each sentence with their units."""
    for row in gold:
        items = [_item(m) for m in find_figures(row["text"]).mentions]
        yield {"id": row["id"], "items": [i for i in items if i]}


def predict_quantulum3(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as quantulum3 names them."""
    return predict_measured(gold)


def _item(mention: Mention) -> Row | None:
    value = written(mention)
    if value is None:
        return None
    one = sum(value) / len(value) if isinstance(value, list) else value
    unit = mention.figure.unit or "dimensionless"
    return {
        "start": mention.number_start,
        "end": mention.end,
        "value": one,
        "unit": UNITS.get(unit, unit),
    }
