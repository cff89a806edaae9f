"""MeasEval: quantities and units in paragraphs of science."""

from collections.abc import Iterator, Sequence

from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each paragraph; the unit is given as it is written."""
    for row in gold:
        text = row["text"]
        found = find_figures(text).mentions
        made = [
            {"start": m.start, "end": m.end, "unit": text[m.number_end : m.end].strip() or None}
            for m in found
        ]
        yield {"id": row["id"], "quantities": made}
